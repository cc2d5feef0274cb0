import { random } from '../random.ts';
import type { Neighbours } from './neighbours.ts';
import type { Plane } from './plane.ts';

const epochs = 60;
const strangers = 3;
const longest = 4;

/**
 * Moves places so that neighbours come near and others, drawn by the seed, part: the attraction and repulsion of UMAP
 * with a = b = 1 (McInnes, Healy and Melville 2018, section 3.2), one neighbour after the other. Yields the share done.
 */
export function* refine(
  neighbours: Neighbours,
  start: Plane,
  seed: number,
): Generator<number, Plane> {
  const { rows, width, index } = neighbours;
  const plane = start.slice();
  const next = random(seed);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const rate = 1 - epoch / epochs;
    for (let row = 0; row < rows; row += 1) {
      for (let at = row * width; at < (row + 1) * width && index[at]! >= 0; at += 1) {
        attract(plane, row, index[at]!, rate);
        for (let n = 0; n < strangers; n += 1) repel(plane, row, Math.floor(next() * rows), rate);
      }
      if (row % 4096 === 4095) yield (epoch + row / rows) / epochs;
    }
    yield (epoch + 1) / epochs;
  }
  return plane;
}

function attract(plane: Plane, a: number, b: number, rate: number): void {
  const dx = plane[2 * a]! - plane[2 * b]!;
  const dy = plane[2 * a + 1]! - plane[2 * b + 1]!;
  const strength = -2 / (1 + dx * dx + dy * dy);
  const [x, y] = [clip(strength * dx) * rate, clip(strength * dy) * rate];
  plane[2 * a]! += x;
  plane[2 * a + 1]! += y;
  plane[2 * b]! -= x;
  plane[2 * b + 1]! -= y;
}

function repel(plane: Plane, a: number, b: number, rate: number): void {
  if (a === b) return;
  const dx = plane[2 * a]! - plane[2 * b]!;
  const dy = plane[2 * a + 1]! - plane[2 * b + 1]!;
  const square = dx * dx + dy * dy;
  const strength = 2 / ((0.001 + square) * (1 + square));
  plane[2 * a]! += clip(strength * dx) * rate;
  plane[2 * a + 1]! += clip(strength * dy) * rate;
}

function clip(step: number): number {
  return step > longest ? longest : step < -longest ? -longest : step;
}
