import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { silhouette, silhouettes } from '../../../../workers/topics/quality.ts';
import { congruential } from './congruential.ts';

describe('silhouette', () => {
  const line = [[0], [1], [5], [6]];
  // Twelve points drawn by the generator above with seeds 5 and 6, in tenths.
  const xs = congruential(5, 12, 100);
  const ys = congruential(6, 12, 100);
  const points = xs.map((x, i) => [x / 10, ys[i]! / 10]);
  const blocks = [...'aaaabbbbbbbc'];

  it('is (5.5 - 1) / 5.5 outside and (4.5 - 1) / 4.5 inside, by hand, for two pairs on a line', () => {
    expect([...silhouettes(line, [0, 0, 1, 1], 'euclidean')]).toEqual(
      [9 / 11, 7 / 9, 7 / 9, 9 / 11].map((value) => expect.closeTo(value, 14)),
    );
    expect(silhouette(line, [0, 0, 1, 1], 'euclidean')).toBeCloseTo((9 / 11 + 7 / 9) / 2, 14);
  });

  it('equals scikit-learn 1.2.1 (silhouette_score) on drawn points, by Euclid and by cosine', () => {
    const labels = congruential(7, 12, 3);
    expect(silhouette(points, labels, 'euclidean')).toBeCloseTo(-0.23607835197867963, 12);
    expect(silhouette(points, labels, 'cosine')).toBeCloseTo(-0.35555542366754045, 12);
    expect(silhouette(points, blocks, 'euclidean')).toBeCloseTo(-0.25650601626221103, 12);
    expect(silhouette(points, blocks, 'cosine')).toBeCloseTo(-0.5166290139375995, 12);
  });

  it('is 0 for items alone in their group and for points all alike', () => {
    expect([...silhouettes(line, [0, 1, 2, 3], 'euclidean')]).toEqual([0, 0, 0, 0]);
    expect(silhouettes(points, blocks, 'euclidean').at(-1)).toBe(0);
    expect(silhouette([[1], [1], [1]], [0, 0, 1], 'euclidean')).toBe(0);
  });

  it('holds a row of zeros at cosine distance 1 from all others', () => {
    // The zeros: inside 1, outside 1. (1, 0) beside them: inside 1, outside 1 - cos 45 degrees.
    const near = 1 - Math.SQRT1_2;
    const rows = [
      [0, 0],
      [1, 0],
      [2, 2],
    ];
    expect([...silhouettes(rows, [0, 0, 1], 'cosine')]).toEqual(
      [0, near - 1, 0].map((value) => expect.closeTo(value, 14)),
    );
  });

  it('holds rows of one direction at no cosine distance, however they are rounded', () => {
    const rows = [1, 2, 3].map((times) => [4 * times, 4 * times]);
    expect([...silhouettes(rows, [0, 1, 0], 'cosine')]).toEqual([0, 0, 0]);
  });

  it('does not change by cosine when rows are stretched, nor by Euclid when they are moved', () => {
    const rows = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
      {
        minLength: 3,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(rows, (drawn) => {
        const groups = drawn.map((_, i) => i % 2);
        const stretched = drawn.map((row, i) => row.map((x) => x * (i + 1)));
        const moved = drawn.map((row) => row.map((x) => x + 4));
        expect(silhouette(stretched, groups, 'cosine')).toBeCloseTo(
          silhouette(drawn, groups, 'cosine'),
          8,
        );
        expect(silhouette(moved, groups, 'euclidean')).toBeCloseTo(
          silhouette(drawn, groups, 'euclidean'),
          10,
        );
      }),
      { seed: 1 },
    );
  });

  it('refuses one group, no rows and a label too few', () => {
    expect(() => silhouette(line, [0, 0, 0, 0], 'euclidean')).toThrow('not 1');
    expect(() => silhouette([], [], 'cosine')).toThrow(RangeError);
    expect(() => silhouette(line, [0, 0, 1], 'cosine')).toThrow('4 and 3');
  });
});
