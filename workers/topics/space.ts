import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { random } from '../random.ts';
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

const spare = 10;
const rounds = 40;

/**
 * Latent semantic analysis: at most `dimensions` right singular directions of the rows, by subspace iteration (Halko,
 * Martinsson and Tropp 2011, algorithm 4.4) with a Rayleigh-Ritz step at the end; fewer if the rows have lower rank.
 * Uses only arithmetic that every engine rounds alike.
 */
export function fitSpace(vectors: Vectors, dimensions: number): Space {
  const { rows, columns } = vectors;
  const wanted = Math.min(dimensions, rows, columns);
  const width = Math.min(wanted + spare, rows, columns);
  let basis = orthonormal(startingBlock(columns, width), columns, width);
  for (let round = 0; round < rounds; round += 1) {
    const image = rowsTimes(vectors, basis, width);
    basis = orthonormal(columnsTimes(vectors, image, width), columns, width);
  }
  return ritz(vectors, basis, width, wanted);
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

function startingBlock(rows: number, width: number): Float64Array {
  const next = random(20210426);
  return Float64Array.from({ length: rows * width }, () => next() - 0.5);
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

/** Gram-Schmidt, twice for accuracy; a column that depends on the ones before it becomes zero. */
function orthonormal(block: Float64Array, rows: number, width: number): Float64Array {
  for (let j = 0; j < width; j += 1) {
    const before = columnLength(block, rows, width, j);
    for (let pass = 0; pass < 2; pass += 1) {
      for (let i = 0; i < j; i += 1) removeComponent(block, rows, width, i, j);
    }
    const length = columnLength(block, rows, width, j);
    const scale = length > before * 1e-10 ? 1 / length : 0;
    for (let row = 0; row < rows; row += 1) block[row * width + j]! *= scale;
  }
  return block;
}

function removeComponent(
  block: Float64Array,
  rows: number,
  width: number,
  i: number,
  j: number,
): void {
  let dot = 0;
  for (let row = 0; row < rows; row += 1) dot += block[row * width + i]! * block[row * width + j]!;
  for (let row = 0; row < rows; row += 1) block[row * width + j]! -= dot * block[row * width + i]!;
}

function columnLength(block: Float64Array, rows: number, width: number, j: number): number {
  let sum = 0;
  for (let row = 0; row < rows; row += 1) sum += block[row * width + j]! ** 2;
  return Math.sqrt(sum);
}

function ritz(x: Vectors, basis: Float64Array, width: number, wanted: number): Space {
  const small = innerProducts(rowsTimes(x, basis, width), x.rows, width);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(small, {
    assumeSymmetric: true,
  });
  const strongest = Math.max(...realEigenvalues, 0);
  const order = [...realEigenvalues.keys()]
    .filter((i) => realEigenvalues[i]! > strongest * 1e-12)
    .sort((a, b) => realEigenvalues[b]! - realEigenvalues[a]!)
    .slice(0, wanted);
  const weights = order.map((i) => eigenvectorMatrix.getColumn(i));
  return combine(basis, x.columns, width, weights);
}

function innerProducts(block: Float64Array, rows: number, width: number): Matrix {
  const products = Matrix.zeros(width, width);
  for (let i = 0; i < width; i += 1) {
    for (let j = i; j < width; j += 1) {
      let dot = 0;
      for (let r = 0; r < rows; r += 1) dot += block[r * width + i]! * block[r * width + j]!;
      products.set(i, j, dot);
      products.set(j, i, dot);
    }
  }
  return products;
}

/** Each direction is a sum of basis columns, its sign chosen so that its largest entry is positive. */
function combine(basis: Float64Array, terms: number, width: number, weights: number[][]): Space {
  const dimensions = weights.length;
  const directions = new Float64Array(terms * dimensions);
  weights.forEach((column, d) => {
    let largest = 0;
    for (let term = 0; term < terms; term += 1) {
      let sum = 0;
      for (let j = 0; j < width; j += 1) sum += basis[term * width + j]! * column[j]!;
      directions[term * dimensions + d] = sum;
      if (Math.abs(sum) > Math.abs(largest) + 1e-9) largest = sum;
    }
    if (largest < 0) for (let t = 0; t < terms; t += 1) directions[t * dimensions + d]! *= -1;
  });
  return { terms, dimensions, directions };
}
