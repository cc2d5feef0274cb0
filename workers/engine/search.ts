import {
  kMeansSparse,
  loadRows,
  type LoadedRows,
  type SparseClusters,
  type SparseRows,
} from '../kernels/k-means.ts';
import type { Kernel } from '../kernels/kernel.ts';
import { hashSeed, random } from '../random.ts';
import { draw, takeRows } from './sample.ts';

export interface SearchSettings {
  /** Rows that the restarts are tried on. */
  sample: number;
  restarts: number;
  /** Rounds of each restart on the sample, and at most on all rows. */
  trial: number;
  rounds: number;
  /** The share of rows that may move in a round that is the last. */
  still: number;
  nearest: 'distance' | 'cosine';
}

interface SearchOptions extends SearchSettings {
  k: number;
  seed: number;
}

export const defaultSearch: SearchSettings = {
  sample: 20_000,
  restarts: 3,
  trial: 15,
  rounds: 4,
  still: 0.002,
  nearest: 'distance',
};

interface SearchStep {
  done: number;
  total: number;
  /** The best clusters of the sample, given once. */
  first?: SparseClusters;
}

// Each centroid starts as the mean of this many rows.
const perStart = 30;

/** Clusters of many rows: the best of some seeded restarts on a sample, by what it explains, starts a last k-means on all. */
export function* searchClusters(
  kernel: Kernel,
  source: SparseRows,
  options: SearchOptions,
): Generator<SearchStep, SparseClusters> {
  const { restarts, sample, seed, rounds } = options;
  const total = restarts + rounds;
  const chosen = takeRows(source, draw(source.rows, sample, seed));
  const first = yield* kernel.borrowing(() => bestOnSample(kernel, chosen, options));
  yield { done: restarts, total, first };
  const all = loadRows(kernel, source);
  const last = { ...options, start: first.centroids };
  const run = kMeansSparse(kernel, all, last);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
    yield { done: restarts + step.value, total };
  }
}

function* bestOnSample(
  kernel: Kernel,
  source: SparseRows,
  options: SearchOptions,
): Generator<SearchStep, SparseClusters> {
  const { restarts, rounds } = options;
  const rows = loadRows(kernel, source);
  let best: SparseClusters | null = null;
  for (let run = 0; run < restarts; run += 1) {
    const found = yield* tryOnce(kernel, rows, source, options, run);
    if (!best || found.gain > best.gain) best = found;
    yield { done: run + 1, total: restarts + rounds };
  }
  if (!best) throw new RangeError(`restarts is ${restarts}, but at least one run is needed`);
  return best;
}

function* tryOnce(
  kernel: Kernel,
  rows: LoadedRows,
  source: SparseRows,
  { k, seed, trial, still, nearest, restarts, rounds }: SearchOptions,
  run: number,
): Generator<SearchStep, SparseClusters> {
  const start = startOf(source, k, hashSeed(seed, run));
  const steps = kMeansSparse(kernel, rows, { start, rounds: trial, still, nearest });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { done: run, total: restarts + rounds };
  }
}

function startOf(source: SparseRows, k: number, seed: number): Float64Array[] {
  const next = random(seed);
  return Array.from({ length: k }, () => {
    const mean = new Float64Array(source.columns);
    for (let i = 0; i < perStart; i += 1) {
      const row = Math.floor(next() * source.rows);
      for (let cell = source.start[row]!; cell < source.start[row + 1]!; cell += 1) {
        mean[source.column[cell]!]! += source.value[cell]! / perStart;
      }
    }
    return mean;
  });
}
