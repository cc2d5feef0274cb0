import type { PaperTokens, Term } from '../../data/corpus.ts';
import { type ConsensusOptions } from './consensus.ts';
import { type LabelTerm } from './labels.ts';
import { type Assignment } from './membership.ts';
import { type TermOptions } from './terms.ts';
/** One paper as the analysis sees it. */
export interface AnalysisPaper {
  id: string;
  tokens: PaperTokens;
  /** `fit` papers shape the topics; `place` papers are put into the nearest one afterwards. */
  role: 'fit' | 'place';
}
export interface Parameters {
  k: number;
  seed: number;
  terms: TermOptions;
  dimensions: number;
  restarts: number;
  consensus: ConsensusOptions;
}
export interface Topic {
  id: number;
  /** The short name; the first of `labels`. */
  label: string;
  labels: string[];
  words: LabelTerm[];
  /** Papers that shaped the topic and are in it. */
  size: number;
  /** Mean cosine of those papers to the topic's centroid in the reduced space, at most 1. */
  cohesion: number;
}
export interface Analysis {
  parameters: Parameters;
  topics: Topic[];
  /** In the order of the papers' ids. */
  assignments: Assignment[];
  /** `first` topics come from the best of some restarts, `refined` ones from the consensus. */
  stage: 'first' | 'refined';
}
export interface Progress {
  done: number;
  total: number;
  /** Topics that are good enough to show while better ones are computed. */
  first?: Analysis;
}
export declare const defaultParameters: Parameters;
/** Something about the papers or the parameters that makes topics impossible, in words for the reader. */
export declare class AnalysisError extends Error {
  readonly name = 'AnalysisError';
}
/**
 * From words to topics: term counts, TF-IDF, reduced space, k-means (first the best of some restarts, then consensus),
 * memberships and names. The order of the papers does not matter. Yields progress, once with the first topics.
 */
export declare function analyse(
  papers: readonly AnalysisPaper[],
  vocabulary: readonly Term[],
  parameters: Parameters,
): Generator<Progress, Analysis>;
