import { ACCEPTED_Q, qValues } from './false-discovery.ts';
import { estimateTails, mayBeSteep, type RatioTails } from './share-trend.ts';
import { shuffledYears, sliceOf, type Membership, type Shuffling } from './shuffled-years.ts';
import { sum, type Slice } from './slice.ts';
import { midP, trendNulls } from './trend-null.ts';
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
  const steps = stepLuck(family, shuffling);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, a step for each permutation. */
export function* stepLuck(
  family: Membership,
  { shuffles, seed }: Shuffling,
): Generator<void, LuckReport> {
  const totals = Object.fromEntries(OUTCOMES.map((name) => [name, { rows: 0, shuffles: 0 }]));
  const judge = judgeShuffles(family, seed);
  for (const counts of shuffledYears(family, { shuffles, seed })) {
    const found = judge(counts);
    for (const name of OUTCOMES) {
      totals[name]!.rows += found[name];
      totals[name]!.shuffles += found[name] > 0 ? 1 : 0;
    }
    yield;
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

function judgeShuffles(family: Membership, seed: number): (counts: Int32Array) => Tally {
  const slice = sliceOf(family);
  const width = slice.years.length;
  const testRow = makeTest(family, slice, seed);
  const tailsOf = cacheTails(slice);
  const p = new Float64Array(family.rows.length);
  return (counts) => {
    const statistics = family.rows.map((_, row) => {
      const test = testRow(row, counts.subarray(row * width, (row + 1) * width));
      p[row] = test.p;
      return test.statistic;
    });
    const tally: Tally = { clear: 0, leaning: 0, new: 0, firstSeen: 0, passing: 0 };
    qValues(p).forEach((q, row) => {
      const own = counts.subarray(row * width, (row + 1) * width);
      if (q <= ACCEPTED_Q) tally.passing += 1;
      if (isFirstSeen(own)) tally.firstSeen += 1;
      const evidence = { statistic: statistics[row]!, q, ...tailsOf(own) };
      const { verdict } = decideVerdict(slice, own, evidence);
      if (verdict === 'clear' || verdict === 'leaning' || verdict === 'new') tally[verdict] += 1;
    });
    return tally;
  };
}

function makeTest({ rows }: Membership, slice: Slice, seed: number) {
  const papers = Array.from(slice.papers);
  const deviates = wholeDeviates(Array.from(slice.years), papers);
  const nulls = trendNulls(
    papers,
    deviates,
    rows.map((row) => row.length),
    seed,
  );
  const size = Math.max(1, sum(papers));
  return (row: number, counts: Int32Array) => {
    const deviate = sumDeviates(counts, deviates);
    const p = midP(nulls.get(rows[row]!.length)!, Math.abs(deviate)); // every length has its null
    return { statistic: deviate / size, p };
  };
}

// Counts repeat from shuffle to shuffle, and most are nowhere near a steep ratio.
function cacheTails(slice: Slice): (counts: Int32Array) => RatioTails {
  const known = new Map<string, RatioTails>();
  const flat = { pUp: 0, pDown: 0 };
  return (counts) => {
    const key = counts.join();
    let tails = known.get(key);
    if (!tails) {
      const needed = slice.years.length > 1 && (isFirstSeen(counts) || mayBeSteep(slice, counts));
      tails = needed ? estimateTails(slice, counts) : flat;
      known.set(key, tails);
    }
    return tails;
  };
}
