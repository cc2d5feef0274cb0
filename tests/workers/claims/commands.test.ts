import { describe, expect, it } from 'vitest';
import type { CompareReport } from '../../../workers/claims/comparison.ts';
import type { ClaimReport } from '../../../workers/claims/claim-report.ts';
import type { ClaimRow } from '../../../workers/claims/claim-row.ts';
import type { ConceptReport } from '../../../workers/claims/concept-report.ts';
import { compareCommand } from '../../../workers/headless/compare.ts';
import { conceptCommand } from '../../../workers/headless/concept.ts';
import { emergingCommand } from '../../../workers/headless/emerging.ts';
import { UsageError } from '../../../workers/headless/errors.ts';
import { topicsCommand } from '../../../workers/headless/topics.ts';
import { trendsCommand } from '../../../workers/headless/trends.ts';

const fields = [
  ...['kind', 'id', 'label', 'years', 'p', 'q', 'ratio', 'ratio80', 'ratio95', 'pUp', 'pDown'],
  ...['verdict', 'direction', 'flags'],
];

describe('trends', () => {
  it('prints a row for each topic with every field of the contract', () => {
    const report = JSON.parse(trendsCommand(['--k', '6'])) as ClaimReport;
    expect(report.family).toEqual({ kind: 'topic', size: 6 });
    expect(Object.keys(report.expectedByLuck)).toEqual(['clear', 'leaning', 'new']);
    for (const row of report.rows) {
      for (const field of fields) expect(row).toHaveProperty(field);
      expect(row.years.map(({ year, state }) => [year, state])).toEqual([
        [2021, 'loaded'],
        [2022, 'titles only'],
        [2023, 'loaded'],
        [2024, 'loaded'],
      ]);
    }
  });
});

describe('a year of trends', () => {
  const report = (...args: string[]) =>
    JSON.parse(trendsCommand(['--k', '6', ...args])) as ClaimReport;

  it('has no count in 2022 by title either; there the posters of 2023 count beside its papers', () => {
    for (const { years } of report('--by-title').rows) {
      expect(years.map(({ state }) => state)[1]).toBe('titles only');
      expect(years.map(({ n }) => n)).toEqual([18, null, 23, 26]);
      expect(years.map(({ count }) => count)[1]).toBeNull();
    }
  });

  it('changes no share, p, q, verdict or family by a filter to some topics, whose rows alone it prints', () => {
    const [all, some] = [report(), report('--slice', 'topic=2|5')];
    expect(some.rows).toEqual(all.rows.filter(({ id }) => id === 2 || id === 5));
    expect(some.family).toEqual(all.family);
    expect(some.expectedByLuck).toEqual(all.expectedByLuck);
    expect(some.slice).toEqual({ ...all.slice, filter: 'topic=2|5' });
  });
});

describe('emerging', () => {
  it('prints topics and terms in tiers, two concepts, and luck for both families', () => {
    const report = JSON.parse(emergingCommand(['--k', '6'])) as {
      family: { size: number };
      expectedByLuck: ClaimReport['expectedByLuck'];
      rows: ClaimRow[];
      topics: ClaimReport;
      terms: ClaimReport;
      concepts: ConceptReport[];
    };
    const { rows, topics, terms } = report;
    expect(rows).toHaveLength(report.family.size);
    const tiers = ['clear', 'leaning', 'new', 'cannot tell', 'steady'];
    const order = rows.map(({ verdict }) => tiers.indexOf(verdict));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(rows.find(({ id }) => id === 'llm')).toMatchObject({ verdict: 'clear', kind: 'term' });
    expect(report.expectedByLuck.leaning).toBeCloseTo(
      topics.expectedByLuck.leaning + terms.expectedByLuck.leaning,
      12,
    );
    expect(report.concepts.map(({ concept }) => concept)).toEqual(['LLM serving', 'LLM']);
  });
});

describe('concept', () => {
  it('prints the concept with its variants', () => {
    const args = ['LLM', 'serving', '--variants', 'LLM serving|LLM inference|'];
    const report = JSON.parse(conceptCommand(args)) as ConceptReport;
    expect(report.concept).toBe('LLM serving');
    const used = report.variants.filter((variant) => variant.used);
    expect(used.map(({ text }) => text)).toEqual(['LLM serving', 'LLM inference']);
    expect(report.row.verdict).toBe('leaning');
  });

  it('is used wrongly without a text, without a variant, or with an option that is none', () => {
    expect(() => conceptCommand([])).toThrow(UsageError);
    expect(() => conceptCommand(['–'])).toThrow(UsageError);
    expect(() => conceptCommand(['LLM', '--variants', '|'])).toThrow(UsageError);
    expect(() => conceptCommand(['LLM', '--years', 'soon'])).toThrow(UsageError);
  });

  it('says in words that a slice holds no paper', () => {
    expect(() => conceptCommand(['LLM', '--years', '2022'])).toThrow('no paper');
  });
});

describe('compare', () => {
  it('prints two years of a venue', () => {
    const args = ['--a', 'venue=EuroMLSys,year=2021', '--b', 'venue=EuroMLSys,year=2024'];
    const report = JSON.parse(compareCommand(args)) as CompareReport;
    expect([report.a.n, report.b.n, report.overlap]).toEqual([17, 26, 0]);
    expect(report.terms[0]).toMatchObject({ term: 'llm', a: 0, b: 11, badge: true });
    expect(report.topics).toHaveLength(10);
  });

  it('calls those topics fragile that are not found again when the papers are drawn anew', () => {
    const args = ['--k', '6', '--corpus', 'euromlsys', '--a', 'year=2021', '--b', 'year=2024'];
    const { topics } = JSON.parse(compareCommand(args)) as CompareReport;
    const found = JSON.parse(topicsCommand(['--k', '6', '--stability', '--corpus', 'all'])) as {
      topics: { id: number; stability: number }[];
    };
    const rare = found.topics.filter(({ stability }) => stability < 0.6).map(({ id }) => id);
    expect(rare.length).toBeGreaterThan(0);
    expect(rare.length).toBeLessThan(6);
    const fragile = topics.filter(({ flags }) => flags.includes('fragile')).map(({ id }) => id);
    expect(fragile).toEqual(expect.arrayContaining(rare));
    const unmoved = topics.filter(({ direction }) => direction === null).map(({ id }) => id);
    expect(fragile.filter((id) => unmoved.includes(id) && !rare.includes(id))).toEqual([]);
  });

  it('is used wrongly without two filters, with a third, or with one that is none', () => {
    expect(() => compareCommand(['--a', 'year=2021'])).toThrow(UsageError);
    expect(() => compareCommand(['--a', 'year=2021', '--b', 'year'])).toThrow(UsageError);
    const both = ['--a', 'year=2021', '--b', 'year=2024'];
    expect(() => compareCommand([...both, '--years', '2021'])).toThrow(UsageError);
  });
});
