import type { Paper } from '../paper.ts';

/** An author's name that reads as two persons' names. */
export interface LostComma {
  first: string;
  second: string;
}

/** Tells the names in a paper's author list that two persons share, for want of a comma. */
export type FindLostCommas = (paper: Paper) => LostComma[];

const WORD = /^\p{Lu}\p{Ll}+(?:[-'’]\p{L}\p{Ll}*)?$/u;

/**
 * Finds names of four plain words that may be two of two, as the authors with just two names tell: the
 * second and the fourth are family names at least as often as given ones, the first is not, and the
 * third is some author's given name or nobody's family name.
 */
export function lostCommas(papers: readonly Paper[]): FindLostCommas {
  const given = new Map<string, number>();
  const family = new Map<string, number>();
  const count = (counts: Map<string, number>, word: string): void => {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  const names = new Set(papers.flatMap(({ authors }) => authors.map(({ name }) => name)));
  for (const [first, second, ...more] of Array.from(names, wordsOf)) {
    if (first === undefined || second === undefined || more.length > 0) continue;
    count(given, first);
    count(family, second);
  }
  const isGiven = (word: string): boolean => given.has(word) || !family.has(word);
  const isFamily = (word: string): boolean =>
    (family.get(word) ?? 0) >= Math.max(1, given.get(word) ?? 0);
  return ({ authors }) =>
    authors.flatMap(({ name }) => {
      const words = wordsOf(name);
      if (words.length !== 4 || !words.every((word) => WORD.test(word))) return [];
      const [one = '', two = '', three = '', four = ''] = words;
      if (!isFamily(two) || !isFamily(four) || isFamily(one) || !isGiven(three)) return [];
      return [{ first: `${one} ${two}`, second: `${three} ${four}` }];
    });
}

function wordsOf(name: string): string[] {
  return name.split(' ');
}
