import { describe, expect, it } from 'vitest';
import { claimYear } from '../../../workers/claims/claim-year.ts';
import type { ClaimRow } from '../../../workers/claims/claim-row.ts';
import { estimateShareTrend } from '../../../workers/inference/share-trend.ts';
import { largestCounts, packRows, unpackRows } from '../../../workers/claims/packed-rows.ts';

const years = [
  { year: 2021, state: 'loaded', papers: 20 },
  { year: 2022, state: 'none', papers: 0 },
  { year: 2023, state: 'loaded', papers: 30 },
] as const;

const slice = { years: [2021, 2023], papers: [20, 30] };

function rowOf(at: number, more: Partial<ClaimRow> = {}): ClaimRow {
  const papers = Array.from({ length: at % 5 }, (_, i) => `paper ${(at + i) % 40}`);
  const isUnknown = at % 7 === 0;
  const trend = isUnknown ? null : estimateShareTrend(slice, [1, papers.length]);
  return {
    kind: 'term',
    id: `term ${at}`,
    label: `Term ${at}`,
    years: years.map((year) => {
      const ids = { 2021: ['paper 3'], 2022: [], 2023: papers }[year.year];
      return { ...claimYear(year, ids), ids };
    }),
    p: isUnknown ? null : 1 / (at + 1),
    q: isUnknown ? null : 2 / (at + 2),
    ratio: trend?.ratio ?? null,
    ratio80: trend?.ratio80 ?? null,
    ratio95: trend?.ratio95 ?? null,
    pUp: trend?.pUp ?? null,
    pDown: trend?.pDown ?? null,
    verdict: at % 3 === 0 ? 'clear' : 'cannot tell',
    direction: at % 3 === 0 ? 'up' : null,
    isNew: at % 11 === 0,
    basis: isUnknown ? null : 'difference',
    flags: at % 4 === 0 ? ['few'] : [],
    ...more,
  } as ClaimRow; // of flags that packing only hands on
}

const rowsOf = (more?: Partial<ClaimRow>) =>
  Array.from({ length: 1200 }, (_, at) => rowOf(at, more));

describe('many rows on their way to the page', () => {
  it('come out as they went in', () => {
    const rows = rowsOf();
    const packed = packRows(rows);
    expect(Array.isArray(packed)).toBe(false);
    expect(unpackRows(structuredClone(packed))).toEqual(rows);
  });

  it('tell the most papers that any has in each year, and no number where the year is not loaded', () => {
    const rows = rowsOf();
    const most = (at: number) => Math.max(...rows.map(({ years }) => years[at]?.count ?? 0));
    const largest = largestCounts(unpackRows(structuredClone(packRows(rows))));
    expect(largest.map(({ count }) => count)).toEqual([most(0), null, most(2)]);
    expect(largest).toEqual(largestCounts(rows));
    expect(largestCounts([rows[4]!])).toMatchObject([{ count: 1 }, { count: null }, { count: 4 }]);
    expect(largestCounts([])).toEqual([]);
  });

  it('are sent as they are where they are few, have a mix, or tell what they would have needed', () => {
    const few = [rowOf(1), rowOf(2)];
    expect(packRows(few)).toBe(few);
    const mixed = rowsOf({ mix: { total: 0.1, within: 0.05, between: 0.05 } });
    expect(packRows(mixed)).toBe(mixed);
    const needing = rowsOf({ detectable: null });
    expect(packRows(needing)).toBe(needing);
  });
});
