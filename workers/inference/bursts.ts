import type { Expectation } from './luck.ts';
import { shuffledYears, sliceOf, type Membership, type Shuffling } from './shuffled-years.ts';
import { loadCounts, sum, type Slice } from './slice.ts';
import { finish, type Step } from './step.ts';

const RAISED = 2; // the burst state's share over the base share
const ASCENT = 1; // what entering it costs, in ln of the number of years

export interface Burst {
  readonly from: number;
  readonly to: number;
  /** How much likelier, in ln, the burst state makes these years; above 0. */
  readonly weight: number;
}

/**
 * The bursts of a row in order of time, by Kleinberg's batched two-state automaton (2003, s = 2,
 * gamma = 1); years without papers are no batches, and of equally good paths the quieter is taken.
 */
export function findBursts(slice: Slice, counts: ArrayLike<number>): readonly Burst[] {
  const { years, papers, counts: loaded } = loadCounts(slice, counts);
  const base = sum(loaded) / Math.max(1, sum(papers));
  if (base === 0 || base === 1) return [];
  // Where twice the base share would leave no room, the burst state lies half way from it to 1.
  const raised = Math.min(RAISED * base, (1 + base) / 2);
  const gains = loaded.map((count, at) => {
    const rest = papers[at]! - count;
    return count * Math.log(raised / base) + rest * Math.log((1 - raised) / (1 - base));
  });
  return joinBursts(years, gains, findStates(gains, ASCENT * Math.log(years.length)));
}

/** Bursting rows by chance alone, from seeded permutations of the papers' years. */
export function expectBursts(family: Membership, shuffling: Shuffling): Expectation {
  return finish(stepBursts(family, shuffling));
}

/** The same, with a breath for each permutation. */
export function* stepBursts(
  family: Membership,
  shuffling: Shuffling,
): Generator<Step, Expectation> {
  const slice = sliceOf(family);
  const width = slice.years.length;
  const known = new Map<string, boolean>();
  const bursts = (counts: Int32Array) => {
    const key = counts.join();
    const found = known.get(key) ?? findBursts(slice, counts).length > 0;
    known.set(key, found);
    return found;
  };
  let [rows, shuffles] = [0, 0];
  for (const counts of shuffledYears(family, shuffling)) {
    let found = 0;
    for (let start = 0; start < counts.length; start += width) {
      if (bursts(counts.subarray(start, start + width))) found += 1;
    }
    rows += found;
    shuffles += found > 0 ? 1 : 0;
    yield 'breath';
  }
  const rounds = Math.max(1, shuffling.shuffles);
  return { mean: rows / rounds, any: shuffles / rounds };
}

// Viterbi's path: a year in the burst state earns its gain, entering it costs the ascent, leaving is
// free.
function findStates(gains: readonly number[], ascent: number): readonly boolean[] {
  let [quiet, bursting] = [0, -Infinity];
  const steps = gains.map((gain) => {
    const leaves = bursting > quiet;
    const stays = bursting > quiet - ascent;
    const nextQuiet = leaves ? bursting : quiet;
    bursting = (stays ? bursting : quiet - ascent) + gain;
    quiet = nextQuiet;
    return { leaves, stays };
  });
  let state = bursting > quiet;
  const states: boolean[] = [];
  for (const { leaves, stays } of steps.reverse()) {
    states.push(state);
    state = state ? stays : leaves;
  }
  return states.reverse();
}

function joinBursts(
  years: readonly number[],
  gains: readonly number[],
  states: readonly boolean[],
) {
  const bursts: Burst[] = [];
  states.forEach((bursting, at) => {
    if (!bursting) return;
    const open = at > 0 && states[at - 1] ? bursts.pop() : undefined;
    const [year, gain] = [years[at]!, gains[at]!];
    bursts.push({ from: open?.from ?? year, to: year, weight: (open?.weight ?? 0) + gain });
  });
  return bursts;
}
