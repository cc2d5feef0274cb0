import { stepLuck, type Expectation, type LuckReport } from '../inference/luck.ts';
import type { Membership } from '../inference/shuffled-years.ts';
import type { Step } from '../inference/step.ts';
import type { TrendNulls } from '../inference/trend-null.ts';

const MOST_SHUFFLES = 1000;
const FEWEST_SHUFFLES = 20;
const ROW_TESTS = 150_000;

/** Rows that luck alone would give, on average, and how often it gives at least one. */
export interface ByLuck {
  expectedByLuck: { clear: number; leaning: number; new: number };
  anyByLuck: { clear: number; leaning: number; new: number };
  shuffles: number;
}

/**
 * How many times a family of so many rows is shuffled: 1,000 times up to 150 rows, fewer for larger
 * ones, since more rows tell more a shuffle; at least 20.
 */
export function shufflesFor(rows: number): number {
  const affordable = Math.floor(ROW_TESTS / Math.max(1, rows));
  return Math.max(FEWEST_SHUFFLES, Math.min(MOST_SHUFFLES, affordable));
}

/** The luck of a family by as many shuffles as its size allows or as are asked for, a step for each. */
export function* stepFamilyLuck(
  membership: Membership,
  seed: number,
  shuffles = shufflesFor(membership.rows.length),
  nulls?: TrendNulls,
): Generator<Step, LuckReport & { shuffles: number }> {
  return { ...(yield* stepLuck(membership, { shuffles, seed, nulls })), shuffles };
}

/** The part of a luck report that stands beside every list. */
export function summariseLuck(luck: LuckReport & { shuffles: number }): ByLuck {
  const each = (value: (expectation: Expectation) => number) => ({
    clear: value(luck.clear),
    leaning: value(luck.leaning),
    new: value(luck.new),
  });
  return {
    expectedByLuck: each(({ mean }) => mean),
    anyByLuck: each(({ any }) => any),
    shuffles: luck.shuffles,
  };
}
