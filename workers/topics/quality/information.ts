import { crossTabulate, sameGroups, type Contingency, type Partition } from './contingency.ts';

/**
 * Normalised mutual information of two partitions, 0 to 1: mutual information over the arithmetic mean of the entropies
 * (Kvalseth 1987; scikit-learn's default); 1 if they group alike; RangeError if they are empty or differ in length.
 */
export function nmi(first: Partition, second: Partition): number {
  const table = crossTabulate(first, second);
  if (sameGroups(table)) return 1;
  return bounded(mutualInformation(table) / meanEntropy(table));
}

/**
 * Adjusted mutual information, at most 1, about 0 for partitions that have nothing to do with one another: mutual
 * information less what chance gives, over mean entropy less the same (Vinh, Epps and Bailey 2010, hypergeometric model,
 * arithmetic mean); RangeError if they are empty or differ in length.
 */
export function ami(first: Partition, second: Partition): number {
  const table = crossTabulate(first, second);
  if (sameGroups(table)) return 1;
  const chance = expectedInformation(table);
  return (mutualInformation(table) - chance) / (meanEntropy(table) - chance);
}

/**
 * How far each found group holds one class only, 0 to 1, 1 where there is but one class (Rosenberg and Hirschberg
 * 2007); RangeError if the partitions are empty or differ in length.
 */
export function homogeneity(truth: Partition, found: Partition): number {
  const table = crossTabulate(truth, found);
  return shareOf(table, table.rows);
}

/**
 * How far each class lies in one found group, 0 to 1, 1 where there is but one group (Rosenberg and Hirschberg 2007);
 * RangeError if the partitions are empty or differ in length.
 */
export function completeness(truth: Partition, found: Partition): number {
  const table = crossTabulate(truth, found);
  return shareOf(table, table.columns);
}

/**
 * Weighted harmonic mean of homogeneity and completeness, 0 to 1, completeness counting `beta` times as much (Rosenberg
 * and Hirschberg 2007); with beta 1 it equals nmi; RangeError if the partitions are empty or differ in length.
 */
export function vMeasure(truth: Partition, found: Partition, beta = 1): number {
  const pure = homogeneity(truth, found);
  const whole = completeness(truth, found);
  return pure + whole === 0 ? 0 : ((1 + beta) * pure * whole) / (beta * pure + whole);
}

/** Share of the entropy of one side's groups that the mutual information makes up. */
function shareOf(table: Contingency, sizes: readonly number[]): number {
  const all = entropy(sizes, table.items);
  return all === 0 || sameGroups(table) ? 1 : bounded(mutualInformation(table) / all);
}

function entropy(sizes: readonly number[], items: number): number {
  return sizes.reduce((sum, size) => sum - (size / items) * Math.log(size / items), 0);
}

function meanEntropy({ rows, columns, items }: Contingency): number {
  return (entropy(rows, items) + entropy(columns, items)) / 2;
}

function mutualInformation({ items, rows, columns, cells }: Contingency): number {
  return cells.reduce(
    (sum, { row, column, count }) => sum + term(count, rows[row]!, columns[column]!, items),
    0,
  );
}

function term(count: number, row: number, column: number, items: number): number {
  return (count / items) * Math.log((items * count) / (row * column));
}

/** Mean mutual information over all pairs of partitions with these group sizes. */
function expectedInformation({ items, rows, columns }: Contingency): number {
  const logFactorial = logFactorials(items);
  let sum = 0;
  for (const row of rows) {
    for (const column of columns) sum += expectedTerm(row, column, items, logFactorial);
  }
  return sum;
}

function expectedTerm(row: number, column: number, items: number, log: Float64Array): number {
  const fixed = log[row]! + log[column]! + log[items - row]! + log[items - column]! - log[items]!;
  let sum = 0;
  for (let n = Math.max(1, row + column - items); n <= Math.min(row, column); n += 1) {
    const ways = log[n]! + log[row - n]! + log[column - n]! + log[items - row - column + n]!;
    sum += term(n, row, column, items) * Math.exp(fixed - ways);
  }
  return sum;
}

function logFactorials(last: number): Float64Array {
  const log = new Float64Array(last + 1);
  for (let n = 2; n <= last; n += 1) log[n] = log[n - 1]! + Math.log(n);
  return log;
}

function bounded(value: number): number {
  return Math.min(1, Math.max(0, value));
}
