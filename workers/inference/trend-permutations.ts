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
  const order = Int32Array.from(papers.flatMap((n, at) => Array<number>(n).fill(steps[at]!)));
  // The papers off the topic deviate as far as those on it, the other way: draw the smaller part.
  const ends = [...new Set(totals)].map((total) => {
    const end = Math.min(total, size - total);
    return { total, end, sums: new SumTally(order, end) };
  });
  ends.sort((a, b) => a.end - b.end);
  const picks = new Int32Array(ends.at(-1)?.end ?? 0);
  const draw = drawer(order, picks);
  for (let permutation = 0; permutation < permutations; permutation++) {
    drawPlaces(picks, size, hashSeed(seed, permutation));
    draw(ends);
    if (permutation % Math.ceil(eachBreath / (picks.length + 1)) === 0) yield 'breath';
  }
  const drawn = new Map<number, Drawn>();
  for (const { total, end, sums } of ends) {
    drawn.set(
      total,
      foldSizes(sums.rising(), (steps) => steps * unit + end * deviates[0]!),
    );
    yield 'breath';
  }
  return drawn;
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

interface End {
  /** Papers to draw. */
  readonly end: number;
  readonly sums: SumTally;
}

/** A function that adds up the steps of the papers at the picks, for each end, as one permutation's. */
function drawer(order: Int32Array, picks: Int32Array) {
  const left = order.slice();
  return (ends: readonly End[]): void => {
    let [place, sum] = [0, 0];
    for (const { end, sums } of ends) {
      for (; place < end; place++) {
        const picked = picks[place]!;
        sum += left[picked]!;
        left[picked] = left[place]!; // what stands there now is drawn no more
      }
      sums.add(sum);
    }
    if (picks.length > order.length / 8) left.set(order);
    else for (const picked of picks) left[picked] = order[picked]!;
  };
}

/** How often each sum of so many drawn values came about. */
class SumTally {
  readonly #low: number;
  readonly #times: Int32Array;
  /** Beyond eight standard deviations from the mean. */
  readonly #beyond = new Map<number, number>();

  constructor(values: Int32Array, drawn: number) {
    const mean = sum(values) / Math.max(1, values.length);
    const squares = values.reduce((all, value) => all + (value - mean) ** 2, 0);
    const reach = 8 * Math.sqrt((drawn * squares) / Math.max(1, values.length)) + 1;
    this.#low = Math.floor(drawn * mean - reach);
    this.#times = new Int32Array(Math.ceil(2 * reach) + 1);
  }

  add(sum: number): void {
    const at = sum - this.#low;
    if (at >= 0 && at < this.#times.length) this.#times[at]! += 1;
    else this.#beyond.set(sum, (this.#beyond.get(sum) ?? 0) + 1);
  }

  /** The sums and how often each came about, rising. */
  rising(): [sum: number, times: number][] {
    const found: [number, number][] = [];
    this.#times.forEach((times, at) => {
      if (times > 0) found.push([this.#low + at, times]);
    });
    const beyond = [...this.#beyond];
    const below = beyond.filter(([sum]) => sum < this.#low).sort(([a], [b]) => a - b);
    const above = beyond.filter(([sum]) => sum > this.#low).sort(([a], [b]) => a - b);
    return [...below, ...found, ...above];
  }
}

/** Rising sums as the sizes of what they stand for, which rises with them from below 0 to above. */
function foldSizes(sums: readonly [number, number][], valueOf: (sum: number) => number): Drawn {
  const folded: [number, number][] = [];
  let up = sums.findIndex(([sum]) => valueOf(sum) >= 0);
  if (up < 0) up = sums.length;
  let down = up - 1;
  const sizeAt = (at: number): number =>
    at >= 0 && at < sums.length ? Math.abs(valueOf(sums[at]![0])) : Infinity;
  while (down >= 0 || up < sums.length) {
    const size = Math.min(sizeAt(down), sizeAt(up));
    let times = 0;
    if (sizeAt(up) === size) times += sums[up++]![1];
    if (sizeAt(down) === size) times += sums[down--]![1];
    folded.push([size, times]);
  }
  return folded;
}
