import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { drain } from '../../../workers/headless/drain.ts';
import { openKernel } from '../../../workers/headless/kernel.ts';
import {
  cosinesTo,
  kMeansSparse,
  loadRows,
  type SparseClusters,
  type SparseOptions,
  type SparseRows,
} from '../../../workers/kernels/k-means.ts';
import type { Kernel } from '../../../workers/kernels/kernel.ts';
import { random } from '../../../workers/random.ts';
import { kMeans } from '../../../workers/topics/clusters.ts';

let kernel: Kernel;

beforeEach(() => {
  kernel = openKernel();
});

/** Dense rows without their zeros. */
function sparse(rows: readonly (readonly number[])[]): SparseRows {
  const cells = rows.map((row) => row.flatMap((x, column) => (x === 0 ? [] : [[column, x]])));
  const start = new Int32Array(rows.length + 1);
  cells.forEach((row, r) => (start[r + 1] = start[r]! + row.length));
  return {
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    start,
    column: Int32Array.from(cells.flat(), ([column]) => column!),
    value: Float64Array.from(cells.flat(), ([, x]) => x!),
  };
}

function cluster(
  rows: readonly (readonly number[])[],
  centroids: readonly (readonly number[])[],
  options: Partial<SparseOptions> = {},
): SparseClusters {
  const all = {
    start: { centroids },
    rounds: 100,
    still: 0,
    nearest: 'distance' as const,
    ...options,
  };
  return drain(kMeansSparse(kernel, loadRows(kernel, sparse(rows)), all));
}

/** Rows of quarters, so that 32-bit floats hold them as they are, about half of them zeros. */
function quarters(rows: number, columns: number, seed: number): number[][] {
  const next = random(seed);
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => (next() < 0.5 ? 0 : Math.floor(next() * 32) / 4)),
  );
}

const line = [[1], [2], [11], [12]];

describe('k-means on sparse rows', () => {
  it('finds two groups on a line, their centres, their inertia and what they explain', () => {
    const found = cluster(line, [[1], [12]]);
    expect([...found.labels]).toEqual([0, 0, 1, 1]);
    expect(found.centroids.map((at) => [...at])).toEqual([[1.5], [11.5]]);
    expect(found.inertia).toBeCloseTo(4 * 0.25, 4);
    // The mean of all is 6.5: 5.5² + 4.5² + 4.5² + 5.5² = 101, of which the groups leave 1.
    expect(found.gain).toBeCloseTo(100, 9);
  });

  it('gives the labels and centroids of ml-kmeans from the same start', () => {
    for (const k of [1, 2, 3, 4, 5, 8, 10, 13, 17, 20, 33]) {
      const rows = quarters(400, 12, k);
      const start = rows.slice(0, k);
      const theirs = kMeans(rows, k, { seed: 1, start });
      const ours = cluster(rows, start);
      expect([...ours.labels]).toEqual([...theirs.labels]);
      expect(ours.inertia / theirs.inertia).toBeCloseTo(1, 6);
      ours.centroids.forEach((centroid, j) =>
        centroid.forEach((x, i) => expect(x).toBeCloseTo(theirs.centroids[j]![i]!, 5)),
      );
    }
  });

  it('may start from the means of rows', () => {
    const rows = quarters(300, 12, 3);
    const groups = [[0, 1], [7, 7, 9, 3], [5], [20, 30, 40, 50]];
    const means = groups.map((group) =>
      rows[0]!.map((_, i) => group.reduce((sum, row) => sum + rows[row]![i]! / group.length, 0)),
    );
    const options = { rounds: 1, still: 0, nearest: 'distance' as const };
    const found = drain(
      kMeansSparse(kernel, loadRows(kernel, sparse(rows)), { ...options, start: { rows: groups } }),
    );
    expect(found).toEqual(cluster(rows, means, { rounds: 1 }));
  });

  it('drops a cluster that no row is near', () => {
    const found = cluster(line, [[100], [1], [12]]);
    expect([...found.labels]).toEqual([0, 0, 1, 1]);
    expect(found.centroids.map((at) => [...at])).toEqual([[1.5], [11.5]]);
  });

  it('stops after the rounds it may take', () => {
    const rows = quarters(300, 6, 1);
    expect(cluster(rows, rows.slice(0, 9), { rounds: 2 }).rounds).toBe(2);
  });

  it('stops when few enough rows move', () => {
    const rows = quarters(300, 6, 1);
    const patient = cluster(rows, rows.slice(0, 9));
    const hasty = cluster(rows, rows.slice(0, 9), { still: 0.1 });
    expect(hasty.rounds).toBeLessThan(patient.rounds);
    expect(hasty.gain).toBeLessThanOrEqual(patient.gain);
  });

  it('takes the direction, not the distance, when told so', () => {
    const rows = [
      [1, 0],
      [8, 1],
      [0, 1],
      [1, 8],
    ];
    const starts = [
      [1, 0],
      [0, 1],
    ];
    expect([...cluster(rows, starts, { nearest: 'cosine' }).labels]).toEqual([0, 0, 1, 1]);
  });

  it('does as well after its memory has grown', () => {
    const rows = quarters(3000, 40, 5);
    const once = cluster(rows, rows.slice(0, 7));
    for (let again = 0; again < 3; again += 1) {
      expect(cluster(rows, rows.slice(0, 7))).toEqual(once);
    }
  });

  it('never explains less for another round, and its inertia and gain are those of its labels', () => {
    const cell = fc.integer({ min: 0, max: 3 });
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 14,
    });
    fc.assert(
      fc.property(rows, fc.nat(5), (points, more) => {
        const start = points.slice(0, 1 + (more % points.length));
        const short = cluster(points, start, { rounds: 1 });
        const long = cluster(points, start, { rounds: 9 });
        expect(long.gain).toBeGreaterThanOrEqual(short.gain - 1e-6);
        expect(long.gain).toBeCloseTo(gainOf(points, long.labels), 6);
        expect(long.inertia).toBeCloseTo(inertiaOf(points, long), 3);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

function gainOf(points: readonly (readonly number[])[], labels: Int32Array): number {
  const spread = (rows: readonly (readonly number[])[]): number => {
    const mean = rows[0]!.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0) / rows.length);
    return rows.reduce((sum, row) => sum + distance(row, mean), 0);
  };
  const groups = [...new Set(labels)].map((label) => points.filter((_, r) => labels[r] === label));
  return spread(points) - groups.reduce((sum, group) => sum + spread(group), 0);
}

function inertiaOf(points: readonly (readonly number[])[], found: SparseClusters): number {
  return points.reduce((sum, row, r) => sum + distance(row, found.centroids[found.labels[r]!]!), 0);
}

function distance(a: readonly number[], b: ArrayLike<number>): number {
  return a.reduce((sum, x, i) => sum + (x - b[i]!) ** 2, 0);
}

describe('the cosines to centroids', () => {
  it('are those of the directions, whatever the lengths', () => {
    const rows = loadRows(kernel, sparse([[0.6, 0.8]]));
    const directions = [
      [5, 0],
      [0, 0.1],
      [-1, 0],
    ];
    const cosines = drain(cosinesTo(kernel, rows, directions));
    [0.6, 0.8, -0.6].forEach((cosine, j) => expect(cosines[j]).toBeCloseTo(cosine, 6));
  });
});
