import {
  kMeansSparse,
  loadRows,
  type LoadedRows,
  type SparseClusters,
  type SparseRows,
} from '../kernels/k-means.ts';
import type { Kernel } from '../kernels/kernel.ts';
import { hashSeed, random } from '../random.ts';
import { joinGroups } from './join-groups.ts';
import { draw, takeRows } from './sample.ts';
import type { SearchSettings } from './search-settings.ts';

interface SearchOptions extends SearchSettings {
  k: number;
  seed: number;
}

interface SearchStep {
  done: number;
  total: number;
  /** The best clusters of the sample, given once. */
  first?: SparseClusters;
}

// Each part starts as the mean of this many rows.
const perStart = 10;
// Rounds on the sample after parts were joined.
const settling = 3;

/** Clusters of many rows: the best of some seeded restarts on a sample, by what it explains, starts a last k-means on all. */
export function* searchClusters(
  kernel: Kernel,
  source: SparseRows,
  options: SearchOptions,
): Generator<SearchStep, SparseClusters> {
  const { restarts, sample, seed, rounds } = options;
  const total = restarts + rounds;
  const part = sample < source.rows ? takeRows(source, draw(source.rows, sample, seed)) : null;
  // Where all rows are in the sample, these are their last rounds.
  const settle = part ? settling : settling + rounds;
  const first = yield* kernel.borrowing(() => bestOf(kernel, part ?? source, options, settle));
  yield { done: restarts, total, first };
  if (!part) return first;
  const all = loadRows(kernel, source);
  const run = kMeansSparse(kernel, all, { ...options, start: { centroids: first.centroids } });
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
    yield { done: restarts + step.value, total };
  }
}

function* bestOf(
  kernel: Kernel,
  source: SparseRows,
  options: SearchOptions,
  settle: number,
): Generator<SearchStep, SparseClusters> {
  const { restarts, rounds } = options;
  const rows = loadRows(kernel, source);
  let best: SparseClusters | null = null;
  for (let run = 0; run < restarts; run += 1) {
    const steps = tryOnce(kernel, rows, options, settle, run);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield { done: run, total: restarts + rounds };
    if (!best || step.value.gain > best.gain) best = step.value;
    yield { done: run + 1, total: restarts + rounds };
  }
  if (!best) throw new RangeError(`restarts is ${restarts}, but at least one run is needed`);
  return best;
}

/** Finds more groups than are wanted and joins them, which ends in poor groups far less often than finding so many at once. */
function* tryOnce(
  kernel: Kernel,
  rows: LoadedRows,
  { k, seed, parts, trial, still, nearest }: SearchOptions,
  settle: number,
  run: number,
): Generator<unknown, SparseClusters> {
  const start = { rows: drawStarts(rows.rows, k * parts, hashSeed(seed, run)) };
  const fine = yield* kMeansSparse(kernel, rows, { start, rounds: trial, still, nearest });
  const sizes = new Int32Array(fine.centroids.length);
  for (const label of fine.labels) sizes[label]! += 1;
  const groups = fine.centroids.map((mean, group) => ({ mean, size: sizes[group]! }));
  const centroids = joinGroups(groups, k).map(({ mean }) => mean);
  const joined = { start: { centroids }, rounds: settle, still, nearest };
  return yield* kMeansSparse(kernel, rows, joined);
}

function drawStarts(rows: number, groups: number, seed: number): number[][] {
  const next = random(seed);
  return Array.from({ length: groups }, () =>
    Array.from({ length: perStart }, () => Math.floor(next() * rows)),
  );
}
