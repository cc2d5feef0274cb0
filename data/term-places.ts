import type { Corpus } from './corpus.ts';

/** Where a term stands in a text: text.slice(from, to). */
export interface TermPlace {
  from: number;
  to: number;
  /** Its number in the vocabulary. */
  term: number;
}

interface TextWord {
  from: number;
  to: number;
}

const longest = 6;

/**
 * Finds where a text says terms of the corpus that `said` holds, the longest expression first at each place. No two places
 * overlap; they come in reading order. A term whose spelling here differs from every spelling known is not found.
 */
export function termPlaces(
  text: string,
  corpus: Pick<Corpus, 'forms' | 'acronyms' | 'vocabulary'>,
  said: ReadonlySet<number>,
): TermPlace[] {
  const find = finder(corpus, said);
  const words = wordsIn(text);
  const places: TermPlace[] = [];
  for (let at = 0; at < words.length;) {
    const place = longestAt(text, words, at, find);
    if (place) places.push(place);
    at += 1;
    while (place && at < words.length && words[at]!.from < place.to) at += 1;
  }
  return places;
}

function wordsIn(text: string): TextWord[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.+#_]*/gu)].map((match) => {
    const word = match[0].replace(/(?:['’]\p{L}{1,2}|[.'’]+)$/u, '');
    return { from: match.index, to: match.index + word.length };
  });
}

function longestAt(
  text: string,
  words: readonly TextWord[],
  at: number,
  find: (spelling: string) => number | undefined,
): TermPlace | null {
  const { from } = words[at]!;
  for (let last = Math.min(words.length, at + longest) - 1; last >= at; last -= 1) {
    const { to } = words[last]!;
    const term = find(text.slice(from, to));
    if (term !== undefined) return { from, to, term };
  }
  return null;
}

/** Gives the term that a spelling stands for, if the text says it: as it is, in the singular, or as an acronym's expansion. */
function finder(
  { forms, acronyms, vocabulary }: Pick<Corpus, 'forms' | 'acronyms' | 'vocabulary'>,
  said: ReadonlySet<number>,
): (spelling: string) => number | undefined {
  const spoken = new Map([...said].map((number) => [vocabulary[number]?.term ?? '', number]));
  const expansions = new Map(
    acronyms.flatMap(({ long, term }) => {
      const number = spoken.get(term);
      return number === undefined ? [] : [[plain(long), number] as const];
    }),
  );
  const known = (form: string): number | undefined => {
    const term = Object.hasOwn(forms, form) ? forms[form] : undefined;
    return term !== undefined && said.has(term) ? term : undefined;
  };
  return (spelling) => {
    const lower = spelling.toLowerCase().replace(/\s+/g, ' ');
    return (
      known(lower) ??
      known(lower.replaceAll('-', ' ')) ??
      known(lower.replace(/s$/, '')) ??
      expansions.get(plain(lower))
    );
  };
}

/** Words in small letters without a plural's s, whatever ties them. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .split(/[\s/-]+/)
    .map((word) => word.replace(/s$/, ''))
    .join(' ');
}
