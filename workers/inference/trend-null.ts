import { logChoose, logFactorials } from './log-factorial.ts';
import { finish, type Step } from './step.ts';
import { permuteDeviates, type Drawn } from './trend-permutations.ts';
import { sum } from './slice.ts';

/** Up to so many ways to spread a topic's papers over the years are gone through one by one. */
export const MOST_STATES = 50_000;
/** Above that, so many seeded permutations stand in for them. */
export const PERMUTATIONS = 20_000;

/**
 * How large |T| gets by chance: its sizes in rising order, P(|T| >= size) for each and a closing 0,
 * and the weight of the observed order among permutations, of which each weighs the same.
 */
export interface TrendNull {
  readonly sizes: Float64Array;
  readonly tails: Float64Array;
  readonly observed: number;
}

/** The null of each total. */
export type TrendNulls = ReadonlyMap<number, TrendNull>;

/**
 * For each total the null of |T| when so many of the papers are drawn without regard to year: the
 * multivariate hypergeometric law, enumerated, or permutations above 50,000 states.
 */
export function trendNulls(...question: Parameters<typeof stepTrendNulls>): TrendNulls {
  return finish(stepTrendNulls(...question));
}

/** The same, with a breath now and then. */
export function* stepTrendNulls(
  papers: readonly number[],
  deviates: readonly number[],
  totals: Iterable<number>,
  seed: number,
): Generator<Step, TrendNulls> {
  const nulls = new Map<number, TrendNull>();
  const large = new Set<number>();
  const all = [...new Set(totals)];
  const states = countWays(papers, Math.max(0, ...all));
  for (const total of all) {
    if (states[total]! > MOST_STATES) large.add(total);
    else nulls.set(total, enumerateNull(papers, deviates, total));
    yield 'breath';
  }
  if (large.size === 0) return nulls;
  const drawn = yield* permuteDeviates(papers, deviates, large, {
    permutations: PERMUTATIONS,
    seed,
  });
  for (const [total, sizes] of drawn) nulls.set(total, stackDrawn(sizes));
  return nulls;
}

/**
 * P(|T| > size) + half of P(|T| = size), in (0, 1], ties taken with a tolerance (mid-p, Lancaster
 * 1961).
 */
export function midP({ sizes, tails, observed }: TrendNull, size: number): number {
  const tolerance = 1e-9 * Math.max(1, size);
  const above = tails[firstOver(sizes, size + tolerance)]!;
  const within = tails[firstOver(sizes, size - tolerance)]! - above;
  return Math.min(1, above + (within + observed) / 2);
}

/**
 * How many ways there are to spread the total over the years, told apart up to one more than the
 * limit of 50,000.
 */
export function countStates(papers: readonly number[], total: number): number {
  return countWays(papers, total)[total]!;
}

/** The same for every total up to the most. */
function countWays(papers: readonly number[], most: number): Float64Array {
  let ways = new Float64Array(most + 1);
  ways[0] = 1;
  for (const size of papers) {
    const next = new Float64Array(most + 1);
    let window = 0;
    for (let taken = 0; taken <= most; taken++) {
      window += ways[taken]! - (taken > size ? ways[taken - size - 1]! : 0);
      next[taken] = Math.min(window, MOST_STATES + 1); // small enough for sums to stay exact
    }
    ways = next;
  }
  return ways;
}

function enumerateNull(papers: readonly number[], deviates: readonly number[], total: number) {
  const logs = logFactorials(sum(papers));
  const whole = logChoose(logs, sum(papers), total);
  const after = papers.map((_, at) => sum(papers.slice(at + 1)));
  const masses = new Map<number, number>();
  const visit = (at: number, left: number, deviate: number, logMass: number) => {
    if (at === papers.length) {
      const size = Math.abs(deviate);
      masses.set(size, (masses.get(size) ?? 0) + Math.exp(logMass - whole));
      return;
    }
    const most = Math.min(papers[at]!, left);
    for (let taken = Math.max(0, left - after[at]!); taken <= most; taken++) {
      const mass = logMass + logChoose(logs, papers[at]!, taken);
      visit(at + 1, left - taken, deviate + taken * deviates[at]!, mass);
    }
  };
  visit(0, total, 0, 0);
  return stackNull([...masses].sort(([a], [b]) => a - b));
}

function stackNull(masses: readonly (readonly [number, number])[]): TrendNull {
  const tails = new Float64Array(masses.length + 1);
  for (let at = masses.length - 1; at >= 0; at--) tails[at] = tails[at + 1]! + masses[at]![1];
  return {
    sizes: Float64Array.from(masses, ([size]) => size),
    tails: tails.map((tail) => tail / tails[0]!),
    observed: 0,
  };
}

function stackDrawn(drawn: Drawn): TrendNull {
  const tails = new Float64Array(drawn.length + 1);
  const observed = 1 / (PERMUTATIONS + 1);
  let times = 0;
  for (let at = drawn.length - 1; at >= 0; at--) tails[at] = (times += drawn[at]![1]) * observed;
  return { sizes: Float64Array.from(drawn, ([size]) => size), tails, observed };
}

function firstOver(sizes: TrendNull['sizes'], bound: number): number {
  let [low, high] = [0, sizes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sizes[middle]! > bound) high = middle;
    else low = middle + 1;
  }
  return low;
}
