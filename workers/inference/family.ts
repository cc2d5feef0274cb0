import { qOfMember, qValues } from './false-discovery.ts';
import { estimateShareTrend, type ShareTrend } from './share-trend.ts';
import { loadCounts, type Slice } from './slice.ts';
import { testTrends, type TrendTest } from './trend-test.ts';
import { decideVerdict, type Verdict } from './verdict.ts';

export interface Claim extends TrendTest, Verdict {
  readonly q: number;
  /** Null under two loaded years. */
  readonly trend: ShareTrend | null;
}

/**
 * One claim for each row of counts by year, in order; the rows together are the family of the q
 * values.
 */
export function judgeFamily(
  slice: Slice,
  rows: readonly ArrayLike<number>[],
  seed = 1,
): readonly Claim[] {
  const tests = testTrends(slice, rows, seed);
  const q = qValues(tests.map(({ p }) => p));
  return rows.map((counts, row) => makeClaim(slice, counts, tests[row]!, q[row]!));
}

/** The claim of one more row beside a family whose other p values stay as they are. */
export function judgeMember(
  slice: Slice,
  counts: ArrayLike<number>,
  others: ArrayLike<number>,
  seed = 1,
): Claim {
  const test = testTrends(slice, [counts], seed)[0]!;
  return makeClaim(slice, counts, test, qOfMember(others, test.p));
}

/** The claim of a row whose test and q value are known; its trend may come from an estimate of many rows. */
export function makeClaim(
  slice: Slice,
  counts: ArrayLike<number>,
  test: TrendTest,
  q: number,
  trendOf = (own: ArrayLike<number>): ShareTrend => estimateShareTrend(slice, own),
): Claim {
  const enough = loadCounts(slice, counts).years.length > 1;
  const trend = enough ? trendOf(counts) : null;
  const tails = trend ?? { pUp: 0, pDown: 0 };
  const evidence = { statistic: test.statistic, q, pUp: tails.pUp, pDown: tails.pDown };
  return { ...test, q, trend, ...decideVerdict(slice, counts, evidence) };
}
