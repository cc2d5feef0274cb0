import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../../data/editions.ts';
import { layoutDots, type DotOptions } from '../../../../src/charts/dots/layout.ts';
import { textWidth } from '../../../../src/charts/frame/columns.ts';
import type { Cell } from '../../../../workers/topics/trends.ts';

function ids(count: number, prefix = 'p'): string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}${i}`);
}

/** A cell of an edition; `null` papers stand for an edition with no number. */
function cell(year: number, papers: number | null, titled = 0): Cell {
  const own = papers === null ? null : ids(papers, `${year}-`);
  const state: Edition['state'] = own ? 'loaded' : titled > 0 ? 'titles only' : 'none';
  const counted = own ? [...own, 'elsewhere'] : [];
  const edition = { venue: 'EuroMLSys', year, state, counted, titled: ids(titled, 't') };
  return { edition, ids: own, titled: ids(titled, 't') };
}

function layout(cells: Cell[], change: Partial<DotOptions> = {}) {
  return layoutDots(cells, {
    width: 40 * cells.length,
    largest: 3,
    titled: false,
    heading: ({ edition }) => [String(edition.year)],
    ...change,
  });
}

describe('a panel of dots', () => {
  it('stacks a dot a paper from the baseline, in the middle of its column', () => {
    // Four rows of 12 at least, below 20 for the number: the baseline is at 68. The lowest dot
    // stands 7 above it, so that its radius of 5 leaves 2 free.
    const plot = layout([cell(2021, 3), cell(2022, 1)]);
    expect(plot).toMatchObject({ width: 80, baseline: 68, radius: 5 });
    expect(plot.columns.map(({ x, width }) => [x, width])).toEqual([
      [20, 40],
      [60, 40],
    ]);
    expect(plot.columns[0]?.dots).toEqual([
      { id: '2021-0', x: 20, y: 61, ring: false },
      { id: '2021-1', x: 20, y: 49, ring: false },
      { id: '2021-2', x: 20, y: 37, ring: false },
    ]);
    expect(plot.columns[1]?.dots).toEqual([{ id: '2022-0', x: 60, y: 61, ring: false }]);
  });

  it('writes the number above the topmost dot, or above the baseline for none', () => {
    const plot = layout([cell(2021, 3), cell(2022, 0)]);
    expect(plot.columns.map(({ count, countY }) => [count, countY])).toEqual([
      [3, 37 - 5 - 5],
      [0, 68 - 5],
    ]);
  });

  it('adds to the papers under a column those that may be rings', () => {
    const under = (change: Partial<DotOptions>) =>
      layout([cell(2021, 3, 2), cell(2022, null, 2)], change).columns.map((one) =>
        one.under.at(-1),
      );
    expect(under({ titled: true })).toEqual(['of 4 + 2', 'titles only']);
    expect(under({ titled: false })).toEqual(['of 4', 'titles only']);
    expect(under({ titled: true, shares: true })).toEqual(['3 of 4', 'titles only']);
  });

  it('writes the year and of how many papers under each column, and leaves room for both', () => {
    const plot = layout([cell(2021, 3), cell(2022, null, 2), cell(2023, null)]);
    expect(plot.columns.map(({ key, under }) => [key, ...under])).toEqual([
      ['EuroMLSys 2021', '2021', 'of 4'],
      ['EuroMLSys 2022', '2022', 'titles only'],
      ['EuroMLSys 2023', '2023', 'no papers'],
    ]);
    expect(plot.height).toBe(68 + 6 + 2 * 14);
    const heading = () => ['EuroMLSys', '2021'];
    expect(layout([cell(2021, 3)], { heading }).height).toBe(68 + 6 + 3 * 14);
  });

  it('has the scale of the largest panel, and the height that its own dots need', () => {
    const small = layout([cell(2021, 1)], { largest: 26 });
    const large = layout([cell(2021, 26)], { largest: 26 });
    const above = (plot: typeof small) => plot.baseline - plot.columns[0]!.dots[0]!.y;
    expect(above(small)).toBe(above(large));
    expect(small.columns[0]?.dots[0]?.x).toBe(large.columns[0]?.dots[0]?.x);
    // Four rows at least; 26 papers, three a row, are nine.
    expect([small.baseline, large.baseline]).toEqual([20 + 4 * 12, 20 + 9 * 12]);
  });

  it('is higher for its rings and for its interval where they are drawn', () => {
    const rows = (change: Partial<DotOptions>) =>
      (layout([cell(2021, 3, 4)], { largest: 12, ...change }).baseline - 20) / 12;
    expect(rows({})).toBe(4);
    expect(rows({ titled: true })).toBe(7);
    expect(rows({ interval: () => [0.5, 8.2] })).toBe(9);
  });

  it('tells its number in the middle, unless the line of its interval would cross what is told', () => {
    const interval = (): [number, number] => [0.5, 8.2];
    const told = (change: Partial<DotOptions>) => layout([cell(2021, 3, 4)], change).columns[0]!;
    expect(told({ titled: true }).countX).toBe(20);
    expect(told({ interval }).countX).toBe(20);
    // “3 + 4”: the line stands 10 right of the middle, and what is told ends 3 before it.
    const aside = told({ titled: true, interval });
    expect(aside.countX + textWidth('3 + 4') / 2).toBeCloseTo(20 + 10 - 3, 9);
  });

  it('stands one above the other up to twelve papers', () => {
    const plot = layout([cell(2021, 12)], { largest: 12 });
    expect(plot.baseline).toBe(20 + 12 * 12);
    expect(new Set(plot.columns[0]?.dots.map(({ x }) => x))).toEqual(new Set([20]));
  });

  it('wraps into rows beyond twelve', () => {
    // 26 papers need three a row, so nine rows, each row 12 left and right of the middle.
    const plot = layout([cell(2021, 26), cell(2022, 4)], { largest: 26 });
    expect(plot.baseline).toBe(20 + 9 * 12);
    const [many, few] = plot.columns;
    expect(many?.dots.slice(0, 4).map(({ x, y }) => [x, y])).toEqual([
      [8, 121],
      [20, 121],
      [32, 121],
      [8, 109],
    ]);
    expect(few?.dots.map(({ x, y }) => [x, y])).toEqual([
      [48, 121],
      [60, 121],
      [72, 121],
      [48, 109],
    ]);
  });

  it('keeps every dot apart from the others and within the picture, for 1 to 60 papers', () => {
    for (let largest = 1; largest <= 60; largest += 1) {
      const { columns, baseline } = layout([cell(2021, largest)], { largest });
      const dots = columns[0]?.dots ?? [];
      expect(dots).toHaveLength(largest);
      expect(new Set(dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(largest);
      expect(Math.min(...dots.map(({ y }) => y - 5))).toBeGreaterThanOrEqual(20);
      expect(Math.max(...dots.map(({ y }) => y + 5))).toBeLessThan(baseline);
    }
  });

  it('draws bars in proportion, and no dots, once a panel has more than sixty', () => {
    const plot = layout([cell(2021, 61), cell(2022, 0), cell(2023, 30)], { largest: 61 });
    expect(plot.baseline).toBe(20 + 144);
    expect(plot.columns.map(({ dots }) => dots.length)).toEqual([0, 0, 0]);
    expect(plot.columns[0]).toMatchObject({ bar: { y: 20, height: 144 }, count: 61, countY: 15 });
    expect(plot.columns[1]).toMatchObject({ bar: null, count: 0, hatch: null });
    const height = (30 / 61) * 144;
    expect(plot.columns[2]?.bar).toEqual({ y: 164 - height, height });
    expect(layout([cell(2021, 60)], { largest: 60 }).columns[0]?.bar).toBeNull();
  });
});

describe('an edition without a number', () => {
  it('is hatched and has none, neither zero nor a dot', () => {
    const plot = layout([cell(2021, 2), cell(2022, null, 3), cell(2023, null)]);
    for (const column of plot.columns.slice(1)) {
      expect(column).toMatchObject({ count: null, dots: [], bar: null });
      // 30 wide around the middle, and up to four below the top.
      expect(column.hatch).toEqual({ x: column.x - 15, y: 4, width: 30, height: 64 });
    }
    expect(plot.columns[0]?.hatch).toBeNull();
  });

  it('has a hatch as high as in every other panel, which stays inside a narrow column', () => {
    const plot = layout([cell(2022, null), cell(2023, 9)], { largest: 12, width: 40 });
    expect(plot.columns[0]?.hatch).toEqual({ x: 4, y: 128 - 64, width: 12, height: 64 });
  });

  it('is not hatched if it is loaded and the topic has no paper', () => {
    expect(layout([cell(2021, 0)]).columns[0]).toMatchObject({ count: 0, hatch: null, dots: [] });
  });
});

describe('papers placed by their title', () => {
  it('are rings above the dots, only when asked for, and not in the number', () => {
    const cells = [cell(2021, 1, 2), cell(2022, null, 1)];
    expect(layout(cells).columns.map(({ dots }) => dots.length)).toEqual([1, 0]);
    const [loaded, titlesOnly] = layout(cells, { titled: true }).columns;
    expect(loaded?.dots.map(({ id, y, ring }) => [id, y, ring])).toEqual([
      ['2021-0', 61, false],
      ['t0', 49, true],
      ['t1', 37, true],
    ]);
    expect(loaded).toMatchObject({ count: 1, countY: 27 });
    expect(titlesOnly).toMatchObject({ count: null, hatch: null });
    expect(titlesOnly?.dots).toEqual([{ id: 't0', x: 60, y: 61, ring: true }]);
  });
});

describe('a panel without columns', () => {
  it('is empty and has a finite size', () => {
    expect(layout([], { width: 188, largest: 0 })).toEqual({
      width: 188,
      height: 68 + 6,
      baseline: 68,
      radius: 5,
      barWidth: 20,
      columns: [],
    });
  });

  it('of too many years draws slim bars as high as the dots, with words where they have room', () => {
    // Ten of twelve pixels and 14 free at both sides; a year is about 26 wide, so every third is named.
    const counts = [1, 0, 5, 2, null, 1, 1, 3, 0, 4];
    const cells = counts.map((count, at) => cell(2010 + at, count));
    const plot = layout(cells, { slim: true, width: 148, largest: 5 });
    expect(plot.barWidth).toBe(10);
    expect(plot.columns.map(({ dots }) => dots.length)).toEqual(counts.map(() => 0));
    expect(plot.columns.map(({ bar }) => bar?.height ?? 0)).toEqual(
      counts.map((count) => 12 * (count ?? 0)),
    );
    expect(plot.columns[0]?.x).toBe(14 + 6);
    expect(plot.columns.flatMap(({ under }) => under.slice(0, 1))).toEqual([
      '2010',
      '2013',
      '2016',
      '2019',
    ]);
    expect(plot.columns.flatMap(({ told }) => told.number)).toEqual([
      ...['', '', '5', '', '', '', '', '', '', '4'],
    ]);
    expect(plot.columns[4]?.hatch?.width).toBe(6);
  });
});
