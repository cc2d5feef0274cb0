import { hashSeed, random } from '../random.ts';
import { sum } from './slice.ts';
import type { Step } from './step.ts';

const eachBreath = 1 << 18;

/**
 * For each total, |sum of deviates| over the first so many papers of each seeded permutation; a
 * total's values do not depend on the other totals. A breath every quarter of a million papers drawn.
 */
export function* permuteDeviates(
  papers: readonly number[],
  deviates: readonly number[],
  totals: Iterable<number>,
  { permutations, seed }: { permutations: number; seed: number },
): Generator<Step, Map<number, Sizes>> {
  const size = sum(papers);
  const drawn = new Map<number, Sizes>();
  const isSmall = fitsWhole(deviates, size);
  for (const total of totals)
    drawn.set(total, isSmall ? new Uint32Array(permutations) : new Float64Array(permutations));
  // The papers off the topic deviate as far as those on it, the other way: draw the smaller part.
  const ends = [...drawn].map(([total, sizes]) => ({ end: Math.min(total, size - total), sizes }));
  ends.sort((a, b) => a.end - b.end);
  const order = Float64Array.from(papers.flatMap((n, at) => Array<number>(n).fill(deviates[at]!)));
  const picks = new Int32Array(ends.at(-1)?.end ?? 0);
  for (let permutation = 0; permutation < permutations; permutation++) {
    const next = random(hashSeed(seed, permutation));
    let place = 0;
    let deviate = 0;
    for (const { end, sizes } of ends) {
      for (; place < end; place++) deviate += drawPaper(order, picks, place, next);
      sizes[permutation] = Math.abs(deviate);
    }
    putBack(order, picks);
    if (permutation % Math.ceil(eachBreath / (picks.length + 1)) === 0) yield 'breath';
  }
  return drawn;
}

type Sizes = Float64Array | Uint32Array;

/** Whether every sum over half of the papers is a whole number of 32 bits. */
function fitsWhole(deviates: readonly number[], size: number): boolean {
  const most = deviates.reduce((far, deviate) => Math.max(far, Math.abs(deviate)), 0);
  return deviates.every(Number.isInteger) && (most * size) / 2 < 2 ** 32;
}

function drawPaper(order: Float64Array, picks: Int32Array, place: number, next: () => number) {
  const picked = place + Math.floor(next() * (order.length - place));
  picks[place] = picked;
  return swap(order, place, picked);
}

function putBack(order: Float64Array, picks: Int32Array) {
  for (let place = picks.length - 1; place >= 0; place--) swap(order, place, picks[place]!);
}

function swap(order: Float64Array, place: number, picked: number): number {
  const value = order[picked]!;
  order[picked] = order[place]!;
  order[place] = value;
  return value;
}
