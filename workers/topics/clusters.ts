import { kmeans } from 'ml-kmeans';
import { hashSeed } from '../random.ts';
import type { Points } from './space.ts';

/** Which cluster each row is in, and where the clusters' centres are. */
export interface Clusters {
  /** Cluster of each row, 0..k-1; every cluster has a row. */
  labels: Int32Array;
  centroids: number[][];
  /** Sum of squared distances to the own centroid. */
  inertia: number;
}

/** The rows as arrays, as ml-kmeans wants them. */
export function toArrays(points: Points): number[][] {
  return Array.from({ length: points.rows }, (_, row) =>
    Array.from(points.value.subarray(row * points.columns, (row + 1) * points.columns)),
  );
}

/** One run of k-means on `rows`; from `start` if given, else from a seeded choice of `initialization`. Clusters left empty are dropped, so fewer than k may come back. */
export function kMeans(
  rows: number[][],
  k: number,
  options: { seed: number; start?: number[][]; initialization?: 'kmeans++' | 'random' },
): Clusters {
  if (rows.length < k) throw new RangeError(`k is ${k} but only ${rows.length} papers remain`);
  const result = kmeans(rows, k, {
    seed: options.seed,
    initialization: options.start ?? options.initialization ?? 'kmeans++',
    maxIterations: 100,
  });
  return withoutEmpty(rows, result.clusters, result.centroids);
}

/** The run with the least inertia of `restarts` seeded ones; yields the number of runs done after each. */
export function* bestOf(
  rows: number[][],
  k: number,
  restarts: number,
  seed: number,
): Generator<number, Clusters> {
  let best: Clusters | null = null;
  for (let run = 0; run < restarts; run += 1) {
    const next = kMeans(rows, k, { seed: hashSeed(seed, run) });
    if (!best || better(next, best)) best = next;
    yield run + 1;
  }
  if (!best) throw new RangeError(`restarts is ${restarts}, but at least one run is needed`);
  return best;
}

function better(a: Clusters, b: Clusters): boolean {
  const more = a.centroids.length - b.centroids.length;
  return more > 0 || (more === 0 && a.inertia < b.inertia);
}

function withoutEmpty(rows: number[][], clusters: number[], centroids: number[][]): Clusters {
  const used = [...new Set(clusters)].sort((a, b) => a - b);
  const labels = Int32Array.from(clusters, (cluster) => used.indexOf(cluster));
  const kept = used.map((cluster) => centroids[cluster]!);
  return { labels, centroids: kept, inertia: inertiaOf(rows, labels, kept) };
}

function inertiaOf(rows: number[][], labels: Int32Array, centroids: number[][]): number {
  return rows.reduce((sum, row, r) => {
    const centroid = centroids[labels[r]!]!;
    return sum + row.reduce((s, x, i) => s + (x - centroid[i]!) ** 2, 0);
  }, 0);
}
