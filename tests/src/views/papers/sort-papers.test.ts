import { describe, expect, it } from 'vitest';
import type { PaperOrder } from '../../../../src/link/choices.ts';
import { atOnce } from '../../../../src/state/sliced.svelte.ts';
import { sortPapers, type PaperTopics } from '../../../../src/views/papers/sort-papers.ts';
import { makePaper } from '../../../fixtures/paper.ts';

const papers = [
  makePaper({ id: 'a', title: 'beta', venue: 'SOSP', year: 2023, stars: 1 }),
  makePaper({ id: 'b', title: 'Alpha', venue: 'HPCA', year: 2024, stars: 0 }),
  makePaper({ id: 'c', title: 'gamma', venue: 'HPCA', year: 2023, stars: 2 }),
  makePaper({ id: 'd', title: 'delta', venue: 'HPCA', year: 0, stars: 1 }),
];
const topics: Record<string, PaperTopics> = {
  a: { topic: 'serving', next: 'cloud', margin: 0.2 },
  b: { topic: 'cloud', next: 'serving', margin: 0.01 },
  c: { topic: null, next: null, margin: null },
  d: { topic: 'cloud', next: null, margin: 0.3 },
};

function sorted(order: PaperOrder, ranks: Record<string, number> = {}): string {
  const steps = sortPapers(
    papers,
    order,
    (id) => ranks[id] ?? 0,
    ({ id }) => topics[id]!,
  );
  const rows = atOnce(steps);
  return rows.map(({ id }) => id).join('');
}

describe('the order of the table', () => {
  it('is the newest first, then by venue and title, where no column is asked for', () => {
    expect(sorted('fit')).toBe('bcad');
  });

  it('is as a search fits before all else', () => {
    expect(sorted('fit', { a: 0, b: 2, c: 1, d: 1 })).toBe('acdb');
  });

  it('is by a column, up or down, equal ones as without it', () => {
    expect(sorted('title')).toBe('badc');
    expect(sorted('-title')).toBe('cdab');
    expect(sorted('venue')).toBe('bcda');
    expect(sorted('stars')).toBe('badc');
    expect(sorted('-stars')).toBe('cadb');
  });

  it('has those without a value last, either way', () => {
    expect(sorted('margin')).toBe('badc');
    expect(sorted('-margin')).toBe('dabc');
    expect(sorted('topic')).toBe('bdac');
    expect(sorted('year')).toBe('cabd');
    expect(sorted('-year')).toBe('bcad');
  });

  it('leaves the list that it was given', () => {
    sorted('title');
    expect(papers.map(({ id }) => id).join('')).toBe('abcd');
  });
});
