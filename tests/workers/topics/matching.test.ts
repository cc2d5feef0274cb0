import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchBest } from '../../../workers/topics/matching.ts';

function total(weights: number[][], columnOf: (number | null)[]): number {
  return columnOf.reduce<number>((sum, c, row) => sum + (c === null ? 0 : weights[row]![c]!), 0);
}

/** The largest sum over all ways to give as many rows as can be a column of their own. */
function bestByTrying(weights: number[][], row = 0, used = new Set<number>(), left = 0): number {
  if (row === weights.length) return 0;
  const columns = weights[row]!.map((_, column) => column).filter((column) => !used.has(column));
  const sums = columns.map(
    (column) =>
      weights[row]![column]! + bestByTrying(weights, row + 1, new Set([...used, column]), left),
  );
  if (left > 0) sums.push(bestByTrying(weights, row + 1, used, left - 1));
  return Math.max(...sums);
}

const matrices = fc.integer({ min: 1, max: 5 }).chain((columns) =>
  fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: columns, maxLength: columns }), {
    minLength: 1,
    maxLength: 5,
  }),
);

describe('the best matching', () => {
  it('gives up the largest weight where the sum gains by it', () => {
    // 9 + 1 < 8 + 7
    expect(
      matchBest([
        [9, 8],
        [7, 1],
      ]),
    ).toEqual([1, 0]);
  });

  it('leaves rows over where there are too few columns, and columns where there are too few rows', () => {
    expect(matchBest([[1], [3], [2]])).toEqual([null, 0, null]);
    expect(matchBest([[1, 3, 2]])).toEqual([1]);
    expect(matchBest([[], []])).toEqual([null, null]);
    expect(matchBest([])).toEqual([]);
  });

  it('has the sum that trying all of them finds', () => {
    fc.assert(
      fc.property(matrices, (weights) => {
        const columnOf = matchBest(weights);
        const used = columnOf.filter((column) => column !== null);
        expect(new Set(used).size).toBe(Math.min(weights.length, weights[0]!.length));
        expect(used).toHaveLength(Math.min(weights.length, weights[0]!.length));
        const left = Math.max(0, weights.length - weights[0]!.length);
        expect(total(weights, columnOf)).toBe(bestByTrying(weights, 0, new Set(), left));
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it('refuses weights that are no numbers, and rows of unequal length', () => {
    expect(() => matchBest([[NaN]])).toThrow(RangeError);
    expect(() => matchBest([[1, 2], [1]])).toThrow(RangeError);
  });
});
