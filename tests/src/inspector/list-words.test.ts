import { describe, expect, it } from 'vitest';
import { counted, type Filter } from '../../../data/filter.ts';
import type { Kind } from '../../../data/paper.ts';
import {
  countByKind,
  describeAsked,
  describePart,
  describeScope,
} from '../../../src/inspector/list-words.ts';
import { makePaper } from '../../fixtures/paper.ts';

const papers = (...kinds: Kind[]) => kinds.map((kind, i) => makePaper({ id: `${i}`, kind }));
const name = (topic: number): string => ['LLM', 'GPU'][topic] ?? '';

describe('the heading of a list', () => {
  it('calls papers papers, posters posters and keynotes keynotes', () => {
    expect(countByKind(papers('keynote'))).toBe('1 keynote');
    expect(countByKind(papers('paper', 'paper', 'poster'))).toBe('2 papers and 1 poster');
    expect(countByKind(papers('poster', 'keynote', 'paper'))).toBe(
      '1 paper, 1 poster and 1 keynote',
    );
  });

  it('says that there is none', () => {
    expect(countByKind([])).toBe('no record');
  });
});

describe('what a list was asked for', () => {
  it('is said in full, the usual kinds among it', () => {
    expect(describeAsked(counted, name)).toBe('papers and posters · with an abstract of their own');
    expect(describeAsked({ topic: [1], year: [[2024, 2024]], kind: ['keynote'] }, name)).toBe(
      'GPU · 2024 · keynotes',
    );
    expect(describeAsked({ text: ['title'], kind: ['paper', 'poster'] }, name)).toBe(
      'papers and posters · with a title only',
    );
  });

  it('is said part by part on the chips, with the number of records that are named', () => {
    const filter: Filter = { id: ['a', 'b'], year: [[2021, 2021]], kind: ['paper', 'poster'] };
    expect(describePart(filter, 'id', name)).toBe('2 records by name');
    expect(describePart(filter, 'year', name)).toBe('2021');
    expect(describePart(filter, 'kind', name)).toBe('papers and posters');
  });

  it('says so where the records are listed by name', () => {
    expect(describeAsked({ id: ['a', 'b'], year: [[2021, 2021]] }, name)).toBe(
      'records by name · 2021',
    );
  });

  it('is empty for everything', () => {
    expect(describeAsked({}, name)).toBe('');
    expect(describeAsked({ text: ['title', 'abstract'] }, name)).toBe('');
  });
});

describe('where a list was looked for', () => {
  it('is the corpus and the filters in force', () => {
    expect(describeScope({}, { corpus: 'euromlsys', filter: {} }, name)).toBe('in EuroMLSys');
    const filter: Filter = { venue: ['HPCA'], kind: ['paper'] };
    expect(describeScope(counted, { corpus: 'all', filter }, name)).toBe(
      'in both corpora, within the filters: HPCA · papers',
    );
  });

  it('is everywhere where the records are listed by name', () => {
    expect(describeScope({ id: ['a'] }, { corpus: 'all', filter: { venue: ['HPCA'] } }, name)).toBe(
      '',
    );
  });
});
