import { hashSeed, random } from '../workers/random.ts';
import type { ClaimRow } from '../workers/claims/claim-row.ts';

/** A row's papers in a year that has papers. */
export interface CountedYear {
  year: number;
  count: number;
  n: number;
}

/** The years of a row that have a number. */
export function countedYears({ years }: Pick<ClaimRow, 'years'>): CountedYear[] {
  return years.flatMap(({ year, count, n }) =>
    count === null || n === null ? [] : [{ year, count, n }],
  );
}

/** A stream of counts by year, each as if the papers' years had been permuted. */
export function* shuffledCounts(
  years: readonly CountedYear[],
  ...seed: (number | string)[]
): Generator<number[], never> {
  const next = random(hashSeed(...seed));
  for (;;) yield permute(years, next);
}

/** Which way a row moved: up where its papers stand later than all papers do. */
export function directionOf(years: readonly CountedYear[]): 'up' | 'down' {
  const papers = sum(years.map(({ count }) => count));
  const all = sum(years.map(({ n }) => n));
  const middle = sum(years.map(({ year, n }) => year * n)) / all;
  return standing(years, (at) => years[at]?.count ?? 0) >= middle * papers ? 'up' : 'down';
}

/** The counts after so many shuffles, and how many of them moved as far as the true years did. */
export function tallyShuffles(
  years: readonly CountedYear[],
  shuffles: number,
  ...seed: (number | string)[]
): { last: number[]; asFar: number } {
  const stream = shuffledCounts(years, ...seed);
  const sign = directionOf(years) === 'up' ? 1 : -1;
  const truth = standing(years, (at) => years[at]?.count ?? 0) * sign;
  let last = years.map(({ count }) => count);
  let asFar = 0;
  for (let round = 0; round < shuffles; round += 1) {
    const { value } = stream.next();
    last = value;
    if (standing(years, (at) => value[at] ?? 0) * sign >= truth) asFar += 1;
  }
  return { last, asFar };
}

/** Charts of shuffled years with the true one among them, at the place given back. */
export function lineUp(
  years: readonly CountedYear[],
  size: number,
  ...seed: (number | string)[]
): { charts: number[][]; truth: number } {
  const truth = Math.floor(random(hashSeed('place', ...seed))() * size);
  const stream = shuffledCounts(years, 'line-up', ...seed);
  const charts = Array.from({ length: size }, (_, at) =>
    at === truth ? years.map(({ count }) => count) : stream.next().value,
  );
  return { charts, truth };
}

// Papers drawn one after the other without replacement, which is what a permutation of the years does to them.
function permute(years: readonly CountedYear[], next: () => number): number[] {
  const free = years.map(({ n }) => n);
  const counts = years.map(() => 0);
  let left = sum(free);
  for (let paper = sum(years.map(({ count }) => count)); paper > 0; paper -= 1, left -= 1) {
    let place = Math.floor(next() * left);
    const at = free.findIndex((size) => (place -= size) < 0);
    free[at] = (free[at] ?? 0) - 1;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

// The statistic of the trend test but for a constant: how late the papers stand.
function standing(years: readonly CountedYear[], countOf: (at: number) => number): number {
  return sum(years.map(({ year }, at) => year * countOf(at)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
