import { type Clusters } from './clusters.ts';
import { type Points } from './space.ts';
export interface ConsensusOptions {
  runs: number;
  /** Each run draws its number of dimensions and what it adds to k from these, in turn. */
  dimensions: readonly number[];
  extra: readonly number[];
  /** Dimensions of the last run. */
  last: number;
}
export declare const defaultConsensus: ConsensusOptions;
/**
 * Consensus clustering (Monti and others 2003): many seeded runs of k-means vote on which rows belong together, average
 * linkage cuts the votes into k groups, and their centroids start one last k-means. Yields the runs done.
 */
export declare function consensus(
  points: Points,
  k: number,
  seed: number,
  options?: ConsensusOptions,
): Generator<number, Clusters>;
/** Mean row of each group. */
export declare function centroidsOf(rows: number[][], groups: Int32Array, k: number): number[][];
