import { hashSeed } from '../random.ts';
import { kMeans, toArrays, type Clusters } from './clusters.ts';
import { averageLinkage } from './linkage.ts';
import { unitRows, type Points } from './space.ts';

export interface ConsensusOptions {
  runs: number;
  /** Each run draws its number of dimensions and what it adds to k from these, in turn. */
  dimensions: readonly number[];
  extra: readonly number[];
  /** Dimensions of the last run. */
  last: number;
}

export const defaultConsensus: ConsensusOptions = {
  runs: 1000,
  dimensions: [8, 10, 12, 15],
  extra: [0, 2, 4, 6],
  last: 12,
};

/**
 * Consensus clustering (Monti and others 2003): many seeded runs of k-means vote on which rows belong together, average
 * linkage cuts the votes into k groups, and their centroids start one last k-means. Yields the runs done.
 */
export function* consensus(
  points: Points,
  k: number,
  seed: number,
  options: ConsensusOptions = defaultConsensus,
): Generator<number, Clusters> {
  const spaces = options.dimensions.map((columns) => toArrays(unitRows(points, columns)));
  const votes = new Float64Array(points.rows * points.rows);
  for (let run = 0; run < options.runs; run += 1) {
    const rows = spaces[run % spaces.length]!;
    const more = options.extra[Math.floor(run / spaces.length) % options.extra.length]!;
    const seedOfRun = hashSeed(seed, run);
    const size = Math.min(k + more, points.rows);
    countVotes(kMeans(rows, size, { seed: seedOfRun, initialization: 'random' }).labels, votes);
    yield run + 1;
  }
  const groups = averageLinkage(votes, points.rows, k);
  const rows = toArrays(unitRows(points, options.last));
  return kMeans(rows, k, { seed, start: centroidsOf(rows, groups, k) });
}

function countVotes(labels: Int32Array, votes: Float64Array): void {
  const rows = labels.length;
  for (let a = 0; a < rows; a += 1) {
    for (let b = a + 1; b < rows; b += 1) if (labels[a] === labels[b]) votes[a * rows + b]! += 1;
  }
}

/** Mean row of each group. */
export function centroidsOf(rows: number[][], groups: Int32Array, k: number): number[][] {
  const columns = rows[0]?.length ?? 0;
  const sums = Array.from({ length: k }, () => new Array<number>(columns).fill(0));
  const sizes = new Array<number>(k).fill(0);
  rows.forEach((row, r) => {
    const group = groups[r]!;
    sizes[group]! += 1;
    row.forEach((x, i) => (sums[group]![i]! += x));
  });
  return sums.map((sum, group) => sum.map((x) => x / Math.max(1, sizes[group]!)));
}
