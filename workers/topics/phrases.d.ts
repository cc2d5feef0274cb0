import type { PaperTokens, Term } from '../../data/corpus.ts';
/** Two or three neighbouring terms that stand together more often than chance. */
export interface Phrase {
  terms: number[];
  /** Rows of the papers that hold it. */
  papers: number[];
  /** Normalised pointwise mutual information of its first and last step, -1..1. */
  association: number;
}
export interface PhraseOptions {
  minPapers: number;
  minAssociation: number;
}
export declare const defaultPhraseOptions: PhraseOptions;
/** Finds collocations of nouns, names and adjectives (Bouma 2009, NPMI) in at least `minPapers` papers. */
export declare function findPhrases(
  tokens: readonly PaperTokens[],
  vocabulary: readonly Term[],
  options?: PhraseOptions,
): Phrase[];
