import { topEigenvectors } from './eigenvectors.ts';
import type { Vectors } from './vectors.ts';

/** Dense rows: row r is value[r * columns .. (r + 1) * columns). */
export interface Points {
  rows: number;
  columns: number;
  value: Float64Array;
}

/** The strongest right singular directions, as a dense block of terms x dimensions, strongest first. */
export interface Space {
  terms: number;
  dimensions: number;
  directions: Float64Array;
}

/**
 * Latent semantic analysis: at most `dimensions` right singular directions of the rows, strongest first; fewer if the
 * rows have lower rank.
 */
export function fitSpace(vectors: Vectors, dimensions: number): Space {
  const { rows, columns } = vectors;
  const multiply = (block: Float64Array, width: number): Float64Array =>
    columnsTimes(vectors, rowsTimes(vectors, block, width), width);
  const { count, value } = topEigenvectors(multiply, columns, Math.min(dimensions, rows));
  return { terms: columns, dimensions: count, directions: value };
}

/** The rows' coordinates in the space; they are not scaled. */
export function project(vectors: Vectors, space: Space): Points {
  const value = rowsTimes(vectors, space.directions, space.dimensions);
  return { rows: vectors.rows, columns: space.dimensions, value };
}

/** The first `columns` coordinates of each row, scaled to unit length; a row of zeros stays zero. */
export function unitRows(points: Points, columns: number): Points {
  const kept = Math.min(columns, points.columns);
  const value = new Float64Array(points.rows * kept);
  for (let row = 0; row < points.rows; row += 1) {
    const source = points.value.subarray(row * points.columns, row * points.columns + kept);
    const length = Math.sqrt(source.reduce((sum, x) => sum + x * x, 0));
    if (length > 1e-12) source.forEach((x, i) => (value[row * kept + i] = x / length));
  }
  return { rows: points.rows, columns: kept, value };
}

function columnsTimes(x: Vectors, block: Float64Array, width: number): Float64Array {
  const out = new Float64Array(x.columns * width);
  for (let row = 0; row < x.rows; row += 1) {
    for (let cell = x.start[row]!; cell < x.start[row + 1]!; cell += 1) {
      const [to, weight] = [x.column[cell]! * width, x.value[cell]!];
      for (let j = 0; j < width; j += 1) out[to + j]! += weight * block[row * width + j]!;
    }
  }
  return out;
}

function rowsTimes(x: Vectors, block: Float64Array, width: number): Float64Array {
  const out = new Float64Array(x.rows * width);
  for (let row = 0; row < x.rows; row += 1) {
    for (let cell = x.start[row]!; cell < x.start[row + 1]!; cell += 1) {
      const [from, weight] = [x.column[cell]! * width, x.value[cell]!];
      for (let j = 0; j < width; j += 1) out[row * width + j]! += weight * block[from + j]!;
    }
  }
  return out;
}

/** These rows alone. */
export function takePoints({ columns, value }: Points, rows: readonly number[]): Points {
  const taken = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => {
    taken.set(value.subarray(row * columns, (row + 1) * columns), i * columns);
  });
  return { rows: rows.length, columns, value: taken };
}
