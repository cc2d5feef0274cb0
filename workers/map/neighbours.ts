import type { Points } from '../topics/space.ts';
import { cosine, type Cells } from './cells.ts';

/** The nearest rows of each query, nearest first: index[q * width .. (q + 1) * width), -1 where there are fewer. */
export interface Neighbours {
  rows: number;
  width: number;
  index: Int32Array;
  cosine: Float64Array;
}

const searched = 4;

/**
 * For each row of `queries` the `width` rows of `points` with the highest cosine, found in the cells whose centres are
 * nearest: exactly with up to four cells, nearly with more. A row is no neighbour of itself if `self` says that both
 * blocks are the same. Yields the share done.
 */
export function* findNeighbours(
  queries: Points,
  points: Points,
  cells: Cells,
  width: number,
  self: boolean,
): Generator<number, Neighbours> {
  const index = new Int32Array(queries.rows * width).fill(-1);
  const near = new Float64Array(queries.rows * width).fill(-Infinity);
  for (let row = 0; row < queries.rows; row += 1) {
    for (const cell of nearestCells(queries, row, cells)) {
      for (let at = cells.start[cell]!; at < cells.start[cell + 1]!; at += 1) {
        const other = cells.member[at]!;
        if (self && other === row) continue;
        insert(index, near, row * width, width, other, cosine(queries, row, points, other));
      }
    }
    if (row % 64 === 63) yield row / queries.rows;
  }
  return { rows: queries.rows, width, index, cosine: near };
}

/** The cells whose centres are nearest, nearest first; four, or all if there are fewer. */
export function nearestCells(queries: Points, row: number, cells: Cells): Int32Array {
  const width = Math.min(searched, cells.count);
  const index = new Int32Array(width).fill(-1);
  const near = new Float64Array(width).fill(-Infinity);
  for (let c = 0; c < cells.count; c += 1) {
    insert(index, near, 0, width, c, cosine(queries, row, cells.centres, c));
  }
  return index;
}

/** Puts a candidate into a list of the best, ties in the order of their numbers. */
function insert(
  index: Int32Array,
  near: Float64Array,
  from: number,
  width: number,
  candidate: number,
  value: number,
): void {
  let at = from + width - 1;
  if (!comesBefore(value, candidate, near[at]!, index[at]!)) return;
  while (at > from && comesBefore(value, candidate, near[at - 1]!, index[at - 1]!)) {
    near[at] = near[at - 1]!;
    index[at] = index[at - 1]!;
    at -= 1;
  }
  near[at] = value;
  index[at] = candidate;
}

function comesBefore(value: number, candidate: number, other: number, rival: number): boolean {
  return value > other || (value === other && candidate < rival);
}
