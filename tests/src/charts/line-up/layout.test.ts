import { describe, expect, it } from 'vitest';
import { layoutLineUp } from '../../../../src/charts/line-up/layout.ts';

const years = [
  { year: 2021, count: 1 },
  { year: 2022, count: null },
  { year: 2023, count: 3 },
];
const size = { width: 60, height: 48 };

describe('a line-up', () => {
  it('has all charts on one scale: of 42 px, 3 papers take all and 1 a third', () => {
    const [first, second] = layoutLineUp(
      years,
      [
        [1, 3],
        [2, 2],
      ],
      size,
    );
    expect(first?.bars.map(({ height }) => Math.round(height))).toEqual([14, 42]);
    expect(first?.bars.map(({ y }) => Math.round(y))).toEqual([31, 3]);
    expect(second?.bars.map(({ height }) => Math.round(height))).toEqual([28, 28]);
  });

  it('leaves the place of a year without a number empty', () => {
    const [chart] = layoutLineUp(years, [[1, 3]], size);
    expect(chart?.bars.map(({ year }) => year)).toEqual([2021, 2023]);
    expect(chart?.bases).toHaveLength(2);
    // Three bands with a quarter of a step between: 54 / 2.75 apart.
    expect(chart!.bars[1]!.x - chart!.bars[0]!.x).toBeCloseTo((2 * 54) / 2.75);
  });
});
