import { describe, expect, it } from 'vitest';
import type { Filter } from '../../../../data/filter.ts';
import { facetOptions, toggleFacet, type FacetPart } from '../../../../src/views/papers/facets.ts';
import { makePaper } from '../../../fixtures/paper.ts';

const papers = [
  makePaper({ id: 'a', venue: 'HPCA', year: 2021, labels: ['energy', 'LLM'], stars: 2 }),
  makePaper({ id: 'b', venue: 'HPCA', year: 2023, labels: ['LLM'] }),
  makePaper({ id: 'c', venue: 'NSDI', year: 2024, kind: 'keynote' }),
];
const topics: Record<string, number> = { a: 10, b: 2 };
const options = (part: FacetPart, filter: Filter = {}) =>
  facetOptions(part, papers, filter, ({ id }) => topics[id] ?? null);
const chosen = (part: FacetPart, filter: Filter) =>
  options(part, filter)
    .filter((option) => option.chosen)
    .map(({ value }) => value);

describe('the values of a facet', () => {
  it('stand with how many papers have them, numbers in their own order', () => {
    expect(options('venue')).toEqual([
      { value: 'HPCA', n: 2, chosen: false },
      { value: 'NSDI', n: 1, chosen: false },
    ]);
    expect(options('topic').map(({ value, n }) => [value, n])).toEqual([
      ['2', 1],
      ['10', 1],
    ]);
    expect(options('label').map(({ value, n }) => [value, n])).toEqual([
      ['energy', 1],
      ['LLM', 2],
    ]);
    expect(options('star').map(({ value, n }) => [value, n])).toEqual([
      ['0', 2],
      ['2', 1],
    ]);
  });

  it('are all marked where the filter asks for several', () => {
    expect(chosen('venue', { venue: ['hpca', 'NSDI'] })).toEqual(['HPCA', 'NSDI']);
    expect(chosen('topic', { topic: [2, 10] })).toEqual(['2', '10']);
  });

  it('are every year of a span', () => {
    expect(chosen('year', { year: [[2021, 2023]] })).toEqual(['2021', '2023']);
  });

  it('hold what is asked for though no paper has it', () => {
    expect(options('venue', { venue: ['FOO'] })[0]).toEqual({ value: 'FOO', n: 0, chosen: true });
  });
});

describe('ticking a value', () => {
  const tick = (part: FacetPart, filter: Filter, value: string) =>
    toggleFacet(part, filter, options(part, filter), value);

  it('adds it to those that are ticked', () => {
    expect(tick('venue', { venue: ['HPCA'], kind: ['paper'] }, 'NSDI')).toEqual({
      kind: ['paper'],
      venue: ['HPCA', 'NSDI'],
    });
    expect(tick('topic', {}, '10')).toEqual({ topic: [10] });
    expect(tick('star', { star: [2] }, '0')).toEqual({ star: [0, 2] });
  });

  it('again takes it away, and the part with its last value', () => {
    expect(tick('venue', { venue: ['HPCA', 'NSDI'] }, 'HPCA')).toEqual({ venue: ['NSDI'] });
    expect(tick('kind', { kind: ['paper'] }, 'paper')).toEqual({});
  });

  it('takes one year out of a span', () => {
    expect(tick('year', { year: [[2021, 2024]] }, '2023')).toEqual({
      year: [
        [2021, 2021],
        [2024, 2024],
      ],
    });
  });
});
