import { describe, expect, it } from 'vitest';
import type { Filter } from '../../data/filter.ts';
import type { Paper } from '../../data/paper.ts';
import { briefNames, nameSlice, presetsOf, shortNames } from '../../src/slices.ts';
import { makePaper } from '../fixtures/paper.ts';

function paper(
  venue: string,
  year: number,
  collection: string,
  abstract: string | null = 'A.',
): Paper {
  return makePaper({ id: `${venue}-${year}`, venue, year, abstract, collections: [collection] });
}

const papers = [
  paper('EuroMLSys', 2021, 'euromlsys'),
  paper('EuroMLSys', 2022, 'euromlsys', null),
  paper('EuroMLSys', 2024, 'euromlsys'),
  paper('SOSP', 2024, 'reading-list'),
  paper('HPCA', 2024, 'reading-list'),
];
const presets = presetsOf(papers);
const name = (topic: number) => `topic ${topic}`;

describe('the slices that are offered', () => {
  it('are the years with abstracts, the workshop, the reading list and its venues', () => {
    expect(presets).toEqual([
      { name: 'EuroMLSys 2021', filter: { venue: ['EuroMLSys'], year: [[2021, 2021]] } },
      { name: 'EuroMLSys 2024', filter: { venue: ['EuroMLSys'], year: [[2024, 2024]] } },
      { name: 'EuroMLSys', filter: { venue: ['EuroMLSys'] } },
      { name: 'Reading list', filter: { venue: ['HPCA', 'SOSP'] } },
      { name: 'HPCA', filter: { venue: ['HPCA'] } },
      { name: 'SOSP', filter: { venue: ['SOSP'] } },
    ]);
  });

  it('have no year with titles alone and none without papers', () => {
    const names = presets.map((preset) => preset.name);
    expect(names).not.toContain('EuroMLSys 2022');
    expect(names).not.toContain('EuroMLSys 2023');
  });

  it('are none without papers', () => {
    expect(presetsOf([])).toEqual([]);
  });
});

describe('the name of a slice', () => {
  it('is its preset’s, else its filter in words', () => {
    expect(nameSlice({ venue: ['HPCA', 'SOSP'] }, presets, name)).toBe('Reading list');
    expect(nameSlice({ venue: ['SOSP'], year: [[2024, 2024]] }, presets, name)).toBe('SOSP 2024');
    expect(nameSlice({ year: [[2021, 2024]] }, presets, name)).toBe('2021–2024');
    expect(nameSlice({ topic: [3], venue: ['HPCA'] }, presets, name)).toBe('topic 3 · HPCA');
    expect(nameSlice({}, presets, name)).toBe('All papers');
  });

  it('counts what would be a long list, and tells two of as many apart', () => {
    const six = ['ASPLOS', 'EuroMLSys', 'EuroSys', 'HPCA', 'HPDC', 'NSDI'];
    const other = ['SOSP', 'EuroMLSys', 'EuroSys', 'HPCA', 'HPDC', 'NSDI'];
    const of2024: Filter = { venue: six, year: [[2024, 2024]] };
    const brief = (a: Filter, b: Filter) => briefNames([a, b], presets, name);
    expect(brief({ venue: six }, { venue: ['SOSP'] })).toEqual(['six venues', 'SOSP']);
    expect(brief(of2024, { venue: six })).toEqual(['six venues · 2024', 'six venues']);
    expect(brief({ venue: six }, { venue: other })).toEqual([
      'first slice: six venues',
      'second slice: six venues',
    ]);
    expect(brief({ venue: six }, { venue: six })).toEqual(['six venues', 'six venues']);
    expect(brief({ venue: ['SOSP', 'NSDI'] }, {})).toEqual(['SOSP or NSDI', 'All papers']);
    // A long name that is no list stays.
    const long: Filter = { venue: ['Symposium on Matters'], year: [[2023, 2024]] };
    expect(brief(long, {})[0]).toBe('Symposium on Matters 2023–2024');
    expect(nameSlice({ venue: six }, presets, name)).toBe(six.join(' or '));
  });

  it('loses what both have in front, but never its last word', () => {
    expect(shortNames('EuroMLSys 2021', 'EuroMLSys 2024')).toEqual(['2021', '2024']);
    expect(shortNames('EuroMLSys', 'EuroMLSys 2024')).toEqual(['EuroMLSys', 'EuroMLSys 2024']);
    expect(shortNames('EuroMLSys 2021', 'EuroMLSys 2021')).toEqual(['2021', '2021']);
    expect(shortNames('HPCA', 'Reading list')).toEqual(['HPCA', 'Reading list']);
  });
});
