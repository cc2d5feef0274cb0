import { describe, expect, it } from 'vitest';
import { drain } from '../../../workers/headless/drain.ts';
import { centroidsOf, consensus, defaultConsensus } from '../../../workers/topics/consensus.ts';
import { random } from '../../../workers/random.ts';
import type { Points } from '../../../workers/topics/space.ts';

const options = { ...defaultConsensus, runs: 40, dimensions: [2, 3], extra: [0, 1, 2], last: 3 };

/** Rows near three axes, in turn. */
function threeAxes(rows: number): Points {
  const next = random(3);
  const value = Float64Array.from(
    { length: rows * 3 },
    (_, i) => (i % 3 === Math.floor(i / 3) % 3 ? 1 : 0) + next() / 5,
  );
  return { rows, columns: 3, value };
}

describe('the consensus', () => {
  it('finds three groups that stand well apart, and counts its runs', () => {
    const run = consensus(threeAxes(15), 3, 1, options);
    const done: number[] = [];
    for (;;) {
      const step = run.next();
      if (!step.done) {
        done.push(step.value);
        continue;
      }
      const { labels, centroids } = step.value;
      expect(centroids).toHaveLength(3);
      const expected = Array.from({ length: 15 }, (_, row) => labels[row % 3]);
      expect([...labels]).toEqual(expected);
      expect(new Set(labels).size).toBe(3);
      break;
    }
    expect(done.slice(0, 40)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    expect(new Set(done.slice(40))).toEqual(new Set([40]));
  });

  it('is the same for the same seed', () => {
    const points = threeAxes(12);
    expect(drain(consensus(points, 4, 5, options))).toEqual(
      drain(consensus(points, 4, 5, options)),
    );
  });

  it('asks no run for more clusters than there are papers', () => {
    const { labels } = drain(consensus(threeAxes(3), 3, 1, { ...options, extra: [6] }));
    expect(new Set(labels).size).toBe(3);
  });

  it('gives one group for identical papers', () => {
    const same = { rows: 4, columns: 2, value: Float64Array.of(1, 0, 1, 0, 1, 0, 1, 0) };
    const { labels, centroids } = drain(consensus(same, 2, 1, options));
    expect([...labels]).toEqual([0, 0, 0, 0]);
    expect(centroids).toEqual([[1, 0]]);
  });
});

describe('the centres of groups', () => {
  it('are the means of their rows', () => {
    const rows = [
      [0, 2],
      [4, 4],
      [9, 9],
    ];
    expect(centroidsOf(rows, Int32Array.of(0, 0, 1), 2)).toEqual([
      [2, 3],
      [9, 9],
    ]);
  });

  it('are zero for a group without rows, never NaN', () => {
    expect(centroidsOf([[1, 1]], Int32Array.of(1), 2)).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(centroidsOf([], new Int32Array(0), 1)).toEqual([[]]);
  });
});
