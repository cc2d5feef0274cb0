import { hashSeed } from '../random.ts';
import { bestOf, kMeans, toArrays, type Clusters } from './clusters.ts';
import { topEigenvectors } from './eigenvectors.ts';
import { unitRows, type Points } from './space.ts';

export interface ConsensusOptions {
  runs: number;
  /** Each run draws its number of dimensions and what it adds to k from these, in turn. */
  dimensions: readonly number[];
  extra: readonly number[];
  /** Dimensions of the last run. */
  last: number;
  /** The votes of n papers take n x n numbers, so that of more papers than this none are taken. */
  mostPapers: number;
  /** Restarts when the votes are cut into groups. */
  cuts: number;
}

export const defaultConsensus: ConsensusOptions = {
  runs: 1000,
  dimensions: [8, 10, 12, 15],
  extra: [0, 2, 4, 6],
  last: 12,
  mostPapers: 2000,
  cuts: 30,
};

/**
 * Consensus clustering (Monti and others 2003): many seeded runs of k-means vote on which rows belong together, the votes
 * are cut into k groups by their spectrum, and the groups' centroids start one last k-means. Yields the runs done.
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
  const groups = yield* cutVotes(votes, points.rows, k, seed, options);
  const rows = toArrays(unitRows(points, options.last));
  return kMeans(rows, k, { seed, start: centroidsOf(rows, groups, k) });
}

/** Normalised spectral clustering of the votes (Ng, Jordan and Weiss 2001), the best of some seeded k-means runs. */
function* cutVotes(
  votes: Float64Array,
  rows: number,
  k: number,
  seed: number,
  { runs, cuts }: ConsensusOptions,
): Generator<number, Int32Array> {
  const matrix = normalise(votes, rows, runs);
  const multiply = (block: Float64Array, width: number): Float64Array =>
    multiplyDense(matrix, rows, block, width);
  const { count, value } = topEigenvectors(multiply, rows, k);
  const spectrum = toArrays(unitRows({ rows, columns: count, value }, count));
  const search = bestOf(spectrum, k, cuts, seed);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value.labels;
    yield runs;
  }
}

/** Shares of runs in which two rows fell together, each divided by the roots of both rows' sums. */
function normalise(votes: Float64Array, rows: number, runs: number): Float64Array {
  const matrix = new Float64Array(rows * rows);
  for (let a = 0; a < rows; a += 1) {
    matrix[a * rows + a] = 1;
    for (let b = a + 1; b < rows; b += 1) {
      matrix[a * rows + b] = matrix[b * rows + a] = votes[a * rows + b]! / runs;
    }
  }
  const root = Float64Array.from({ length: rows }, (_, row) =>
    Math.sqrt(matrix.subarray(row * rows, (row + 1) * rows).reduce((sum, x) => sum + x, 0)),
  );
  return matrix.map((x, cell) => x / (root[Math.floor(cell / rows)]! * root[cell % rows]!));
}

function multiplyDense(
  matrix: Float64Array,
  rows: number,
  block: Float64Array,
  width: number,
): Float64Array {
  const out = new Float64Array(rows * width);
  for (let a = 0; a < rows; a += 1) {
    for (let b = 0; b < rows; b += 1) {
      const weight = matrix[a * rows + b]!;
      if (weight === 0) continue;
      for (let j = 0; j < width; j += 1) out[a * width + j]! += weight * block[b * width + j]!;
    }
  }
  return out;
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
