import type { PaperTokens, Term } from '../../data/corpus.ts';
import { findPhrases, type Phrase } from './phrases.ts';
import { sameRoot } from './roots.ts';
import type { Selection } from './terms.ts';

/** A word or phrase that may stand for a topic. */
export interface Candidate {
  /** Vocabulary numbers: one for a word, two for a phrase. */
  terms: number[];
  label: string;
  /** Papers that say it, as rows of the tokens. */
  rows: number[];
  /** Papers that say the words of a phrase apart from one another. */
  apart: number[];
  /** Nouns, names and phrases can name a topic. */
  noun: boolean;
}

/** The selected words with the papers that say them. */
export function wordCandidates(
  tokens: readonly PaperTokens[],
  vocabulary: readonly Term[],
  selection: Selection,
): Candidate[] {
  const rows = rowsOf(tokens);
  return [...selection.terms].map((term) => {
    const { label, wordClass } = vocabulary[term]!;
    const noun = wordClass === 'noun' || wordClass === 'name';
    return { terms: [term], label, rows: rows.get(term) ?? [], apart: [], noun };
  });
}

// Common words make good names together (deep learning training) though they often meet by chance; the F1 sorts them out.
const forNames = { minPapers: 3, minAssociation: 0.1 };

/** The collocations of the papers. */
export function phraseCandidates(
  tokens: readonly PaperTokens[],
  vocabulary: readonly Term[],
): Candidate[] {
  const rows = rowsOf(tokens);
  return findPhrases(tokens, vocabulary, forNames).map(({ terms, papers }: Phrase) => {
    const both = intersect(terms.map((term) => rows.get(term) ?? []));
    const apart = both.filter((row) => !papers.includes(row));
    const label = terms.map((term) => vocabulary[term]!.label).join(' ');
    return { terms, label, rows: papers, apart, noun: true };
  });
}

/** Leaves out what repeats a better candidate, a word inside a phrase or a spelt-out acronym, or another form of the same word; at most `most`. */
export function withoutRelatives<T extends Pick<Candidate, 'terms'>>(
  ranked: readonly T[],
  vocabulary: readonly Term[],
  most: number,
): T[] {
  const kept: T[] = [];
  for (const candidate of ranked) {
    if (kept.length >= most) break;
    if (!kept.some((other) => related(candidate.terms, other.terms, vocabulary)))
      kept.push(candidate);
  }
  return kept;
}

function rowsOf(tokens: readonly PaperTokens[]): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  tokens.forEach((paper, row) => {
    for (const term of new Set([...paper.title, ...paper.abstract])) {
      const list = rows.get(term);
      if (list) list.push(row);
      else rows.set(term, [row]);
    }
  });
  return rows;
}

function intersect([first = [], ...others]: number[][]): number[] {
  return first.filter((row) => others.every((rows) => rows.includes(row)));
}

function related(a: readonly number[], b: readonly number[], vocabulary: readonly Term[]): boolean {
  const [x, y] = [wordsOf(a, vocabulary), wordsOf(b, vocabulary)];
  const [few, many] = x.length <= y.length ? [x, y] : [y, x];
  return few.every((word) => many.some((other) => word === other || sameRoot(word, other)));
}

/** The words that a reader sees; an acronym that is shown in full has those of its expansion. */
function wordsOf(terms: readonly number[], vocabulary: readonly Term[]): string[] {
  return terms.flatMap((number) => {
    const { term, label } = vocabulary[number]!;
    return /[ -]/.test(label) ? label.toLowerCase().split(/[ -]+/) : [term];
  });
}
