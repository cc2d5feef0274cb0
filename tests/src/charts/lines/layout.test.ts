import { describe, expect, it } from 'vitest';
import { layoutLines } from '../../../../src/charts/lines/layout.ts';
import type { Cell } from '../../../../workers/topics/trends.ts';

function cell(year: number, papers: number | null, n = 10): Cell {
  const names = (count: number) => Array.from({ length: count }, (_, i) => `${i}`);
  const state = papers === null ? 'none' : 'loaded';
  return {
    edition: { venue: 'V', year, state, counted: names(papers === null ? 0 : n), titled: [] },
    ids: papers === null ? null : names(papers),
    titled: [],
  };
}

const options = { width: 600, labelWidth: 100, shares: true, intervals: false };
const topic = (id: number, ...papers: (number | null)[]) => ({
  id,
  label: `topic ${id}`,
  hue: id,
  cells: papers.map((count, at) => cell(2018 + at, count)),
});

describe('lines over the years', () => {
  it('have a point for each loaded year and none for any other', () => {
    const { lines, years } = layoutLines([topic(0, 1, 2, null, 3, 4, 5)], options);
    expect(lines[0]?.points.map(({ count }) => count)).toEqual([1, 2, 3, 4, 5]);
    expect(years.map(({ hatch }) => hatch !== null)).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
    ]);
    expect(years[2]?.under).toEqual(['2020', 'no papers']);
  });

  it('end at a gap and begin anew behind it', () => {
    const { lines } = layoutLines([topic(0, 1, 2, null, 3, 4, 5)], options);
    expect(lines[0]?.paths).toHaveLength(2);
    expect(lines[0]?.paths.map((path) => path.split('L').length)).toEqual([2, 3]);
    const alone = layoutLines([topic(0, 1, null, 2, null, 3)], options).lines[0];
    expect(alone?.paths).toEqual([]);
    expect(alone?.bands).toHaveLength(3);
  });

  it('stand at the real distance of their years and at their share', () => {
    const { lines, baseline } = layoutLines([topic(0, 0, 5, null, null, 10)], options);
    const [a, b, c] = lines[0]!.points;
    expect((c!.x - b!.x) / (b!.x - a!.x)).toBeCloseTo(3);
    expect(a!.y).toBe(baseline);
    expect((baseline - c!.y) / (baseline - b!.y)).toBeCloseTo(2);
  });

  it('name as many of their years as have room, the last among them', () => {
    const counts = Array.from({ length: 14 }, (_, at) => (at === 3 ? null : 1));
    const named = (width: number) =>
      layoutLines([topic(0, ...counts)], { ...options, width }).years.flatMap(({ year, under }) =>
        under.length > 0 ? [year] : [],
      );
    expect(named(900)).toHaveLength(14);
    const few = named(290);
    expect(few.length).toBeGreaterThanOrEqual(5);
    expect(few.length).toBeLessThan(14);
    expect(few.at(-1)).toBe(2031);
    expect(new Set(few.slice(1).map((year, at) => year - few[at]!)).size).toBe(1);
  });

  it('are named without two names meeting, and told apart beyond eight by symbol', () => {
    const many = Array.from({ length: 20 }, (_, id) => topic(id, 1, 1, 1, 1, 1));
    const { labels, lines } = layoutLines(many, options);
    const places = labels.map(({ y }) => y).sort((a, b) => a - b);
    places.slice(1).forEach((y, at) => expect(y - places[at]!).toBeGreaterThanOrEqual(15 - 1e-9));
    expect(new Set(lines.slice(0, 8).map(({ mark }) => mark)).size).toBe(1);
    expect(new Set(lines.slice(7).map(({ mark }) => mark)).size).toBe(13);
    for (const { topic: id, mark } of labels) expect(mark).toBe(lines[id]!.mark);
  });
});
