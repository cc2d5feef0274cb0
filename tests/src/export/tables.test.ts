import { describe, expect, it } from 'vitest';
import { claimTable } from '../../../src/export/claim-table.ts';
import { compareTable } from '../../../src/export/compare-table.ts';
import type { CompareReport } from '../../../workers/claims/comparison.ts';
import { claimRow, claimYear } from '../../fixtures/claim-row.ts';

describe('the table of what moved', () => {
  it('has a row a year, with what is said of the whole row in each', () => {
    const row = claimRow({
      label: 'LLM',
      kind: 'concept',
      years: [claimYear(2021, 0), claimYear(2022, null), claimYear(2024, 2)],
      ratio: 11,
      ratio95: [2, 76],
      verdict: 'clear',
      direction: 'up',
      flags: ['fragile'],
    });
    const rows = claimTable([row]);
    expect(rows.map(({ year, papers, of, ids }) => [year, papers, of, ids])).toEqual([
      [2021, 0, 20, ''],
      [2022, null, null, ''],
      [2024, 2, 20, '2024-0 2024-1'],
    ]);
    expect(rows[1]).toMatchObject({ name: 'LLM', ratioLow: 2, ratioHigh: 76, flags: 'fragile' });
  });
});

describe('the table of a comparison', () => {
  const counts = { a: 1, b: 3, p: 0.01, q: 0.02, idsA: ['x'], idsB: ['y', 'z', 'w'] };
  const report = {
    a: { filter: 'year=2021', n: 10 },
    b: { filter: 'year=2024', n: 10 },
    topics: [
      {
        ...counts,
        id: 0,
        label: 'GPU',
        difference: -0.1,
        low: -0.3,
        high: 0.1,
        verdict: 'steady',
        flags: [],
      },
      {
        ...counts,
        id: 1,
        label: 'LLM',
        difference: 0.2,
        low: 0,
        high: 0.4,
        verdict: 'clear',
        flags: ['fragile'],
      },
    ],
    terms: [{ ...counts, term: 'llm', label: 'LLM', logOdds: 1.5, badge: true, flags: [] }],
  } as unknown as CompareReport; // what luck gives is not in the table
  const rows = compareTable(report, { a: 'first', b: 'second' });

  it('has the topics by difference, then the terms', () => {
    expect(rows.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'topic LLM',
      'topic GPU',
      'term LLM',
    ]);
  });

  it('says which verdicts are fragile', () => {
    expect(rows.map(({ flags }) => flags)).toEqual(['fragile', '', '']);
  });

  it('gives both shares with their Wilson intervals', () => {
    // 1 of 10: (0.1 + 0.19207) / 1.38415 less and more 0.20321 is .018 and .404.
    expect(rows[2]).toMatchObject({ papersA: 1, ofA: 10, shareA: 0.1, papersB: 3, shareB: 0.3 });
    expect(rows[2]?.lowA).toBeCloseTo(0.0179, 3);
    expect(rows[2]?.highA).toBeCloseTo(0.4042, 3);
    expect(rows[2]).toMatchObject({ logOdds: 1.5, verdict: 'clear', idsB: 'y z w', low: null });
    expect(rows[2]?.difference).toBeCloseTo(0.2);
  });
});
