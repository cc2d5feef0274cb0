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
  /**
   * What a word's count becomes: itself, 1 + ln of it, or what BM25 makes of it, which nears k1 + 1 however often a paper
   * repeats the word, later in longer papers (Robertson and Zaragoza 2009).
   */
  tf: 'raw' | 'log' | 'bm25';
  k1: number;
  b: number;
}

export const defaultWeights: WeightOptions = { tf: 'bm25', k1: 1.2, b: 0.75 };

/**
 * TF-IDF: tf x (ln((1 + n) / (1 + df)) + 1) with n and df of the selection, each row divided by its length; with tf 'raw' or
 * 'log' the formula of scikit-learn's TfidfVectorizer with smooth_idf, norm='l2' and sublinear_tf False or True.
 */
export function weighTerms(
  matrix: TermMatrix,
  selection: Selection,
  options: WeightOptions = defaultWeights,
): Vectors {
  const idf = Float64Array.from(
    selection.documentFrequency,
    (papers) => logarithm((1 + selection.papers) / (1 + papers)) + 1,
  );
  const { rows, start, column, count } = matrix;
  const value = new Float64Array(count.length);
  for (let row = 0; row < rows; row += 1) {
    const counts = count.subarray(start[row]!, start[row + 1]!);
    const frequency = frequencyIn(counts, selection.meanLength, options);
    counts.forEach((n, i) => {
      const cell = start[row]! + i;
      value[cell] = frequency(n) * idf[column[cell]!]!;
    });
  }
  scaleRows(start, value);
  return { rows, columns: selection.terms.length, start, column, value };
}

function frequencyIn(
  counts: TermMatrix['count'],
  meanLength: number,
  { tf, k1, b }: WeightOptions,
): (count: number) => number {
  if (tf === 'raw') return (count) => count;
  if (tf === 'log') return (count) => 1 + logarithm(count);
  let all = 0;
  for (const count of counts) all += count;
  const length = all / meanLength;
  const half = k1 * (1 - b + b * length);
  return (count) => (count * (k1 + 1)) / (count + half);
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
