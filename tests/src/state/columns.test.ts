import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matches, type Filter } from '../../../data/filter.ts';
import { columnsOf, passingPapers, passingRows } from '../../../src/state/columns.ts';
import { makePaper } from '../../fixtures/paper.ts';

const venues = ['HPCA', 'hpca', 'NSDI', ''];
const kinds = ['paper', 'poster', 'keynote'] as const;
const paper = fc
  .record({
    venue: fc.constantFrom(...venues),
    year: fc.constantFrom(0, 2021, 2022, 2024),
    kind: fc.constantFrom(...kinds),
    stars: fc.nat(3),
    abstract: fc.constantFrom(null, 'An abstract.'),
  })
  .map((parts) =>
    makePaper({ id: 'p', ...parts, abstractStatus: parts.abstract ? 'own' : 'missing' }),
  );
const filter = fc.record(
  {
    venue: fc.array(fc.constantFrom(...venues, 'SOSP'), { maxLength: 3 }),
    year: fc.array(fc.constantFrom<[number, number]>([2021, 2022], [0, 0], [1999, 2000]), {
      maxLength: 2,
    }),
    kind: fc.array(fc.constantFrom(...kinds), { maxLength: 2 }),
    text: fc.array(fc.constantFrom('abstract' as const, 'title' as const), { maxLength: 2 }),
    star: fc.array(fc.nat(4), { maxLength: 2 }),
    label: fc.constant<string[]>([]),
  },
  { requiredKeys: [] },
);

describe('the rows that pass a filter', () => {
  it('are those of the papers that it matches, in their order', () => {
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 40 }), filter, (papers, asked) => {
        const nothing = { topic: null, margin: null, terms: new Set<string>() };
        const expected = papers.flatMap((one, at) => (matches(asked, one, nothing) ? [at] : []));
        expect([...passingRows(columnsOf(papers), asked)!]).toEqual(expected);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it.each<Filter>([{ label: ['x'] }, { topic: [1] }, { term: ['a'] }, { id: ['b'] }])(
    'are not told where the filter asks for what is in no column: %o',
    (asked) => expect(passingRows(columnsOf([makePaper({ id: 'a' })]), asked)).toBe(null),
  );
});

describe('many papers that pass two filters', () => {
  const papers = Array.from({ length: 6000 }, (_, at) =>
    makePaper({ id: `p${at}`, year: 2020 + (at % 2), venue: ['NSDI', 'HPCA', 'SOSP'][at % 3]! }),
  );

  it('are those that pass both, in their order', () => {
    const passing = passingPapers(papers, { year: [[2020, 2020]] }, { venue: ['SOSP'] });
    // Of every six one: the third, whose number is even and leaves 2 when divided by 3.
    expect(passing?.slice(0, 3).map(({ id }) => id)).toEqual(['p2', 'p8', 'p14']);
    expect(passing).toHaveLength(1000);
  });

  it('are not told where one of the filters asks for what is in no column, or the papers are few', () => {
    expect(passingPapers(papers, { venue: ['SOSP'] }, { topic: [1] })).toBe(null);
    expect(passingPapers(papers.slice(0, 4999), { venue: ['SOSP'] })).toBe(null);
  });
});

describe('the columns of papers', () => {
  it('say whether any paper has a label', () => {
    expect(columnsOf([makePaper({ id: 'a' })]).labelled).toBe(false);
    expect(columnsOf([makePaper({ id: 'a', labels: ['x'] })]).labelled).toBe(true);
  });
});
