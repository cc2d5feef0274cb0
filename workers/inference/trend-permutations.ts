import { drawPlaces, hashSeed } from '../random.ts';
import { sum } from './slice.ts';
import type { Step } from './step.ts';

const eachBreath = 1 << 19;

/** Sizes that permutations came to, rising, and how many came to each. */
export type Drawn = readonly (readonly [size: number, times: number])[];

/**
 * For each total, |sum of whole deviates| over the first so many papers of each seeded permutation; a
 * total's sizes do not depend on the other totals. A breath every half a million papers drawn.
 */
export function* permuteDeviates(
  papers: readonly number[],
  deviates: readonly number[],
  totals: Iterable<number>,
  { permutations, seed }: { permutations: number; seed: number },
): Generator<Step, Map<number, Drawn>> {
  const size = sum(papers);
  const { unit, steps } = inSteps(deviates);
  // The papers off the topic deviate as far as those on it, the other way: draw the smaller part.
  const ends = [...new Set(totals)].map((total) => ({
    total,
    end: Math.min(total, size - total),
    sums: new Int32Array(permutations),
  }));
  ends.sort((a, b) => a.end - b.end);
  const picks = new Int32Array(ends.at(-1)?.end ?? 0);
  const draw = drawer(papers, steps, picks);
  for (let permutation = 0; permutation < permutations; permutation++) {
    drawPlaces(picks, size, hashSeed(seed, permutation));
    draw(ends, permutation);
    if (permutation % Math.ceil(eachBreath / (picks.length + 1)) === 0) yield 'breath';
  }
  const drawn = new Map<number, Drawn>();
  for (const { total, end, sums } of ends) {
    drawn.set(
      total,
      tally(sums, (steps) => Math.abs(steps * unit + end * deviates[0]!)),
    );
    yield 'breath';
  }
  return drawn;
}

interface End {
  /** Papers to draw. */
  readonly end: number;
  /** The steps that they come to, for each permutation. */
  readonly sums: Int32Array;
}

/** The deviates as whole steps above the first. */
function inSteps(deviates: readonly number[]): { unit: number; steps: number[] } {
  const gaps = deviates.map((deviate) => deviate - deviates[0]!);
  const unit = gaps.reduce(commonDivisor, 0) || 1;
  return { unit, steps: gaps.map((gap) => gap / unit) };
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : commonDivisor(b, a % b);
}

/** A function that adds up the steps of the papers at the picks, for each end, as one permutation's. */
function drawer(papers: readonly number[], steps: readonly number[], picks: Int32Array) {
  const order = Int32Array.from(papers.flatMap((n, at) => Array<number>(n).fill(steps[at]!)));
  const left = order.slice();
  return (ends: readonly End[], permutation: number): void => {
    let [place, sum] = [0, 0];
    for (const { end, sums } of ends) {
      for (; place < end; place++) {
        const picked = picks[place]!;
        sum += left[picked]!;
        left[picked] = left[place]!; // what stands there now is drawn no more
      }
      sums[permutation] = sum;
    }
    for (place = 0; place < picks.length; place++) left[picks[place]!] = order[picks[place]!]!;
  };
}

function tally(sums: Int32Array, sizeOf: (steps: number) => number): Drawn {
  let [least, most] = [Infinity, -Infinity];
  for (const steps of sums) [least, most] = [Math.min(least, steps), Math.max(most, steps)];
  const times = new Int32Array(Math.max(0, most - least + 1));
  for (const steps of sums) times[steps - least]! += 1;
  const bySize = new Map<number, number>();
  times.forEach((seen, at) => {
    const size = sizeOf(least + at);
    if (seen > 0) bySize.set(size, (bySize.get(size) ?? 0) + seen);
  });
  return [...bySize].sort(([a], [b]) => a - b);
}
