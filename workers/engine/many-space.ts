import type { Term } from '../../data/corpus.ts';
import { cosinesTo, loadRows, type SparseRows } from '../kernels/k-means.ts';
import type { Kernel } from '../kernels/kernel.ts';
import type { Parameters } from '../topics/parameters.ts';
import type { AnalysisPaper } from '../topics/prepared.ts';
import type { Points } from '../topics/space.ts';
import { weighMany } from './many.ts';
import { searchClusters } from './search.ts';
import { defaultSearch } from './search-settings.ts';

/** Many papers with coordinates for their map. */
export interface ManySpace {
  ordered: AnalysisPaper[];
  everyone: Points;
}

// More groups than there are topics, so that parts of a topic stand apart; found on the sample alone.
const axes = 24;
const search = { ...defaultSearch, sample: 5000, parts: 1, trial: 10, rounds: 1, k: axes };

/**
 * A space for the map of many papers, found in a small part of the time of a latent semantic one: the cosines of each
 * paper's words to the centroids of 24 groups, less their means. Yields the share done.
 */
export function* spaceOfMany(
  kernel: Kernel,
  papers: readonly AnalysisPaper[],
  vocabulary: readonly Term[],
  parameters: Parameters,
): Generator<number, ManySpace> {
  const { ordered, vectors, shaping } = weighMany(papers, vocabulary, parameters);
  yield 0.3;
  const groups = yield* kernel.borrowing(() => found(kernel, shaping));
  const columns = groups.length;
  const value = yield* kernel.borrowing(() => placed(kernel, vectors, groups));
  centre(value, columns);
  return { ordered, everyone: { rows: ordered.length, columns, value } };
}

function* found(kernel: Kernel, rows: SparseRows): Generator<number, Float32Array[]> {
  const steps = searchClusters(kernel, rows, { ...search, seed: 1 });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.centroids;
    yield 0.3 + (0.4 * step.value.done) / step.value.total;
  }
}

function* placed(
  kernel: Kernel,
  rows: SparseRows,
  groups: readonly Float32Array[],
): Generator<number, Float64Array> {
  const steps = cosinesTo(kernel, loadRows(kernel, rows), groups);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield 0.7 + (0.3 * step.value) / Math.max(1, rows.rows);
  }
}

/** Takes from each column its mean over the rows that have words; the others stay at nothing. */
function centre(value: Float64Array, columns: number): void {
  const sums = new Float64Array(columns);
  const known: number[] = [];
  for (let from = 0; from < value.length; from += columns) {
    const row = value.subarray(from, from + columns);
    if (!row.some((x) => x !== 0)) continue;
    known.push(from);
    for (let i = 0; i < columns; i += 1) sums[i]! += row[i]!;
  }
  for (const from of known)
    for (let i = 0; i < columns; i += 1) value[from + i]! -= sums[i]! / known.length;
}
