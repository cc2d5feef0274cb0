import {
  loadCentroids,
  readCentroids,
  startFrom,
  type LoadedCentroids,
  type Start,
} from './centroids.ts';
import type { Kernel } from './kernel.ts';

/** Sparse rows: row r holds columns column[start[r]..start[r+1]) with their values; fastest with the commonest columns first. */
export interface SparseRows {
  rows: number;
  columns: number;
  start: Int32Array;
  column: Int32Array;
  value: Float32Array | Float64Array;
}

export interface SparseOptions {
  /** Where each cluster's centroid starts. */
  start: Start;
  /** At most so many rounds; ends before if at most the share `still` of the rows moves in one. */
  rounds: number;
  still: number;
  /** Nearest by squared distance, as ml-kmeans and scikit-learn have it, or by cosine (spherical k-means, Dhillon and Modha 2001). */
  nearest: 'distance' | 'cosine';
}

/** Clusters with what they explain; every row is in the cluster of its nearest centroid, and the centroids are those of the round before. */
export interface SparseClusters {
  /** Cluster of each row, 0..k-1; every cluster has a row. */
  labels: Int32Array;
  centroids: Float32Array[];
  /** Sum of squared distances to the own centroid. */
  inertia: number;
  /** How much less the squared distances to the clusters' means are than to the mean of all rows. */
  gain: number;
  rounds: number;
}

/** Addresses of rows in the kernel's memory. */
export interface LoadedRows {
  rows: number;
  columns: number;
  start: number;
  column: number;
  value: number;
  label: number;
}

/** Copies the rows into the kernel's memory, values as 32-bit floats. */
export function loadRows(kernel: Kernel, source: SparseRows): LoadedRows {
  const { rows, columns } = source;
  const cells = source.start[rows] ?? 0;
  const start = kernel.reserve(4 * (rows + 1));
  const column = kernel.reserve(4 * cells);
  const value = kernel.reserve(4 * cells);
  const label = kernel.reserve(4 * rows);
  kernel.integers(start, rows + 1).set(source.start.subarray(0, rows + 1));
  kernel.integers(column, cells).set(source.column.subarray(0, cells));
  kernel.floats(value, cells).set(source.value.subarray(0, cells));
  return { rows, columns, start, column, value, label };
}

// So many rows a step take a few milliseconds.
const step = 4096;

/** Lloyd's k-means from the given start, sums in 64-bit floats; yields the rounds done so far, several times a round. */
export function* kMeansSparse(
  kernel: Kernel,
  rows: LoadedRows,
  options: SparseOptions,
): Generator<number, SparseClusters> {
  return yield* kernel.borrowing(() => run(kernel, rows, options));
}

function* run(
  kernel: Kernel,
  rows: LoadedRows,
  { start, rounds, still, nearest }: SparseOptions,
): Generator<number, SparseClusters> {
  const cosine = nearest === 'cosine';
  useRows(kernel, rows);
  const centroids = startFrom(kernel, rows.columns, start, cosine);
  kernel.integers(rows.label, rows.rows).fill(-1);
  let done = 0;
  for (let moved = rows.rows; done < rounds && moved > still * rows.rows; done += 1) {
    ({ moved } = yield* sweep(kernel, rows, centroids, done));
    kernel.call.refresh(rows.columns, cosine);
  }
  const { total } = yield* sweep(kernel, rows, centroids, done);
  const inertia = kernel.call.gathered() - 2 * total + (cosine ? rows.rows : 0);
  const labels = kernel.integers(rows.label, rows.rows).slice();
  const sizes = kernel.integers(centroids.sizes, centroids.k).slice();
  const gain = gainOf(kernel, rows, centroids);
  const found = { labels, centroids: readCentroids(kernel, rows.columns, centroids) };
  return { ...withoutEmpty(found, sizes), inertia, gain, rounds: done };
}

function useRows(kernel: Kernel, { start, column, value, label }: LoadedRows): void {
  kernel.call.useRows(start, column, value, label);
}

function* sweep(
  kernel: Kernel,
  { rows }: LoadedRows,
  { total }: LoadedCentroids,
  done: number,
): Generator<number, { moved: number; total: number }> {
  kernel.doubles(total, 1)[0] = 0;
  let moved = 0;
  for (let row = 0; row < rows; row += step) {
    moved += kernel.call.sweep(row, Math.min(rows, row + step), total);
    yield done;
  }
  return { moved, total: kernel.doubles(total, 1)[0]! };
}

/** Sum over clusters of |sum|² / size, less |sum of all|² / rows. */
function gainOf(kernel: Kernel, rows: LoadedRows, at: LoadedCentroids): number {
  const all = kernel.call.measure(rows.columns);
  const sizes = kernel.integers(at.sizes, at.k);
  const squares = kernel.doubles(at.squares, at.k);
  const own = squares.reduce((sum, square, j) => sum + (sizes[j]! > 0 ? square / sizes[j]! : 0), 0);
  return own - all / Math.max(1, rows.rows);
}

function withoutEmpty(
  { labels, centroids }: Pick<SparseClusters, 'labels' | 'centroids'>,
  sizes: Int32Array,
): Pick<SparseClusters, 'labels' | 'centroids'> {
  const used = [...sizes.keys()].filter((cluster) => sizes[cluster]! > 0);
  if (used.length === sizes.length) return { labels, centroids };
  const to = sizes.map((_, cluster) => used.indexOf(cluster));
  return {
    labels: labels.map((cluster) => to[cluster]!),
    centroids: used.map((cluster) => centroids[cluster]!),
  };
}

/** The cosine of each row of unit length to each centroid: k a row; yields the rows done. */
export function* cosinesTo(
  kernel: Kernel,
  rows: LoadedRows,
  centroids: readonly ArrayLike<number>[],
): Generator<number, Float64Array> {
  return yield* kernel.borrowing(function* () {
    const { k, padded } = loadCentroids(kernel, rows.columns, centroids, true);
    const out = kernel.reserve(4 * padded * rows.rows);
    useRows(kernel, rows);
    for (let row = 0; row < rows.rows; row += step) {
      kernel.call.scoreAll(row, Math.min(rows.rows, row + step), out);
      yield row;
    }
    const scores = kernel.floats(out, padded * rows.rows);
    const cosines = new Float64Array(k * rows.rows);
    for (let row = 0; row < rows.rows; row += 1) {
      for (let j = 0; j < k; j += 1) cosines[row * k + j] = scores[row * padded + j]!;
    }
    return cosines;
  });
}
