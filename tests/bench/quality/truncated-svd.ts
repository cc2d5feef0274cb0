import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { random } from '../../../workers/random.ts';
import type { Vectors } from '../../../workers/topics/vectors.ts';

const spare = 10;
const rounds = 7;

/**
 * Coordinates of the rows in their `dimensions` strongest singular directions, each row at unit length, by subspace
 * iteration on the row side (Halko, Martinsson and Tropp 2011), with scikit-learn's rounds and spare directions.
 */
export function reduceRows(x: Vectors, dimensions: number): number[][] {
  const width = Math.min(dimensions + spare, x.rows, x.columns);
  const next = random(1);
  let block: Float64Array[] = Array.from({ length: width }, () =>
    Float64Array.from({ length: x.rows }, () => next() - 0.5),
  );
  for (let round = 0; round < rounds; round += 1) {
    block = orthonormal(block.map((direction) => rowsTimes(x, columnsTimes(x, direction))));
  }
  const images = block.map((direction) => columnsTimes(x, direction));
  const products = new Matrix(images.map((a) => images.map((b) => dot(a, b))));
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(products, {
    assumeSymmetric: true,
  });
  const kept = [...realEigenvalues.keys()]
    .sort((a, b) => realEigenvalues[b]! - realEigenvalues[a]!)
    .slice(0, dimensions);
  return Array.from({ length: x.rows }, (_, row) =>
    unit(
      kept.map((at) => {
        const share = block.reduce((sum, d, i) => sum + d[row]! * eigenvectorMatrix.get(i, at), 0);
        return share * Math.sqrt(Math.max(0, realEigenvalues[at]!));
      }),
    ),
  );
}

function columnsTimes(x: Vectors, direction: Float64Array): Float64Array {
  const out = new Float64Array(x.columns);
  for (let row = 0; row < x.rows; row += 1) {
    for (let cell = x.start[row]!; cell < x.start[row + 1]!; cell += 1) {
      out[x.column[cell]!]! += x.value[cell]! * direction[row]!;
    }
  }
  return out;
}

function rowsTimes(x: Vectors, direction: Float64Array): Float64Array {
  const out = new Float64Array(x.rows);
  for (let row = 0; row < x.rows; row += 1) {
    for (let cell = x.start[row]!; cell < x.start[row + 1]!; cell += 1) {
      out[row]! += x.value[cell]! * direction[x.column[cell]!]!;
    }
  }
  return out;
}

function orthonormal(block: Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const direction of block) {
    for (const pass of [done, done]) {
      for (const before of pass) subtract(direction, before, dot(direction, before));
    }
    const length = Math.sqrt(dot(direction, direction));
    done.push(direction.map((value) => (length > 1e-12 ? value / length : 0)));
  }
  return done;
}

function subtract(from: Float64Array, direction: Float64Array, times: number): void {
  for (let i = 0; i < from.length; i += 1) from[i]! -= times * direction[i]!;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}

function unit(row: number[]): number[] {
  const length = Math.hypot(...row);
  return length > 0 ? row.map((x) => x / length) : row;
}
