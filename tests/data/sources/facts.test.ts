import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../data/sources/facts.ts';
import { SourceError, type Reading, type Source } from '../../../data/sources/reading.ts';
import { at, countKinds, sourceOf } from './documents.ts';

const document = 'euromlsys-2022-facts.json';
const facts = readFacts(sourceOf(document, 2022));

function readRecords(records: unknown, source: Partial<Source> = {}): Reading {
  const text = JSON.stringify({ venue: 'Looms', year: 2030, records });
  return readFacts({ document, text, venue: 'EuroMLSys', year: 2022, ...source });
}

const weaving = { kind: 'paper', title: 'The Art of Weaving', authors: [] };

describe('the facts of 2022', () => {
  it('hold 11 papers, 6 posters and 2 keynotes without abstracts', () => {
    expect(countKinds(facts)).toEqual({ paper: 11, poster: 6, keynote: 2 });
    expect(facts).toMatchObject({ rows: 19, rejected: [] });
    expect(facts.entries.every(({ abstract }) => abstract === null)).toBe(true);
  });

  it('give the DOI as it stands, and none where there is none', () => {
    const dois = facts.entries.map(({ doi }) => doi);
    expect(dois[0]).toBe('10.1145/3517207.3526981');
    expect(dois.filter((doi) => doi === null)).toHaveLength(5);
  });

  it('drop the number of a session and keep that of a keynote', () => {
    expect([...new Set(facts.entries.map(({ session }) => session))]).toEqual([
      'Poster Session',
      'Optimisation',
      'Reinforcement Learning, Meta-Learning and Federated Learning',
      'Applications',
      'Keynote 1',
      'Keynote 2',
    ]);
  });

  it('keep an affiliation of two institutions', () => {
    const entry = facts.entries.find(({ title }) => title.startsWith('Apache Submarine'));
    expect(entry?.authors).toHaveLength(15);
    expect(entry?.authors.slice(0, 2)).toEqual([
      ...at('Academia Sinica; University of Illinois at Urbana-Champaign', 'Kai-Hsun Chen'),
      ...at('Union.ai', 'Huan-Ping Su'),
    ]);
  });

  it('give each field the lines it was read from', () => {
    const place = (first: number, last: number) => ({ document, lines: [first, last] });
    const [entry] = facts.entries;
    expect(entry?.sources).toEqual([place(9, 24)]);
    expect(entry?.origins).toEqual({
      kind: place(10, 10),
      session: place(11, 11),
      title: place(12, 12),
      authors: place(13, 22),
      doi: place(23, 23),
    });
  });
});

describe('a record', () => {
  it('may have an abstract, and authors that are only names', () => {
    const abstract = '  We\nweave. ';
    const { entries } = readRecords([{ ...weaving, authors: ['Cy  Wu'], abstract, session: '' }]);
    expect(entries[0]).toMatchObject({ abstract: 'We weave.', authors: at(null, 'Cy Wu') });
    expect(entries[0]?.session).toBeNull();
  });

  it('is rejected if title, kind or authors cannot be read', () => {
    const faulty = [{ ...weaving, title: ' ' }, { ...weaving, kind: 'talk' }, 7, null];
    const authors = ['Cy Wu', [7], [{ affiliation: 'ETH' }]];
    const rest = authors.map((each) => ({ ...weaving, authors: each }));
    const reading = readRecords([...faulty, ...rest, weaving]);
    expect(reading.rows).toBe(8);
    expect(reading.rejected.map(({ reason }) => reason)).toEqual([
      'the record has no title',
      'the kind is none of paper, poster and keynote',
      'the record has no title',
      'the record has no title',
      'the authors are no list of names',
      'the authors are no list of names',
      'the authors are no list of names',
    ]);
  });
});

describe('a file of facts as a whole', () => {
  it('names venue and year itself only where the manifest does not', () => {
    const [manifest] = readRecords([weaving]).entries;
    expect(manifest).toMatchObject({ venue: 'EuroMLSys', year: 2022 });
    expect(manifest?.origins).not.toHaveProperty('venue');
    const [own] = readRecords([weaving], { venue: null, year: null }).entries;
    expect(own).toMatchObject({ venue: 'Looms', year: 2030 });
    expect(own?.origins).toMatchObject({ venue: { lines: [1, 1] }, year: { lines: [1, 1] } });
  });

  it('is unreadable without records or edition, or if it is no JSON', () => {
    const read = (text: string) => () => readFacts({ document, text, venue: null, year: 2022 });
    expect(() => readRecords({})).toThrow('no list of records');
    expect(read('{"records": []}')).toThrow(SourceError);
    expect(read('{\n"records": [,]}')).toThrow(`${document}:2: not JSON`);
  });
});
