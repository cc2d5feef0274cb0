import { qOfMember, qValues } from './false-discovery.ts';
import {
  estimateShareTrend,
  screenTails,
  type RatioTails,
  type ShareTrend,
} from './share-trend.ts';
import { loadCounts, type Slice } from './slice.ts';
import { testTrends, type TrendTest } from './trend-test.ts';
import { decideVerdict, type Verdict } from './verdict.ts';

export interface Claim extends TrendTest, Verdict {
  readonly q: number;
  /** Null under two loaded years; estimated when first asked for, as verdicts need less. */
  readonly trend: ShareTrend | null;
}

/** Estimates of rows of one slice. */
export interface Estimates {
  /** As exact as verdicts need. */
  tails: (counts: ArrayLike<number>) => RatioTails;
  trend: (counts: ArrayLike<number>) => ShareTrend;
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

/** The claim of a row whose test and q value are known; its estimates may be those of many rows. */
export function makeClaim(
  slice: Slice,
  counts: ArrayLike<number>,
  test: TrendTest,
  q: number,
  estimates = estimatesOf(slice),
): Claim {
  const enough = loadCounts(slice, counts).years.length > 1;
  const { pUp, pDown } = enough ? estimates.tails(counts) : { pUp: 0, pDown: 0 };
  let trend: ShareTrend | null = null;
  return {
    ...test,
    q,
    ...decideVerdict(slice, counts, { statistic: test.statistic, q, pUp, pDown }),
    get trend() {
      return enough ? (trend ??= estimates.trend(counts)) : null;
    },
  };
}

/** The estimates of rows of a slice, each made anew. */
export function estimatesOf(slice: Slice): Estimates {
  return {
    tails: (counts) => screenTails(slice, counts),
    trend: (counts) => estimateShareTrend(slice, counts),
  };
}
