import { describe, expect, it } from 'vitest';
import type { Edition } from '../../data/editions.ts';
import {
  absence,
  addressOf,
  byline,
  describeFilter,
  formatCount,
  listed,
  numberWord,
  plural,
  points,
  sentence,
  venueYear,
} from '../../src/format.ts';
import { makePaper } from '../fixtures/paper.ts';

function authors(...names: string[]) {
  return names.map((name) => ({ name, affiliation: null }));
}

describe('numbers', () => {
  it('are words up to ten and figures above', () => {
    expect([0, 1, 7, 10].map(numberWord)).toEqual(['no', 'one', 'seven', 'ten']);
    expect([11, 1204].map(numberWord)).toEqual(['11', '1,204']);
  });

  it('have their thousands set apart', () => {
    expect([0, 999, 1000, 91_916].map(formatCount)).toEqual(['0', '999', '1,000', '91,916']);
  });

  it('of points have a sign, a true minus among them', () => {
    expect([0.192, -0.294, 0.004, -0.004, 1].map(points)).toEqual(['+19', '−29', '0', '0', '+100']);
  });

  it('and words stand in a list as in a sentence', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });

  it('stand with their noun in singular or plural', () => {
    expect(plural(1, 'paper')).toBe('1 paper');
    expect(plural(0, 'paper')).toBe('0 papers');
    expect(plural(1204, 'paper')).toBe('1,204 papers');
  });
});

describe('a byline', () => {
  it('names up to three families', () => {
    expect(byline(authors('Bowen He'))).toBe('He');
    expect(byline(authors('Bowen He', 'Yao Lu', 'Gustavo Alonso'))).toBe('He, Lu, Alonso');
    expect(byline(authors('Plato'))).toBe('Plato');
  });

  it('names the first of more and says how many others', () => {
    const eight = Array.from({ length: 7 }, (_, i) => `Author ${i}`);
    expect(byline(authors('Javier Recasens', ...eight))).toBe('Recasens and seven others');
    expect(byline(authors('A B', 'C D', 'E F', 'G H'))).toBe('B and three others');
  });

  it('says so if there is no author', () => {
    expect(byline([])).toBe('no author named');
  });
});

describe('words for a place', () => {
  it('are venue and year', () => {
    expect(venueYear({ venue: 'EuroMLSys', year: 2024 })).toBe('EuroMLSys 2024');
  });

  it('say why an edition has no number', () => {
    const edition = (state: Edition['state']): Edition => ({
      venue: 'EuroMLSys',
      year: 2022,
      state,
      counted: [],
      titled: [],
    });
    expect(absence(edition('titles only'))).toBe('titles only');
    expect(absence(edition('left out'))).toBe('left out');
    expect(absence(edition('none'))).toBe('no papers');
  });

  it('begin a sentence with a capital', () => {
    expect(sentence('no papers')).toBe('No papers');
    expect(sentence('')).toBe('');
  });
});

describe('a filter in words', () => {
  const name = (topic: number): string => `topic “${['LLM', 'GPU'][topic] ?? topic}”`;

  it('names its parts, alternatives with or', () => {
    expect(
      describeFilter(
        {
          topic: [0],
          venue: ['EuroMLSys', 'HPCA'],
          year: [
            [2021, 2023],
            [2025, 2025],
          ],
        },
        name,
      ),
    ).toBe('topic “LLM” · EuroMLSys or HPCA · 2021–2023 or 2025');
    expect(describeFilter({ star: [0, 1, 3] }, name)).toBe('no star or 1 star or 3 stars');
    expect(describeFilter({ term: ['gpu', 'cache'], label: ['energy'] }, name)).toBe(
      'says “gpu” or says “cache” · label energy',
    );
  });

  it('says title only, and nothing of papers with an abstract', () => {
    expect(describeFilter({ text: ['title'] }, name)).toBe('title only');
    expect(describeFilter({ venue: ['HPCA'], text: ['abstract'] }, name)).toBe('HPCA');
    expect(describeFilter({ text: ['title', 'abstract'] }, name)).toBe('');
  });

  it('is empty for the empty filter', () => {
    expect(describeFilter({}, name)).toBe('');
    expect(describeFilter({}, name, 1)).toBe('');
    expect(describeFilter({ venue: [], year: [] }, name)).toBe('');
  });
});

describe('the address of a paper', () => {
  const at = (url: string | null, doi: string | null = null) =>
    addressOf(makePaper({ id: 'a', url, doi }));

  it('is its link, else its DOI, else none', () => {
    expect(at('https://example.org/a.pdf', '10.1/2')).toBe('https://example.org/a.pdf');
    expect(at('HTTP://example.org')).toBe('HTTP://example.org');
    expect(at(null, '10.1145/3642970.3655835')).toBe('https://doi.org/10.1145/3642970.3655835');
    expect(at(null)).toBeNull();
  });

  it('is never a script or a file', () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///a',
      '//example.org',
      'a.pdf',
    ])
      expect(at(url)).toBeNull();
  });
});
