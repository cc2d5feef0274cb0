import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listEditions, type Edition } from '../../../data/editions.ts';
import type { Paper } from '../../../data/paper.ts';
import { layoutDenominators } from '../../../src/charts/denominators/layout.ts';
import { layoutLine, scaleLines } from '../../../src/charts/dot-line/layout.ts';
import { layoutDots } from '../../../src/charts/dots/layout.ts';
import { layoutHeat } from '../../../src/charts/heatmap/layout.ts';
import { layoutLineUp } from '../../../src/charts/line-up/layout.ts';
import { layoutLines } from '../../../src/charts/lines/layout.ts';
import { layoutShuffled } from '../../../src/charts/shuffled/layout.ts';
import { layoutStacked } from '../../../src/charts/stacked/layout.ts';
import { completeYears } from '../../../src/claim-years.ts';
import { claimTable } from '../../../src/export/claim-table.ts';
import { topicTable } from '../../../src/export/topic-table.ts';
import { describeCell, headingOf } from '../../../src/views/facet-columns.ts';
import type { ClaimReport } from '../../../workers/claims/claim-report.ts';
import type { ClaimRow } from '../../../workers/claims/claim-row.ts';
import type { ClaimYear } from '../../../workers/claims/claim-year.ts';
import type { Topic } from '../../../workers/topics/analysis.ts';
import type { Assignment } from '../../../workers/topics/membership.ts';
import { facetsOf, tabulate, type Cell } from '../../../workers/topics/trends.ts';
import { claimRow } from '../../fixtures/claim-row.ts';
import { makePaper } from '../../fixtures/paper.ts';

const topics = [0, 1, 2].map((id) => ({ id, label: `t${id}`, labels: [`t${id}`] }) as Topic); // no more is looked at
const runs = { numRuns: 1000, seed: 22 };

interface Drawn {
  papers: Paper[];
  /** Those that the reader kept. */
  kept: Paper[];
  assignments: Map<string, Assignment>;
}

const record = fc.record({
  year: fc.integer({ min: 2010, max: 2018 }),
  venue: fc.constantFrom('A', 'B'),
  read: fc.boolean(),
  kept: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
  topic: fc.integer({ min: 0, max: 2 }),
});

/** Corpora in which some years have no record, some only titles, and some were left out as a whole. */
const corpora = fc
  .tuple(
    fc.array(record, { minLength: 1, maxLength: 40 }),
    fc.array(fc.integer({ min: 2010, max: 2018 }), { maxLength: 3 }),
    fc.array(fc.integer({ min: 2010, max: 2018 }), { maxLength: 3 }),
  )
  .map(([records, unread, out]): Drawn => {
    const papers = records.map(({ year, venue, read }, i) =>
      makePaper({
        id: `p${i}`,
        year,
        venue,
        abstract: read && !unread.includes(year) ? 'x' : null,
      }),
    );
    const kept = papers.filter(({ year }, i) => records[i]?.kept && !out.includes(year));
    const assignments = new Map(
      papers.map(({ id }, i) => [id, { topic: records[i]?.topic ?? 0 } as Assignment]), // no more is looked at
    );
    return { papers, kept, assignments };
  });

interface Table {
  trend: boolean;
  editions: Edition[];
  cells: Cell[][];
}

function tablesOf({ papers, kept, assignments }: Drawn): Table[] {
  return facetsOf(listEditions(kept, papers)).map(({ trend, editions }) => ({
    trend,
    editions,
    cells: tabulate(editions, assignments, topics.length),
  }));
}

const rowsOf = (cells: Cell[][]) =>
  topics.map(({ id }) => ({ id, label: `t${id}`, cells: cells[id]! }));

/** A row of the years that a worker knows: those that were kept. */
function rowOf(cells: readonly Cell[]): ClaimRow {
  const years = cells.flatMap(({ edition: { year, state, counted }, ids }): ClaimYear[] => {
    if (state === 'left out') return [];
    if (ids === null) return [{ ...nothing, year, state }];
    const [count, n] = [ids.length, counted.length];
    return [{ year, state, count, n, share: count / n, low: 0, high: 1, ids }];
  });
  return claimRow({ label: 'row', years });
}

const nothing = { count: null, n: null, share: null, low: null, high: null, ids: [] };

