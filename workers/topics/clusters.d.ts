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
export declare function toArrays(points: Points): number[][];
/** One run of k-means on `rows`; from `start` if given, else from a seeded choice of `initialization`. Clusters left empty are dropped, so fewer than k may come back. */
export declare function kMeans(
  rows: number[][],
  k: number,
  options: {
    seed: number;
    start?: number[][];
    initialization?: 'kmeans++' | 'random';
  },
): Clusters;
/** The run with the least inertia of `restarts` seeded ones; yields the number of runs done after each. */
export declare function bestOf(
  rows: number[][],
  k: number,
  restarts: number,
  seed: number,
): Generator<number, Clusters>;
