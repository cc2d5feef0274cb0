import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { random } from '../random.ts';

/** Orthonormal eigenvectors, strongest first: entry i of vector v is value[i * count + v]. */
export interface Eigenvectors {
  size: number;
  count: number;
  value: Float64Array;
}

/** Multiplies a symmetric matrix without negative eigenvalues by a block of `width` columns, size x width by rows. */
export type Multiply = (block: Float64Array, width: number) => Float64Array;

const spare = 10;
const rounds = 40;

/**
 * The at most `count` strongest eigenvectors of the matrix behind `multiply`, fewer if its rank is lower, by subspace
 * iteration (Halko, Martinsson and Tropp 2011, algorithm 4.4) with a Rayleigh-Ritz step at the end. Uses only
 * arithmetic that every engine rounds alike; each vector's largest entry is positive.
 */
export function topEigenvectors(multiply: Multiply, size: number, count: number): Eigenvectors {
  const wanted = Math.min(count, size);
  const width = Math.min(wanted + spare, size);
  let basis = orthonormal(startingBlock(size, width), size, width);
  for (let round = 0; round < rounds; round += 1) {
    basis = orthonormal(multiply(basis, width), size, width);
  }
  const image = multiply(basis, width);
  return combine(basis, size, width, ritzWeights(basis, image, size, width, wanted));
}

function startingBlock(size: number, width: number): Float64Array {
  const next = random(20210426);
  return Float64Array.from({ length: size * width }, () => next() - 0.5);
}

/** Gram-Schmidt, twice for accuracy; a column that depends on the ones before it becomes zero. */
function orthonormal(block: Float64Array, size: number, width: number): Float64Array {
  for (let j = 0; j < width; j += 1) {
    const before = columnLength(block, size, width, j);
    for (let pass = 0; pass < 2; pass += 1) {
      for (let i = 0; i < j; i += 1) removeComponent(block, size, width, i, j);
    }
    const length = columnLength(block, size, width, j);
    const scale = length > before * 1e-10 ? 1 / length : 0;
    for (let row = 0; row < size; row += 1) block[row * width + j]! *= scale;
  }
  return block;
}

function removeComponent(
  block: Float64Array,
  size: number,
  width: number,
  i: number,
  j: number,
): void {
  let dot = 0;
  for (let row = 0; row < size; row += 1) dot += block[row * width + i]! * block[row * width + j]!;
  for (let row = 0; row < size; row += 1) block[row * width + j]! -= dot * block[row * width + i]!;
}

function columnLength(block: Float64Array, size: number, width: number, j: number): number {
  let sum = 0;
  for (let row = 0; row < size; row += 1) sum += block[row * width + j]! ** 2;
  return Math.sqrt(sum);
}

/** For each wanted eigenvector, its weights on the columns of the basis. */
function ritzWeights(
  basis: Float64Array,
  image: Float64Array,
  size: number,
  width: number,
  wanted: number,
): number[][] {
  const small = Matrix.zeros(width, width);
  for (let i = 0; i < width; i += 1) {
    for (let j = i; j < width; j += 1) {
      let dot = 0;
      for (let r = 0; r < size; r += 1) dot += basis[r * width + i]! * image[r * width + j]!;
      small.set(i, j, dot);
      small.set(j, i, dot);
    }
  }
  const { realEigenvalues: strength, eigenvectorMatrix } = new EigenvalueDecomposition(small, {
    assumeSymmetric: true,
  });
  const strongest = Math.max(...strength, 0);
  return [...strength.keys()]
    .filter((i) => strength[i]! > strongest * 1e-12)
    .sort((a, b) => strength[b]! - strength[a]!)
    .slice(0, wanted)
    .map((i) => eigenvectorMatrix.getColumn(i));
}

function combine(
  basis: Float64Array,
  size: number,
  width: number,
  weights: number[][],
): Eigenvectors {
  const count = weights.length;
  const value = new Float64Array(size * count);
  weights.forEach((column, v) => {
    let largest = 0;
    for (let i = 0; i < size; i += 1) {
      let sum = 0;
      for (let j = 0; j < width; j += 1) sum += basis[i * width + j]! * column[j]!;
      value[i * count + v] = sum;
      if (Math.abs(sum) > Math.abs(largest) + 1e-9) largest = sum;
    }
    if (largest < 0) for (let i = 0; i < size; i += 1) value[i * count + v]! *= -1;
  });
  return { size, count, value };
}
