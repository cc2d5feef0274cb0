import type { PaperTokens, Term } from '../../data/corpus.ts';
import type { Selection } from './terms.ts';
export interface LabelTerm {
  /** Vocabulary numbers: one for a word, two for a phrase. */
  terms: number[];
  label: string;
  /** Papers of the topic that say it. */
  papers: number;
}
export interface TopicWords {
  /** A name and two further ones, no two topics sharing the first. */
  labels: string[];
  /** Up to ten words, best first. */
  words: LabelTerm[];
}
/**
 * Names each topic by the nouns and collocations whose presence best tells its papers from the others: ranked by the F1
 * of "the paper says it" against "the paper is in the topic".
 */
export declare function labelTopics(
  topics: Int32Array,
  k: number,
  tokens: readonly PaperTokens[],
  vocabulary: readonly Term[],
  selection: Selection,
): TopicWords[];
