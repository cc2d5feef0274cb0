import { describe, expect, it } from 'vitest';
import { layoutShuffled } from '../../../../src/charts/shuffled/layout.ts';
import { claimYear } from '../../../fixtures/claim-row.ts';

const years = [claimYear(2021, 1, 4), claimYear(2022, null), claimYear(2024, 3, 6)];

describe('shuffled years', () => {
  // Four papers, so four rows of 10 px under 16 px of headroom: the baseline is at 56.
  const plot = layoutShuffled(years, [2, 2], 300);

  it('stack a dot a paper where the shuffle put it', () => {
    expect(plot.baseline).toBe(56);
    expect(plot.dots).toEqual([
      { x: 50, y: 51 },
      { x: 50, y: 41 },
      { x: 250, y: 51 },
      { x: 250, y: 41 },
    ]);
  });

  it('outline the true papers, with their number at the right of the outline', () => {
    expect(plot.columns[0]).toMatchObject({
      truth: 1,
      shown: 2,
      ghost: { x: 42, y: 43, width: 16, height: 13 },
      numberX: 63,
    });
    expect(plot.columns[2]?.ghost).toEqual({ x: 242, y: 23, width: 16, height: 33 });
  });

  it('have no outline for none, and neither number nor outline for a year without a number', () => {
    const none = layoutShuffled([claimYear(2021, 0, 4), claimYear(2024, 3, 6)], [1, 2], 200);
    expect(none.columns[0]).toMatchObject({ truth: 0, ghost: null });
    expect(plot.columns[1]).toMatchObject({
      truth: null,
      shown: null,
      ghost: null,
      bar: null,
      note: 'titles only',
      hatch: { x: 134, y: 6, width: 32, height: 50 },
    });
  });

  it('keep their scale whatever a shuffle brings', () => {
    const other = layoutShuffled(years, [0, 4], 300);
    expect(other.baseline).toBe(plot.baseline);
    expect(other.columns.map(({ ghost }) => ghost)).toEqual(plot.columns.map(({ ghost }) => ghost));
    expect(Math.min(...other.dots.map(({ y }) => y))).toBeGreaterThan(0);
  });

  it('are bars where a year could have over sixty papers', () => {
    // 80 papers at most in a year on 120 px: 1.5 px a paper.
    const many = [claimYear(2021, 50, 100), claimYear(2024, 30, 100)];
    const bars = layoutShuffled(many, [40, 40], 200);
    expect(bars.dots).toEqual([]);
    expect(bars.columns.map(({ bar }) => bar?.height)).toEqual([60, 60]);
    expect(bars.columns[0]?.ghost?.height).toBe(75 + 3);
  });

  it('are slim bars with some of their years named where the years are many', () => {
    // 30 years on 300 px are 10 each, so of names of 40 px every fourth; outlines leave 1 free.
    const long = Array.from({ length: 30 }, (_, at) => claimYear(1995 + at, 1, 40));
    const slim = layoutShuffled(
      long,
      long.map(() => 1),
      300,
    );
    expect(slim.dots).toEqual([]);
    expect(slim.columns.filter(({ named }) => named).map(({ year }) => year)).toEqual([
      ...[1996, 2000, 2004, 2008, 2012, 2016, 2020, 2024],
    ]);
    expect(slim.columns.every(({ told }) => !told)).toBe(true);
    for (const { ghost, bar, x } of slim.columns) {
      expect(ghost).toMatchObject({ x: x - 4.5, width: 9 });
      // All 30 papers would fill 120 px.
      expect(bar?.height).toBe(4);
    }
  });
});
