import { ACCEPTED_Q, qValues } from './false-discovery.ts';
import { onceATotal, screenTails, type RatioTails } from './share-trend.ts';
import { shuffledYears, sliceOf, type Membership, type Shuffling } from './shuffled-years.ts';
import { sum, type Slice } from './slice.ts';
import { finish, type Step } from './step.ts';
import { midP, stepTrendNulls, type TrendNulls } from './trend-null.ts';
import { sumDeviates, wholeDeviates } from './trend-test.ts';
import { decideVerdict, isFirstSeen } from './verdict.ts';

export interface Expectation {
  /** Rows in a shuffle, on average. */
  readonly mean: number;
  /** Share of the shuffles with at least one. */
  readonly any: number;
}

export type LuckReport = Readonly<Record<Outcome, Expectation>>;

const OUTCOMES = ['clear', 'leaning', 'new', 'firstSeen', 'passing'] as const;
type Outcome = (typeof OUTCOMES)[number];

/**
 * How many rows of a family chance alone calls clear, leaning and new, sees first in the last year,
 * or lets pass the false discovery rate, from seeded permutations of the papers' years.
 */
export function expectLuck(family: Membership, shuffling: Shuffling): LuckReport {
  return finish(stepLuck(family, shuffling));
}

/** The same, a step for each permutation; the nulls of the rows' totals are made where they are not known. */
export function* stepLuck(
  family: Membership,
  { shuffles, seed, nulls }: Shuffling & { nulls?: TrendNulls | undefined },
): Generator<Step, LuckReport> {
  const totals = Object.fromEntries(OUTCOMES.map((name) => [name, { rows: 0, shuffles: 0 }]));
  const judge = judgeShuffles(family, nulls ?? (yield* nullsOf(family, seed)));
  for (const counts of shuffledYears(family, { shuffles, seed })) {
    const found = yield* judge(counts);
    for (const name of OUTCOMES) {
      totals[name]!.rows += found[name];
      totals[name]!.shuffles += found[name] > 0 ? 1 : 0;
    }
    yield undefined;
  }
  const report = (name: Outcome) => ({
    mean: totals[name]!.rows / Math.max(1, shuffles),
    any: totals[name]!.shuffles / Math.max(1, shuffles),
  });
  return {
    clear: report('clear'),
    leaning: report('leaning'),
    new: report('new'),
    firstSeen: report('firstSeen'),
    passing: report('passing'),
  };
}

type Tally = Record<Outcome, number>;

const eachBreath = 256;

function judgeShuffles(
  family: Membership,
  nulls: TrendNulls,
): (counts: Int32Array) => Generator<Step, Tally> {
  const slice = sliceOf(family);
  const width = slice.years.length;
  const testRow = makeTest(family, slice, nulls);
  const tailsOf = cacheTails(slice);
  const p = new Float64Array(family.rows.length);
  return function* judge(counts) {
    const statistics = family.rows.map((_, row) => {
      const test = testRow(row, counts.subarray(row * width, (row + 1) * width));
      p[row] = test.p;
      return test.statistic;
    });
    const tally: Tally = { clear: 0, leaning: 0, new: 0, firstSeen: 0, passing: 0 };
    for (const [row, q] of qValues(p).entries()) {
      const own = counts.subarray(row * width, (row + 1) * width);
      if (q <= ACCEPTED_Q) tally.passing += 1;
      if (isFirstSeen(own)) tally.firstSeen += 1;
      const evidence = { statistic: statistics[row]!, q, ...tailsOf(own) };
      const { verdict } = decideVerdict(slice, own, evidence);
      if (verdict === 'clear' || verdict === 'leaning' || verdict === 'new') tally[verdict] += 1;
      if (row % eachBreath === eachBreath - 1) yield 'breath';
    }
    return tally;
  };
}

function nullsOf(family: Membership, seed: number): Generator<Step, TrendNulls> {
  const { years, papers } = sliceOf(family);
  const deviates = wholeDeviates(Array.from(years), Array.from(papers));
  const totals = family.rows.map((row) => row.length);
  return stepTrendNulls(Array.from(papers), deviates, totals, seed);
}

function makeTest({ rows }: Membership, slice: Slice, nulls: TrendNulls) {
  const papers = Array.from(slice.papers);
  const deviates = wholeDeviates(Array.from(slice.years), papers);
  const size = Math.max(1, sum(papers));
  return (row: number, counts: Int32Array) => {
    const deviate = sumDeviates(counts, deviates);
    const p = midP(nulls.get(rows[row]!.length)!, Math.abs(deviate)); // every length has its null
    return { statistic: deviate / size, p };
  };
}

// Sums repeat from shuffle to shuffle, and most are nowhere near a steep ratio.
function cacheTails(slice: Slice): (counts: Int32Array) => RatioTails {
  if (slice.years.length < 2) return () => ({ pUp: 0, pDown: 0 });
  const rough = onceATotal(slice, (counts) => screenTails(slice, counts));
  const always = onceATotal(slice, (counts) => screenTails(slice, counts, true));
  return (counts) => (isFirstSeen(counts) ? always : rough)(counts);
}
