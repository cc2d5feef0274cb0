import { defaultTermOptions, countTerms, selectTerms } from '../../../workers/topics/terms.ts';
import { weighTerms, type Vectors } from '../../../workers/topics/vectors.ts';
import type { Outcome } from './method.ts';
import type { Sample } from './sample.ts';

/** The product's TF-IDF of a sample, for rivals that start from it; rows follow the sample's papers. */
export function weigh({ corpus, wordClasses }: Sample): Vectors {
  const options = { ...defaultTermOptions, wordClasses };
  const selection = selectTerms(corpus.tokens, corpus.vocabulary, options);
  return weighTerms(countTerms(corpus.tokens, selection, options.titleWeight), selection);
}

/** The rows in full, as ml-kmeans wants them. */
export function denseRows(vectors: Vectors): number[][] {
  return Array.from({ length: vectors.rows }, (_, row) => {
    const dense = new Array<number>(vectors.columns).fill(0);
    for (const [column, value] of cellsOf(vectors, row)) dense[column] = value;
    return dense;
  });
}

/** Groups with the ten columns of most weight in each as their words. */
export function outcomeOf(vectors: Vectors, groups: number[], weights: number[][]): Outcome {
  const words = weights.map((row) =>
    [...row.keys()]
      .sort((a, b) => row[b]! - row[a]! || a - b)
      .slice(0, 10)
      .map(String),
  );
  const documents = groups.map(
    (_, row) => new Set(cellsOf(vectors, row).map(([column]) => String(column))),
  );
  return { groups, words, documents };
}

/** Summed weight of each column in each group that has a row. */
export function groupWeights(vectors: Vectors, groups: readonly number[]): number[][] {
  const sums = new Map<number, number[]>();
  groups.forEach((group, row) => {
    const sum = sums.get(group) ?? new Array<number>(vectors.columns).fill(0);
    sums.set(group, sum);
    for (const [column, value] of cellsOf(vectors, row)) sum[column]! += value;
  });
  return [...sums].sort(([a], [b]) => a - b).map(([, sum]) => sum);
}

function cellsOf({ start, column, value }: Vectors, row: number): [number, number][] {
  const cells = Array.from({ length: start[row + 1]! - start[row]! }, (_, i) => start[row]! + i);
  return cells.map((cell) => [column[cell]!, value[cell]!]);
}
