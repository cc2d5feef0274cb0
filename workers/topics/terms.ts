import type { PaperTokens, Term, TermStream } from '../../data/corpus.ts';
import type { WordClass } from '../../data/tokens.ts';

/** Which words count, and how much. */
export interface TermOptions {
  wordClasses: readonly WordClass[];
  /** Each word of the title counts this many times. */
  titleWeight: number;
  /** A term must stand in at least this many papers ... */
  minPapers: number;
  /** ... and in at most this share of them. */
  maxShare: number;
  /** Terms the reader took out. */
  stopWords: readonly string[];
}

export const defaultTermOptions: TermOptions = {
  wordClasses: ['noun', 'name', 'verb', 'adjective', 'other'],
  titleWeight: 2,
  minPapers: 2,
  maxShare: 0.5,
  stopWords: [],
};

/** The terms that take part, with the papers they were chosen on. */
export interface Selection {
  /** Vocabulary number of each column, rising. */
  terms: Int32Array;
  /** In how many of the `papers` each column stands. */
  documentFrequency: Int32Array;
  papers: number;
  /** Mean count of selected terms in a paper, those of the title weighted. */
  meanLength: number;
}

/** Sparse counts: row r holds columns column[start[r]..start[r+1]) in rising order, with their counts. */
export interface TermMatrix {
  rows: number;
  start: Int32Array;
  column: Int32Array;
  count: Float64Array | Float32Array;
}

/** Chooses the terms that the options allow, by their number of papers in `tokens`. */
export function selectTerms(
  tokens: readonly PaperTokens[],
  vocabulary: readonly Term[],
  options: TermOptions,
): Selection {
  const allowed = allowedTerms(vocabulary, options);
  const frequency = documentFrequencies(tokens, vocabulary.length);
  const most = Math.max(options.minPapers, Math.floor(options.maxShare * tokens.length));
  const terms = Int32Array.from(vocabulary.keys()).filter(
    (term) => allowed[term] && frequency[term]! >= options.minPapers && frequency[term]! <= most,
  );
  return {
    terms,
    documentFrequency: terms.map((term) => frequency[term]!),
    papers: tokens.length,
    meanLength: meanLength(tokens, new Set(terms), options.titleWeight),
  };
}

function meanLength(
  tokens: readonly PaperTokens[],
  selected: ReadonlySet<number>,
  titleWeight: number,
): number {
  const count = (terms: TermStream): number => {
    let sum = 0;
    for (const term of terms) if (selected.has(term)) sum += 1;
    return sum;
  };
  const all = tokens.reduce(
    (sum, { title, abstract }) => sum + titleWeight * count(title) + count(abstract),
    0,
  );
  return all / Math.max(1, tokens.length);
}

/** Counts the selected terms of each paper, each word of the title `titleWeight` times; rows follow `tokens`. */
export function countTerms(
  tokens: readonly PaperTokens[],
  selection: Selection,
  titleWeight: number,
): TermMatrix {
  const columnOf = new Map([...selection.terms].map((term, column) => [term, column]));
  const rows = tokens.map((paper) => countPaper(paper, columnOf, titleWeight));
  const cells = rows.flat();
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, r) => (start[r + 1] = start[r]! + row.length));
  return {
    rows: rows.length,
    start,
    column: Int32Array.from(cells, ([column]) => column),
    count: Float64Array.from(cells, ([, count]) => count),
  };
}

export function allowedTerms(vocabulary: readonly Term[], options: TermOptions): Uint8Array {
  const classes = new Set(options.wordClasses);
  const stops = new Set(options.stopWords);
  return Uint8Array.from(vocabulary, (term) =>
    !term.stop && classes.has(term.wordClass) && !stops.has(term.term) ? 1 : 0,
  );
}

function documentFrequencies(tokens: readonly PaperTokens[], terms: number): Int32Array {
  const frequency = new Int32Array(terms);
  for (const paper of tokens) {
    for (const term of new Set([...paper.title, ...paper.abstract])) {
      if (term >= 0) frequency[term]! += 1;
    }
  }
  return frequency;
}

function countPaper(
  paper: PaperTokens,
  columnOf: ReadonlyMap<number, number>,
  titleWeight: number,
): [column: number, count: number][] {
  const counts = new Map<number, number>();
  const add = (terms: TermStream, weight: number): void => {
    for (const term of terms) {
      const column = columnOf.get(term);
      if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + weight);
    }
  };
  add(paper.title, titleWeight);
  add(paper.abstract, 1);
  return [...counts].sort(([a], [b]) => a - b);
}
