import { describe, expect, it } from 'vitest';
import { joinGroups, type Group } from '../../../workers/engine/join-groups.ts';

/** Groups on a line: where they are and how many rows each has. */
function onLine(...groups: [number, number][]): Group[] {
  return groups.map(([at, size]) => ({ mean: Float32Array.of(at), size }));
}

function joined(groups: Group[], k: number): [number, number][] {
  return joinGroups(groups, k).map(({ mean, size }) => [mean[0]!, size]);
}

describe('joining groups', () => {
  it('joins two small ones before two large ones that are nearer', () => {
    // 0 and 1 would lose 100 x 100 / 200 x 1 = 50, 5 and 7 only 1 x 1 / 2 x 4 = 2.
    const groups = onLine([0, 100], [1, 100], [5, 1], [7, 1]);
    expect(joined(groups, 3)).toEqual([
      [0, 100],
      [1, 100],
      [6, 2],
    ]);
  });

  it('goes on from the joined ones, by their mean and size', () => {
    // Then 0 and 1 lose 50, but 1 and 6 lose 100 x 2 / 102 x 25 = 49.02: their mean is (100 + 12) / 102.
    const groups = onLine([0, 100], [1, 100], [5, 1], [7, 1]);
    const [first, second] = joined(groups, 2);
    expect(first).toEqual([0, 100]);
    expect(second![0]).toBeCloseTo(112 / 102, 6);
    expect(second![1]).toBe(102);
  });

  it('looks at all columns', () => {
    const at = (...mean: number[]): Group => ({ mean: Float32Array.from(mean), size: 2 });
    const groups = [at(0, 0, 0, 0, 0), at(0, 0, 0, 0, 3), at(1, 1, 1, 1, 1)];
    // Squared distances are 9, 5 and 4 + 4 = 8.
    expect(joinGroups(groups, 2).map(({ mean }) => [...mean])).toEqual([
      [0.5, 0.5, 0.5, 0.5, 0.5],
      [0, 0, 0, 0, 3],
    ]);
  });

  it('leaves those that are few enough', () => {
    const groups = onLine([3, 1], [1, 2]);
    expect(joinGroups(groups, 2)).toEqual(groups);
    expect(joinGroups(groups, 5)).toEqual(groups);
    expect(joinGroups([], 5)).toEqual([]);
  });
});
