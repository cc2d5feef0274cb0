import { random, shuffle } from '../random.ts';
import type { Neighbours } from './neighbours.ts';
import type { Plane } from './plane.ts';

/** How far the map may be believed: of the papers nearest by words, the share that is nearest on the map too. */
export interface Faith {
  /** How many nearest papers are looked at. */
  nearest: number;
  kept: number;
  /** What papers strewn by chance would keep. */
  byChance: number;
}

const nearest = 10;
const looked = 400;

/** Compares each paper's ten nearest by words with its ten nearest on the plane; of many papers, 400 drawn with a fixed seed. */
export function faithOf(neighbours: Neighbours, plane: Plane): Faith {
  const { rows, width, index } = neighbours;
  const count = Math.min(nearest, width, Math.max(0, rows - 1));
  const order = Array.from({ length: rows }, (_, row) => row);
  if (rows > looked) shuffle(order, random(1));
  let kept = 0;
  const sample = order.slice(0, looked);
  for (const row of sample) {
    const byWords = new Set(index.subarray(row * width, row * width + count));
    for (const other of nearestOnPlane(plane, row, count)) if (byWords.has(other)) kept += 1;
  }
  const pairs = Math.max(1, sample.length * count);
  return { nearest: count, kept: kept / pairs, byChance: count / Math.max(1, rows - 1) };
}

function nearestOnPlane(plane: Plane, row: number, count: number): number[] {
  const rows = plane.length / 2;
  const best: { other: number; square: number }[] = [];
  for (let other = 0; other < rows; other += 1) {
    if (other === row) continue;
    const dx = plane[2 * other]! - plane[2 * row]!;
    const dy = plane[2 * other + 1]! - plane[2 * row + 1]!;
    const square = dx * dx + dy * dy;
    if (best.length === count && square >= best[count - 1]!.square) continue;
    const at = best.findLastIndex((one) => one.square <= square) + 1;
    best.splice(at, 0, { other, square });
    if (best.length > count) best.pop();
  }
  return best.map(({ other }) => other);
}
