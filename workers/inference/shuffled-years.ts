import { random, shuffle } from '../random.ts';
import type { Slice } from './slice.ts';

/** The year of every paper, and for every row the places of its papers in that list. */
export interface Membership {
  readonly years: ArrayLike<number>;
  readonly rows: readonly ArrayLike<number>[];
}

export interface Shuffling {
  readonly shuffles: number;
  readonly seed: number;
}

/** The distinct years in rising order and the papers in each. */
export function sliceOf({ years }: Membership): Slice {
  const papers = new Map<number, number>();
  for (const year of Array.from(years)) papers.set(year, (papers.get(year) ?? 0) + 1);
  const sorted = [...papers].sort(([a], [b]) => a - b);
  return { years: sorted.map(([year]) => year), papers: sorted.map(([, size]) => size) };
}

/** Each row's counts in every year of the slice, as views over one buffer. */
export function countRows({ years, rows }: Membership): readonly Int32Array[] {
  const width = new Set(Array.from(years)).size;
  const counts = new Int32Array(rows.length * width);
  tally(rows, placeYears(years), width, counts);
  return rows.map((_, row) => counts.subarray(row * width, (row + 1) * width));
}

/**
 * The counts of all rows, row after row, once for each seeded permutation of the papers' years; the
 * array is filled anew each time.
 */
export function* shuffledYears(
  { years, rows }: Membership,
  { shuffles, seed }: Shuffling,
): Generator<Int32Array, void> {
  const places = placeYears(years);
  const width = new Set(places).size;
  const counts = new Int32Array(rows.length * width);
  const next = random(seed);
  for (let round = 0; round < shuffles; round++) {
    shuffle(places, next);
    tally(rows, places, width, counts.fill(0));
    yield counts;
  }
}

/** The same, with a call of visit for each permutation. */
export function shuffleYears(
  family: Membership,
  shuffling: Shuffling,
  visit: (counts: Int32Array) => void,
): void {
  for (const counts of shuffledYears(family, shuffling)) visit(counts);
}

function placeYears(years: ArrayLike<number>): Int32Array {
  const sorted = [...new Set(Array.from(years))].sort((a, b) => a - b);
  const place = new Map(sorted.map((year, at) => [year, at]));
  return Int32Array.from(Array.from(years), (year) => place.get(year)!);
}

function tally(
  rows: readonly ArrayLike<number>[],
  places: Int32Array,
  width: number,
  counts: Int32Array,
) {
  for (let row = 0; row < rows.length; row++) {
    const members = rows[row]!;
    for (let at = 0; at < members.length; at++) {
      counts[row * width + places[members[at]!]!]! += 1;
    }
  }
}
