import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '../../../workers/headless/drain.ts';
import { bestOf, kMeans, toArrays, type Clusters } from '../../../workers/topics/clusters.ts';

const line = [[0], [1], [10], [11]];

/** Whether rows share a label just where `groups` has them together. */
function grouped({ labels }: Clusters): string {
  return [...new Set(labels)]
    .map((group) => [...labels.keys()].filter((row) => labels[row] === group).join(''))
    .sort()
    .join(' ');
}

describe('one run of k-means', () => {
  it('finds two groups on a line, their centres and their inertia', () => {
    const clusters = kMeans(line, 2, { seed: 1 });
    expect(grouped(clusters)).toBe('01 23');
    expect(clusters.centroids.flat().sort((a, b) => a - b)).toEqual([0.5, 10.5]);
    expect(clusters.inertia).toBeCloseTo(4 * 0.25, 12);
  });

  it('drops a cluster that no row is near', () => {
    const clusters = kMeans(line, 3, { seed: 1, start: [[100], [0.5], [10.5]] });
    expect([...clusters.labels]).toEqual([0, 0, 1, 1]);
    expect(clusters.centroids).toEqual([[0.5], [10.5]]);
    expect(clusters.inertia).toBeCloseTo(1, 12);
  });

  it('says so if there are fewer papers than topics', () => {
    expect(() => kMeans(line, 40, { seed: 1 })).toThrow(
      new RangeError('k is 40 but only 4 papers remain'),
    );
  });

  it('makes one cluster of identical rows, however many are asked for', () => {
    for (const initialization of ['kmeans++', 'random'] as const) {
      const same = Array.from({ length: 5 }, () => [0.6, 0.8]);
      const clusters = kMeans(same, 3, { seed: 1, initialization });
      expect([...clusters.labels]).toEqual([0, 0, 0, 0, 0]);
      expect(clusters.inertia).toBeCloseTo(0, 12);
    }
  });

  it('gives the same clusters for the same seed', () => {
    const rows = Array.from({ length: 30 }, (_, i) => [Math.sin(i * i), Math.cos(3 * i)]);
    expect(kMeans(rows, 5, { seed: 9 })).toEqual(kMeans(rows, 5, { seed: 9 }));
  });

  it('puts each row into one cluster, each cluster having a row and a finite centre', () => {
    const row = fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), fc.nat(11), (rows, more) => {
        const k = Math.min(more + 1, rows.length);
        const { labels, centroids, inertia } = kMeans(rows, k, { seed: 1 });
        expect(labels).toHaveLength(rows.length);
        expect([...new Set(labels)].sort((a, b) => a - b)).toEqual([...centroids.keys()]);
        expect(centroids.length).toBeLessThanOrEqual(k);
        expect([...centroids.flat(), inertia].every(Number.isFinite)).toBe(true);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('the best of several runs', () => {
  const rows = Array.from({ length: 40 }, (_, i) => [Math.sin(i * i), Math.cos(3 * i)]);

  it('counts the runs and is the same for the same seed', () => {
    expect([...bestOf(rows, 6, 4, 1)]).toEqual([1, 2, 3, 4]);
    expect(drain(bestOf(rows, 6, 4, 1))).toEqual(drain(bestOf(rows, 6, 4, 1)));
  });

  it('is never worse for more runs', () => {
    const inertia = [1, 2, 4, 8, 16].map((runs) => drain(bestOf(rows, 6, runs, 1)).inertia);
    expect(inertia).toEqual([...inertia].sort((a, b) => b - a));
    expect(inertia.at(-1)).toBeLessThan(inertia[0]!);
  });

  it('needs a run', () => {
    expect(() => drain(bestOf(rows, 6, 0, 1))).toThrow('restarts is 0, but at least one run');
  });
});

describe('points as arrays', () => {
  it('are row by row', () => {
    const points = { rows: 2, columns: 3, value: Float64Array.of(1, 2, 3, 4, 5, 6) };
    expect(toArrays(points)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
  });
});
