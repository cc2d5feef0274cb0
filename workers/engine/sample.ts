import type { SparseRows } from '../kernels/k-means.ts';
import { hashSeed, random } from '../random.ts';

/** `size` different whole numbers below `count` in rising order, drawn by the seed; all if there are no more. */
export function draw(count: number, size: number, seed: number): number[] {
  const next = random(hashSeed(seed, 'sample'));
  const all = Int32Array.from({ length: count }, (_, i) => i);
  const most = Math.min(size, count);
  for (let i = 0; i < most; i += 1) {
    const other = i + Math.floor(next() * (count - i));
    [all[i], all[other]] = [all[other]!, all[i]!];
  }
  return [...all.subarray(0, most).sort()];
}

/** The chosen rows, in that order. */
export function takeRows(source: SparseRows, chosen: readonly number[]): SparseRows {
  const start = new Int32Array(chosen.length + 1);
  chosen.forEach((row, i) => {
    start[i + 1] = start[i]! + source.start[row + 1]! - source.start[row]!;
  });
  const cells = start[chosen.length]!;
  const column = new Int32Array(cells);
  const value = new Float32Array(cells);
  chosen.forEach((row, i) => {
    const [from, to] = [source.start[row]!, source.start[row + 1]!];
    column.set(source.column.subarray(from, to), start[i]);
    value.set(source.value.subarray(from, to), start[i]);
  });
  return { rows: chosen.length, columns: source.columns, start, column, value };
}
