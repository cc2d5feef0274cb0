import { burstTest } from './bursts.ts';
import { lastAccepted } from './false-discovery.ts';
import { leanTest } from './lean-test.ts';
import { onceATotal, screenTails } from './share-trend.ts';
import { shuffledYears, sliceOf, type Membership, type Shuffling } from './shuffled-years.ts';
import { sum, type Slice } from './slice.ts';
import { finish, type Step } from './step.ts';
import { midP, stepTrendNulls, type TrendNulls } from './trend-null.ts';
import { wholeDeviates } from './trend-test.ts';
import { decideVerdict, isClear, isFirstSeen } from './verdict.ts';

export interface Expectation {
  /** Rows in a shuffle, on average. */
  readonly mean: number;
  /** Share of the shuffles with at least one. */
  readonly any: number;
}

export type LuckReport = Readonly<Record<Outcome, Expectation>>;

const OUTCOMES = ['clear', 'leaning', 'new', 'firstSeen', 'passing', 'bursting'] as const;
type Outcome = (typeof OUTCOMES)[number];

/**
 * How many rows of a family chance alone calls clear, leaning and new, sees first in the last year, lets
 * pass the false discovery rate, or lets burst, from seeded permutations of the papers' years.
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
  const judge = judgeShuffles(family, nulls ?? (yield* stepNulls([family], seed)));
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
    bursting: report('bursting'),
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
  const { size, deviateOf, pOf } = makeTest(family, slice, nulls);
  const verdictOf = makeVerdicts(slice);
  const bursts = burstTest(slice);
  const p = new Float64Array(family.rows.length);
  const own = new Int32Array(width);
  const take = (counts: Int32Array, row: number): void => {
    for (let at = 0; at < width; at++) own[at] = counts[row * width + at]!;
  };
  return function* judge(counts) {
    for (let row = 0; row < p.length; row++) {
      take(counts, row);
      p[row] = pOf(row, deviateOf(own));
    }
    const most = lastAccepted(p);
    const tally: Tally = { clear: 0, leaning: 0, new: 0, firstSeen: 0, passing: 0, bursting: 0 };
    for (let row = 0; row < p.length; row++) {
      take(counts, row);
      const passes = p[row]! <= most;
      if (passes) tally.passing += 1;
      if (isFirstSeen(own)) tally.firstSeen += 1;
      if (bursts(own, family.rows[row]!.length)) tally.bursting += 1;
      const verdict = verdictOf(own, passes ? deviateOf(own) / size : 0, passes);
      if (verdict) tally[verdict] += 1;
      if (row % eachBreath === eachBreath - 1) yield 'breath';
    }
    return tally;
  };
}

/** The nulls of all totals that rows of these families have. */
export function stepNulls(
  families: readonly Membership[],
  seed: number,
): Generator<Step, TrendNulls> {
  const { years, papers } = sliceOf(families[0]!);
  const deviates = wholeDeviates(Array.from(years), Array.from(papers));
  const totals = families.flatMap(({ rows }) => rows.map((row) => row.length));
  return stepTrendNulls(Array.from(papers), deviates, totals, seed);
}

function makeTest({ rows }: Membership, slice: Slice, nulls: TrendNulls) {
  const papers = Array.from(slice.papers);
  const deviates = wholeDeviates(Array.from(slice.years), papers);
  const nullOf = rows.map((row) => nulls.get(row.length)!); // every length has its null
  return {
    size: Math.max(1, sum(papers)),
    deviateOf: (counts: Int32Array): number => {
      let deviate = 0;
      for (let at = 0; at < counts.length; at++) deviate += counts[at]! * deviates[at]!;
      return deviate;
    },
    pOf: (row: number, deviate: number): number => midP(nullOf[row]!, Math.abs(deviate)),
  };
}

/** What decideVerdict says of a row, as far as it claims anything. */
function makeVerdicts(slice: Slice) {
  if (slice.years.length < 2) return () => null;
  const leans = leanTest(slice);
  const tailsOf = onceATotal(slice, (counts) => screenTails(slice, counts));
  return (counts: Int32Array, statistic: number, passes: boolean) => {
    const test = { statistic, q: passes ? 0 : 1 };
    if (isFirstSeen(counts)) {
      const { verdict } = decideVerdict(slice, counts, { ...test, ...tailsOf(counts) });
      return verdict === 'steady' || verdict === 'cannot tell' ? null : verdict;
    }
    if (passes && isClear(counts, test)) return 'clear';
    return leans(counts) ? 'leaning' : null;
  };
}
