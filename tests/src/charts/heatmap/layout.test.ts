import { describe, expect, it } from 'vitest';
import { breakHeat, layoutHeat } from '../../../../src/charts/heatmap/layout.ts';
import type { Cell } from '../../../../workers/topics/trends.ts';

function cell(year: number, papers: number | null, n: number, titled = 0): Cell {
  const names = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${prefix}${i}`);
  const state = papers === null ? 'titles only' : 'loaded';
  return {
    edition: { venue: 'V', year, state, counted: names('c', n), titled: names('t', titled) },
    ids: papers === null ? null : names('c', papers),
    titled: names('t', titled),
  };
}

const topics = [
  { id: 4, label: 'LLM', cells: [cell(2021, 1, 4), cell(2022, null, 0, 3), cell(2023, 2, 4, 1)] },
];
const heading = ({ edition }: Cell) => String(edition.year);
const layout = (shares: boolean, titled: boolean) =>
  layoutHeat(topics, { heading, shares, titled });

describe('the heat map', () => {
  it('writes number and share, and the largest share is the strongest', () => {
    const [first, , last] = layout(false, false).rows[0]!.cells;
    expect(first).toMatchObject({ large: '1', small: '25 %', strength: 0.5 });
    expect(last).toMatchObject({
      large: '2',
      small: '50 %',
      strength: 1,
      words: 'LLM, 2023: 2 of 4, 50 %',
    });
    expect(layout(true, false).rows[0]!.cells[0]).toMatchObject({ large: '25 %', small: '1' });
  });

  it('gives a year that is not loaded no number, and says why', () => {
    const { columns, rows } = layout(false, false);
    expect(columns[1]).toEqual({ heading: '2022', of: null, absence: 'titles only' });
    expect(rows[0]!.cells[1]).toMatchObject({
      count: null,
      n: null,
      large: '',
      small: '',
      strength: 0,
    });
  });

  it('tells papers placed by title apart from those that count', () => {
    const cells = layout(false, true).rows[0]!.cells;
    expect(cells[1]).toMatchObject({ count: null, small: '+ 3', rings: 3 });
    expect(cells[2]).toMatchObject({ count: 2, large: '2 + 1', small: '50 %', rings: 1 });
  });

  it('is broken into blocks as alike as can be where the page is too narrow, and loses no cell', () => {
    const seven = Array.from({ length: 7 }, (_, at) => cell(2018 + at, at, 10));
    const plot = layoutHeat([{ id: 0, label: 'LLM', cells: seven }], {
      heading,
      shares: false,
      titled: false,
    });
    const widths = (available: number) =>
      breakHeat(plot, available).map(({ from, plot: { columns } }) => [from, columns.length]);
    // “LLM” is 3 capitals of 7.6 px, by 12/11, and 9 px of room: 34; a column is 56.
    expect(widths(34 + 7 * 56)).toEqual([[0, 7]]);
    expect(widths(33 + 7 * 56)).toEqual([
      [0, 4],
      [4, 3],
    ]);
    expect(widths(34 + 3 * 56)).toEqual([
      [0, 3],
      [3, 3],
      [6, 1],
    ]);
    expect(widths(10)).toHaveLength(7);
    const cells = breakHeat(plot, 250).flatMap(({ plot: { rows } }) => rows[0]!.cells);
    expect(cells).toEqual(plot.rows[0]!.cells);
  });
});
