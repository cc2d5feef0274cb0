import { loadCounts, sum, type Slice } from './slice.ts';
import { finish, type Step } from './step.ts';
import { midP, stepTrendNulls, type TrendNulls } from './trend-null.ts';

export interface TrendTest {
  /** Sum over the papers on the topic of (year - mean year of the slice). */
  readonly statistic: number;
  readonly p: number;
}

/**
 * T and its two-sided exact conditional mid-p in (0, 1] for each row of counts by year: of all ways
 * to place the row's papers, those with |T| greater and half of those with |T| equal (Cochran 1954
 * and Armitage 1955, made exact).
 */
export function testTrends(
  slice: Slice,
  rows: readonly ArrayLike<number>[],
  seed = 1,
): readonly TrendTest[] {
  return finish(stepTrends(slice, rows, seed)).tests;
}

/** The same with a breath now and then, and with the null of each row's total, made where they are not known. */
export function* stepTrends(
  slice: Slice,
  rows: readonly ArrayLike<number>[],
  seed = 1,
  known?: TrendNulls,
): Generator<Step, { tests: readonly TrendTest[]; nulls: TrendNulls }> {
  const loaded = rows.map((counts) => loadCounts(slice, counts));
  const { years, papers } = loadCounts(slice, new Int32Array(slice.years.length));
  const deviates = wholeDeviates(years, papers);
  const totals = loaded.map(({ counts }) => sum(counts));
  const nulls = known ?? (yield* stepTrendNulls(papers, deviates, totals, seed));
  const tests = loaded.map(({ counts }, row) => {
    const deviate = sumDeviates(counts, deviates);
    const p = midP(nulls.get(totals[row]!)!, Math.abs(deviate)); // every total has its null
    return { statistic: deviate / Math.max(1, sum(papers)), p };
  });
  return { tests, nulls };
}

/** The same for a single row. */
export function testTrend(slice: Slice, counts: ArrayLike<number>, seed = 1): TrendTest {
  return testTrends(slice, [counts], seed)[0]!;
}

/**
 * (year - mean year) times the number of papers, for each year: whole numbers, so that ties are
 * exact.
 */
export function wholeDeviates(years: readonly number[], papers: readonly number[]): number[] {
  const first = years[0] ?? 0;
  const elapsed = years.map((year) => year - first);
  const total = sumDeviates(papers, elapsed);
  return elapsed.map((gap) => gap * sum(papers) - total);
}

/** The sum of count times deviate over the years. */
export function sumDeviates(counts: ArrayLike<number>, deviates: readonly number[]): number {
  return deviates.reduce((total, deviate, at) => total + deviate * counts[at]!, 0);
}
