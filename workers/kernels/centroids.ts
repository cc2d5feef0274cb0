import type { Kernel } from './kernel.ts';

/** Centroids, or the rows of which they are the means. */
export type Start = { centroids: readonly ArrayLike<number>[] } | { rows: readonly number[][] };

/** Addresses of the centroids and of what belongs to them. */
export interface LoadedCentroids {
  k: number;
  padded: number;
  table: number;
  bias: number;
  sums: number;
  sizes: number;
  squares: number;
  total: number;
}

/** Puts the centroids where the kernel finds them; the rows of which they are means must be in use. */
export function startFrom(
  kernel: Kernel,
  columns: number,
  start: Start,
  cosine: boolean,
): LoadedCentroids {
  if ('centroids' in start) return loadCentroids(kernel, columns, start.centroids, cosine);
  const centroids = roomFor(kernel, columns, start.rows.length);
  start.rows.forEach((rows, cluster) => {
    for (const row of rows) kernel.call.gather(row, cluster);
  });
  kernel.call.refresh(columns, cosine);
  kernel.call.empty(columns);
  return centroids;
}

/** Puts the centroids where the kernel finds them, of unit length for `cosine`. */
export function loadCentroids(
  kernel: Kernel,
  columns: number,
  centroids: readonly ArrayLike<number>[],
  cosine: boolean,
): LoadedCentroids {
  const at = roomFor(kernel, columns, centroids.length);
  const biases = kernel.floats(at.bias, at.padded);
  const cells = kernel.floats(at.table, columns * at.padded);
  centroids.forEach((centroid, cluster) => {
    const square = squareOf(centroid);
    if (!cosine) biases[cluster] = -square / 2;
    const scale = cosine && square > 0 ? 1 / Math.sqrt(square) : 1;
    scatter(centroid, scale, cells.subarray(cluster), at.padded);
  });
  return at;
}

function scatter(from: ArrayLike<number>, scale: number, to: Float32Array, stride: number): void {
  for (let i = 0; i < from.length; i += 1) to[i * stride] = from[i]! * scale;
}

function roomFor(kernel: Kernel, columns: number, k: number): LoadedCentroids {
  const padded = Math.ceil(k / 4) * 4;
  const table = kernel.reserve(4 * columns * padded);
  const bias = kernel.reserve(4 * padded);
  const sums = kernel.reserve(8 * columns * padded);
  const sizes = kernel.reserve(4 * padded);
  const scores = kernel.reserve(4 * padded);
  const squares = kernel.reserve(8 * padded);
  const total = kernel.reserve(8);
  kernel.call.useCentroids(table, bias, sums, sizes, scores, squares, k, padded);
  return { k, padded, table, bias, sums, sizes, squares, total };
}

/** The squared length; two sums at a time, since each addition waits for the one before it. */
export function squareOf(vector: ArrayLike<number>): number {
  let [even, odd] = [0, 0];
  const end = vector.length - (vector.length % 2);
  for (let i = 0; i < end; i += 2) {
    even += vector[i]! * vector[i]!;
    odd += vector[i + 1]! * vector[i + 1]!;
  }
  if (end < vector.length) even += vector[end]! * vector[end]!;
  return even + odd;
}

export function readCentroids(
  kernel: Kernel,
  columns: number,
  { k, padded, table }: LoadedCentroids,
): Float32Array[] {
  const cells = kernel.floats(table, columns * padded);
  return Array.from({ length: k }, (_, cluster) => everyNth(cells, padded, cluster));
}

function everyNth(cells: Float32Array, n: number, first: number): Float32Array {
  const taken = new Float32Array(cells.length / n);
  for (let i = 0; i < taken.length; i += 1) taken[i] = cells[i * n + first]!;
  return taken;
}
