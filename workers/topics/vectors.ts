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
export function weighTerms(
  matrix: TermMatrix,
  selection: Selection,
  options: WeightOptions = { sublinear: true },
): Vectors {
  const idf = Float64Array.from(
    selection.documentFrequency,
    (papers) => logarithm((1 + selection.papers) / (1 + papers)) + 1,
  );
  const value = matrix.count.map((count, cell) => {
    const tf = options.sublinear ? 1 + logarithm(count) : count;
    return tf * idf[matrix.column[cell]!]!;
  });
  scaleRows(matrix.start, value);
  const { rows, start, column } = matrix;
  return { rows, columns: selection.terms.length, start, column, value };
}

function scaleRows(start: Int32Array, value: Float64Array): void {
  for (let row = 0; row + 1 < start.length; row += 1) {
    const cells = value.subarray(start[row]!, start[row + 1]!);
    const length = Math.sqrt(cells.reduce((sum, x) => sum + x * x, 0));
    if (length > 0) for (let i = 0; i < cells.length; i += 1) cells[i]! /= length;
  }
}

// Engines differ in the logarithm's last bit; rounded to 1e-12 they agree, and so do hashes of the result.
function logarithm(x: number): number {
  return Math.round(Math.log(x) * 1e12) / 1e12;
}
