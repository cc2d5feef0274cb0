import { describe, expect, it } from 'vitest';
import { listEditions } from '../../data/editions.ts';
import type { Paper } from '../../data/paper.ts';
import { makePaper } from '../fixtures/paper.ts';

function paper(id: string, year: number, change: Partial<Paper> = {}): Paper {
  return makePaper({ id, year, abstract: 'Phones send gradients.', ...change });
}

const titleOnly = { abstract: null, abstractStatus: 'missing' } as const;

describe('the editions of a venue', () => {
  it('are loaded, titles only or without any paper, from the first year to the last', () => {
    const papers = [
      paper('d', 2024),
      paper('a', 2021),
      paper('b', 2022, titleOnly),
      paper('c', 2024, titleOnly),
    ];
    expect(listEditions(papers)).toEqual([
      { venue: 'Workshop', year: 2021, state: 'loaded', counted: ['a'], titled: [] },
      { venue: 'Workshop', year: 2022, state: 'titles only', counted: [], titled: ['b'] },
      { venue: 'Workshop', year: 2023, state: 'none', counted: [], titled: [] },
      { venue: 'Workshop', year: 2024, state: 'loaded', counted: ['d'], titled: ['c'] },
    ]);
  });

  it('count posters, and let keynotes stand aside', () => {
    const papers = [
      paper('k', 2020, { kind: 'keynote' }),
      paper('p', 2021, { kind: 'poster' }),
      paper('l', 2021, { kind: 'keynote' }),
    ];
    expect(listEditions(papers)).toEqual([
      { venue: 'Workshop', year: 2021, state: 'loaded', counted: ['p'], titled: [] },
    ]);
    expect(listEditions([paper('k', 2021, { kind: 'keynote' })])).toEqual([]);
  });

  it('do not count an abstract that is another paper’s', () => {
    const [edition] = listEditions([paper('a', 2021, { abstractStatus: 'foreign' })]);
    expect(edition).toMatchObject({ state: 'titles only', counted: [], titled: ['a'] });
  });

  it('come by venue and year, each venue with its own span', () => {
    const papers = [
      paper('a', 2024, { venue: 'HPDC' }),
      paper('b', 2025, { venue: 'ASPLOS' }),
      paper('c', 2023, { venue: 'ASPLOS' }),
    ];
    const names = listEditions(papers).map(({ venue, year }) => `${venue} ${year}`);
    expect(names).toEqual(['ASPLOS 2023', 'ASPLOS 2024', 'ASPLOS 2025', 'HPDC 2024']);
  });

  it('keep the place of a year whose every paper was left out, and give it no number', () => {
    const known = [paper('a', 2021), paper('b', 2022), paper('c', 2024, { venue: 'HPDC' })];
    expect(listEditions([known[1]!], known)).toEqual([
      { venue: 'HPDC', year: 2024, state: 'left out', counted: [], titled: [] },
      { venue: 'Workshop', year: 2021, state: 'left out', counted: [], titled: [] },
      { venue: 'Workshop', year: 2022, state: 'loaded', counted: ['b'], titled: [] },
    ]);
  });

  it('tell a year that was left out from one that has no record', () => {
    const known = [paper('a', 2021), paper('b', 2023), paper('c', 2024)];
    const states = listEditions([known[0]!, known[2]!], known).map(({ state }) => state);
    expect(states).toEqual(['loaded', 'none', 'left out', 'loaded']);
  });

  it('are none without papers', () => {
    expect(listEditions([])).toEqual([]);
  });
});
