import { describe, expect, it } from 'vitest';
import { contributions } from '../../../workers/topics/contributions.ts';

// Three words on two axes; a paper with weights .6, .8 and 0.
const axes = [
  [1, 0],
  [0, 1],
  [0.6, 0.8],
];
const axisOf = (column: number): number[] => axes[column]!;

describe('what words add to a margin', () => {
  it('is their weight times their part in the difference of the centres', () => {
    const cells = [
      { column: 0, value: 0.6 },
      { column: 1, value: 0.8 },
    ];
    // The paper stands at (.6, .8), the centres at (0, 2) and (3, 0): cosines .8 and .6.
    const parts = contributions({ cells, axisOf, point: [0.6, 0.8] }, [0, 2], [3, 0]);
    expect(parts[0]!.value).toBeCloseTo(-0.6, 12);
    expect(parts[1]!.value).toBeCloseTo(0.8, 12);
  });

  it('carries the scale that gives the paper unit length', () => {
    const cells = [
      { column: 0, value: 3 },
      { column: 2, value: 5 },
    ];
    // 3 (1, 0) + 5 (.6, .8) = (6, 4), of length root 52; against (1, 0) and (0, 1) the margin is 2 / root 52.
    const length = Math.sqrt(52);
    const point = [6 / length, 4 / length];
    const [one, other] = contributions({ cells, axisOf, point }, [1, 0], [0, 1]);
    expect(one!.value).toBeCloseTo(3 / length, 12);
    expect(other!.value).toBeCloseTo((5 * (0.6 - 0.8)) / length, 12);
  });

  it('is nothing where the paper stands nowhere', () => {
    const parts = contributions(
      { cells: [{ column: 0, value: 1 }], axisOf: () => [0, 0], point: [0, 0] },
      [1, 0],
      [0, 1],
    );
    expect(parts).toEqual([{ column: 0, value: 0 }]);
  });
});