describe('in a thousand corpora with gaps, a year that is not loaded', () => {
  it('has no number in any chart of Trends, is hatched or holds rings alone, and says why', () => {
    fc.assert(
      fc.property(corpora, fc.boolean(), fc.boolean(), (drawn, titled, shares) => {
        for (const { trend, editions, cells } of tablesOf(drawn)) {
          const heading = headingOf({ trend });
          const dots = cells.map((own) =>
            layoutDots(own, {
              width: 400,
              largest: 40,
              titled,
              shares,
              heading,
              interval: () => [0, 1],
            }),
          );
          const stacked = layoutStacked(rowsOf(cells), {
            width: 600,
            labelWidth: 100,
            heading,
            shares,
          });
          const heat = layoutHeat(rowsOf(cells), { heading: () => '', shares, titled });
          editions.forEach(({ state, year }, at) => {
            if (state === 'loaded') return;
            const why = state === 'none' ? 'no papers' : state;
            for (const plot of dots) {
              const column = plot.columns[at]!;
              expect(column).toMatchObject({ count: null, bar: null, interval: null });
              expect(column.told.number).toBe('');
              expect(column.dots.every(({ ring }) => ring)).toBe(true);
              expect(column.hatch !== null || column.dots.length > 0).toBe(true);
              expect(column.under.at(-1)).toBe(why);
            }
            expect(stacked.segments.some(({ column }) => column === at)).toBe(false);
            expect(stacked.columns[at]?.hatched).toBe(true);
            expect(heat.columns[at]).toMatchObject({ of: null, absence: why });
            for (const { cells: own } of heat.rows)
              expect(own[at]).toMatchObject({ count: null, large: '' });
            expect(describeCell('t', cells[0]![at])).toMatch(new RegExp(`${year}: ${why}$`));
          });
        }
      }),
      runs,
    );
  });

  it('has no point on a line, and no line crosses it', () => {
    fc.assert(
      fc.property(corpora, fc.boolean(), (drawn, shares) => {
        for (const { editions, cells } of tablesOf(drawn).filter(({ trend }) => trend)) {
          const options = { width: 600, labelWidth: 100, shares, intervals: true };
          const plot = layoutLines(
            rowsOf(cells).map((row) => ({ ...row, hue: row.id })),
            options,
          );
          const loaded = editions.map(({ state }) => state === 'loaded');
          const joins = loaded.filter((own, at) => own && loaded[at + 1]).length;
          for (const { points, paths } of plot.lines) {
            expect(points.map(({ column }) => column)).toEqual(
              loaded.flatMap((own, at) => (own ? [at] : [])),
            );
            const drawn = paths.reduce((sum, path) => sum + path.split('L').length - 1, 0);
            expect(drawn).toBe(joins);
          }
          plot.years.forEach(({ hatch }, at) => expect(hatch === null).toBe(loaded[at]));
        }
      }),
      runs,
    );
  });

  it('has no number in any chart of the finding and of Emerging, and is hatched', () => {
    fc.assert(
      fc.property(corpora, (drawn) => {
        for (const { editions, cells } of tablesOf(drawn).filter(({ trend }) => trend)) {
          const report = { rows: [rowOf(cells[0]!)] } as unknown as ClaimReport; // only the rows are looked at
          const answer = { topics: report, terms: report, concepts: [], refused: [] };
          const { years } = completeYears(answer, editions).topics.rows[0]!;
          expect(years.map(({ year }) => year)).toEqual(editions.map(({ year }) => year));
          const shown = years.flatMap(({ count }) => (count === null ? [] : [count]));
          const blocks = layoutDenominators(years, () => ['p0']).blocks;
          const columns = layoutShuffled(years, shown, 400).columns;
          const line = layoutLine(years, scaleLines([years], 400));
          const bars = layoutLineUp(years, [shown], { width: 60, height: 48 })[0]!.bars;
          editions.forEach(({ state, year }, at) => {
            if (state === 'loaded') return;
            expect(blocks[at]).toMatchObject({ count: null, dots: [] });
            expect(blocks[at]?.hatch).not.toBeNull();
            expect(columns[at]).toMatchObject({ truth: null, shown: null, bar: null, ghost: null });
            expect(columns[at]?.hatch).not.toBeNull();
            expect(line[at]).toMatchObject({ count: null, dots: [], bar: null });
            expect(line[at]?.absent).not.toBeNull();
            expect(bars.some((bar) => bar.year === year)).toBe(false);
          });
        }
      }),
      runs,
    );
  });

  it('is exported without a number and without a paper', () => {
    fc.assert(
      fc.property(corpora, (drawn) => {
        const tables = tablesOf(drawn);
        const rows = topicTable(
          topics,
          tables.map(({ cells }) => cells),
          new Map([[0, claimRow({ label: 't0' })]]),
          { venue: 'A', concepts: tables.map(({ cells }) => rowOf(cells[0]!)) },
        );
        const claims = claimTable(tables.map(({ cells }) => rowOf(cells[0]!)));
        for (const row of [...rows, ...claims].filter(({ state }) => state !== 'loaded')) {
          expect(row).toMatchObject({
            papers: null,
            of: null,
            share: null,
            low: null,
            high: null,
            ids: '',
          });
        }
        const exported = rows
          .filter(({ kind }) => kind === 'topic')
          .reduce((sum, row) => sum + (row.papers ?? 0), 0);
        const read = drawn.kept.filter(({ abstract }) => abstract !== null).length;
        expect(exported).toBe(read);
      }),
      runs,
    );
  });
});
