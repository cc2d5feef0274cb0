import type { PaperTokens, Term } from '../../data/corpus.ts';
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
export declare const defaultTermOptions: TermOptions;
/** The terms that take part, with the papers they were chosen on. */
export interface Selection {
  /** Vocabulary number of each column, rising. */
  terms: Int32Array;
  /** In how many of the `papers` each column stands. */
  documentFrequency: Int32Array;
  papers: number;
}
/** Sparse counts: row r holds columns column[start[r]..start[r+1]) in rising order, with their counts. */
export interface TermMatrix {
  rows: number;
  start: Int32Array;
  column: Int32Array;
  count: Float64Array;
}
/** Chooses the terms that the options allow, by their number of papers in `tokens`. */
export declare function selectTerms(
  tokens: readonly PaperTokens[],
  vocabulary: readonly Term[],
  options: TermOptions,
): Selection;
/** Counts the selected terms of each paper, each word of the title `titleWeight` times; rows follow `tokens`. */
export declare function countTerms(
  tokens: readonly PaperTokens[],
  selection: Selection,
  titleWeight: number,
): TermMatrix;
