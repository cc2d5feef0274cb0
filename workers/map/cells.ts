import { hashSeed } from '../random.ts';
import type { Points } from '../topics/space.ts';

/** Rows grouped by nearness: cell c holds rows member[start[c] .. start[c + 1]). */
export interface Cells {
  count: number;
  /** Centre of each cell, in the layout of Points; of unit length unless the rows cancel out. */
  centres: Points;
  start: Int32Array;
  member: Int32Array;
}

const rounds = 6;

/**
 * Groups rows of unit length into at most `count` cells by spherical k-means (Dhillon and Modha 2001). It starts at the
 * rows whose ids hash lowest, so neither their order nor one row more changes much. Yields the share done.
 */
export function* divide(
  points: Points,
  ids: readonly string[],
  count: number,
): Generator<number, Cells> {
  const size = Math.min(count, points.rows);
  let centres = rowsOf(points, lowestHashes(ids, size));
  const cell = new Int32Array(points.rows);
  for (let round = 0; round < rounds; round += 1) {
    for (let row = 0; row < points.rows; row += 1) {
      cell[row] = nearestCentre(points, row, centres);
      if (row % 512 === 511) yield (round + row / points.rows) / rounds;
    }
    if (round + 1 < rounds) centres = meanDirections(points, cell, centres);
    yield (round + 1) / rounds;
  }
  return { count: size, centres, ...membersOf(cell, size) };
}

/** Cosine of row a of one block and row b of another, both of unit length. */
export function cosine(x: Points, a: number, y: Points, b: number): number {
  const { columns } = x;
  let sum = 0;
  for (let i = 0; i < columns; i += 1) sum += x.value[a * columns + i]! * y.value[b * columns + i]!;
  return sum;
}

/** The chosen rows as points of their own. */
export function rowsOf(points: Points, rows: ArrayLike<number>): Points {
  const { columns } = points;
  const value = new Float64Array(rows.length * columns);
  for (let at = 0; at < rows.length; at += 1) {
    const from = rows[at]! * columns;
    value.set(points.value.subarray(from, from + columns), at * columns);
  }
  return { rows: rows.length, columns, value };
}

function lowestHashes(ids: readonly string[], size: number): number[] {
  const hash = ids.map((id) => hashSeed('cell', id));
  return [...ids.keys()].sort((a, b) => hash[a]! - hash[b]! || a - b).slice(0, size);
}

function nearestCentre(points: Points, row: number, centres: Points): number {
  let best = 0;
  let most = -Infinity;
  for (let c = 0; c < centres.rows; c += 1) {
    const near = cosine(points, row, centres, c);
    if (near > most) [best, most] = [c, near];
  }
  return best;
}

/** Mean direction of each cell; an empty one keeps its centre. */
function meanDirections(points: Points, cell: Int32Array, before: Points): Points {
  const { columns, rows } = before;
  const value = new Float64Array(rows * columns);
  for (let row = 0; row < points.rows; row += 1) {
    const to = cell[row]! * columns;
    for (let i = 0; i < columns; i += 1) value[to + i]! += points.value[row * columns + i]!;
  }
  for (let c = 0; c < rows; c += 1) {
    const own = value.subarray(c * columns, (c + 1) * columns);
    const length = Math.sqrt(own.reduce((sum, x) => sum + x * x, 0));
    if (length > 1e-9) own.forEach((x, i) => (own[i] = x / length));
    else own.set(before.value.subarray(c * columns, (c + 1) * columns));
  }
  return { rows, columns, value };
}

function membersOf(cell: Int32Array, size: number): Pick<Cells, 'start' | 'member'> {
  const start = new Int32Array(size + 1);
  for (const c of cell) start[c + 1]! += 1;
  for (let c = 0; c < size; c += 1) start[c + 1]! += start[c]!;
  const next = start.slice();
  const member = new Int32Array(cell.length);
  cell.forEach((c, row) => (member[next[c]!++] = row));
  return { start, member };
}
