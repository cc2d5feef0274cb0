import { describe, expect, it } from 'vitest';
import { layoutStacked } from '../../../../src/charts/stacked/layout.ts';
import type { Cell } from '../../../../workers/topics/trends.ts';

function cell(year: number, ids: string[] | null, n: number): Cell {
  const state = ids === null ? 'titles only' : 'loaded';
  const counted = Array.from({ length: n }, (_, i) => `paper ${i}`);
  return { edition: { venue: 'V', year, state, counted, titled: [] }, ids, titled: [] };
}

const topics = [
  {
    id: 0,
    label: 'first',
    cells: [cell(2021, ['a', 'b', 'c'], 4), cell(2022, null, 0), cell(2023, ['d'], 2)],
  },
  {
    id: 1,
    label: 'second',
    cells: [cell(2021, ['e'], 4), cell(2022, null, 0), cell(2023, ['f'], 2)],
  },
];
const plot = layoutStacked(topics, {
  width: 500,
  labelWidth: 100,
  heading: ({ edition }) => [String(edition.year)],
});

describe('the stacked chart', () => {
  it('gives each topic its share of the column: three of four is three quarters of its height', () => {
    const [first, second] = plot.segments.filter(({ column }) => column === 0);
    expect(first!.height / second!.height).toBeCloseTo(3);
    expect(first!.y + first!.height).toBeCloseTo(plot.baseline);
    expect(second!.y + second!.height).toBeCloseTo(first!.y);
  });

  it('draws nothing for a year that is not loaded, and says why below it', () => {
    expect(plot.segments.some(({ column }) => column === 1)).toBe(false);
    expect(plot.columns[1]).toMatchObject({ hatched: true, under: ['2022', 'titles only'] });
  });

  it('uses the room there is, until its columns are 200 pixels wide', () => {
    const sized = (width: number) =>
      layoutStacked(topics, { width, labelWidth: 40, heading: () => [] });
    // Three columns, two gaps and a tenth at either side are 2.85 steps, of which .65 is the column.
    expect(sized(325).width).toBe(325);
    for (const { width } of sized(325).columns) expect(width).toBeCloseTo(65);
    const wide = sized(5000);
    for (const { width } of wide.columns) expect(width).toBeCloseTo(200);
    expect(wide.width).toBeCloseTo((200 / 0.65) * 2.85 + 40);
  });

  it('leaves to the columns what the names do not need', () => {
    const [few, many] = [120, 400].map((labelWidth) =>
      layoutStacked(topics, { width: 500, labelWidth, heading: () => [] }),
    );
    expect(many?.columns).toEqual(few?.columns);
    expect(few?.width).toBe(500);
  });

  it('names the topics below where beside them what stands under the columns would meet', () => {
    const size = { labelWidth: 100, heading: () => ['a long venue'] };
    const wide = layoutStacked(topics, { width: 500, ...size });
    expect([wide.labels.length, wide.elsewhere]).toEqual([2, []]);
    const narrow = layoutStacked(topics, { width: 250, ...size });
    expect([narrow.labels, narrow.width]).toEqual([[], 250]);
    expect(narrow.elsewhere.map(({ text }) => text)).toEqual(['first', 'second']);
  });

  it('puts a form beside the number of a topic that shares its colour, the two in the middle', () => {
    const formed = topics.map((topic) => ({ ...topic, formed: topic.id === 1 }));
    const size = { labelWidth: 100, heading: () => [] };
    const wide = layoutStacked(formed, { width: 500, ...size }).segments;
    for (const { topic, x, width, form, toldX } of wide) {
      const middle = x + width / 2;
      if (topic === 0) expect([form, toldX]).toEqual([null, middle]);
      // One figure is 6.3 wide and the form 11 with the room around it.
      else expect([form!.x, toldX]).toEqual([middle - 3.15, middle + 6.5]);
    }
    const narrow = layoutStacked(formed, { width: 80, ...size }).segments;
    expect(narrow.every(({ form, width }) => form === null && width < 20)).toBe(true);
  });

  it('names the topics beside the last loaded column without two names meeting', () => {
    const many = Array.from({ length: 12 }, (_, id) => ({
      id,
      label: `topic ${id}`,
      cells: [cell(2023, id === 0 ? Array.from({ length: 40 }, (_, i) => `${i}`) : [`x${id}`], 51)],
    }));
    const { labels } = layoutStacked(many, { width: 500, labelWidth: 100, heading: () => [] });
    const places = labels.map(({ y }) => y).sort((a, b) => a - b);
    expect(labels).toHaveLength(12);
    for (let i = 1; i < places.length; i += 1) {
      expect(places[i]! - places[i - 1]!).toBeGreaterThanOrEqual(15);
    }
  });
});
