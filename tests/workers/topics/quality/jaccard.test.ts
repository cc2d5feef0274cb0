import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterwiseJaccard } from '../../../../workers/topics/quality.ts';
import { partitions } from './partitions.ts';

describe('clusterwiseJaccard', () => {
  it('finds for each group the most similar one, by hand', () => {
    const groups = [...'aaaabbbb'];
    const again = [0, 0, 0, 1, 1, 1, 1, 2];
    // a: 3 in common of 4; b: 3 in common with group 1, of 5.
    expect(clusterwiseJaccard(groups, again)).toEqual(
      new Map([
        ['a', 3 / 4],
        ['b', 3 / 5],
      ]),
    );
  });

  it('counts only the items of the resample and passes over a group that has none there', () => {
    const again = [0, 0, null, 1, 1, null];
    expect(clusterwiseJaccard([...'aaabbc'], again)).toEqual(
      new Map([
        ['a', 1],
        ['b', 1],
      ]),
    );
    expect(clusterwiseJaccard(['a'], [null]).size).toBe(0);
  });

  it('is above 0 to 1, and 1 throughout for the same groups', () => {
    fc.assert(
      fc.property(partitions, ([groups, again]) => {
        for (const value of clusterwiseJaccard(groups, again).values()) {
          expect(value).toBeGreaterThan(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        const same = clusterwiseJaccard(groups, groups);
        expect(new Set(same.values())).toEqual(new Set([1]));
        expect(same.size).toBe(new Set(groups).size);
      }),
      { seed: 1 },
    );
  });

  it('refuses no items and unequal lengths', () => {
    expect(() => clusterwiseJaccard([], [])).toThrow(RangeError);
    expect(() => clusterwiseJaccard([1, 2], [1])).toThrow('2 and 1');
  });
});
