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
  const { k, padded, table, bias, sums } = at;
  centroids.forEach((centroid, cluster) => {
    kernel.doubles(sums + 8 * columns * cluster, columns).set(centroid);
  });
  kernel.call.sideBySide(sums, columns, k, padded, table, bias, cosine);
  kernel.call.empty(columns);
  return at;
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

/** The centroids one by one; they take the place of the sums, which are lost. */
export function readCentroids(
  kernel: Kernel,
  columns: number,
  { k, padded, table, sums }: LoadedCentroids,
): Float32Array[] {
  kernel.call.oneByOne(table, columns, k, padded, sums);
  return Array.from({ length: k }, (_, cluster) =>
    kernel.floats(sums + 4 * columns * cluster, columns).slice(),
  );
}
