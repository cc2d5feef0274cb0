import type { Selection, TermMatrix } from './terms.ts';
/** Sparse rows of unit length, in the layout of TermMatrix; a row without terms stays empty. */
export interface Vectors {
  rows: number;
  columns: number;
  start: Int32Array;
  column: Int32Array;
  value: Float64Array;
}
export interface WeightOptions {
  /** tf becomes 1 + ln tf. */
  sublinear: boolean;
}
/**
 * TF-IDF: tf x (ln((1 + n) / (1 + df)) + 1) with n and df of the selection, each row divided by its length; the formula of scikit-learn's
 * TfidfVectorizer with smooth_idf and norm='l2'.
 */
export declare function weighTerms(
  matrix: TermMatrix,
  selection: Selection,
  options?: WeightOptions,
): Vectors;
