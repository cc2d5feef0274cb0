import { describe, expect, it } from 'vitest';
import { collect } from '../../../data/import/collect.ts';
import { parseText } from '../../../data/import/parse.ts';

function gather(...files: Record<string, unknown>[][]) {
  return collect(
    files.map((rows, at) => {
      const name = `${'abc'.charAt(at)}.jsonl`;
      const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
      return { name, kind: 'read', reading: parseText(`${text}{"title": ""}\n`, name) };
    }),
  );
}

const abstract =
  'We serve large models from disk with a cache of pages and measure it on three clusters.';

describe('two entries are one record', () => {
  it('by their DOI, however it is written, though titles differ in their end; the second fills what the first lacks', () => {
    const { files, records, duplicates } = gather(
      [{ title: 'Serving Large Models from Disk', doi: '10.1000/ABC', year: 2020 }],
      [
        {
          title: 'Serving large models from disk: a study',
          doi: 'https://doi.org/10.1000/abc',
          abstract,
        },
      ],
    );
    expect(
      files.map(({ read, accepted, duplicates: twins, rejected }) => [
        read,
        accepted,
        twins,
        rejected,
      ]),
    ).toEqual([
      [2, 1, 0, 1],
      [2, 0, 1, 1],
    ]);
    expect(records.map((record) => [record.title, record.abstract])).toEqual([
      ['Serving Large Models from Disk', abstract],
    ]);
    expect(duplicates).toMatchObject([
      { of: records[0]?.id, by: 'doi', file: 'b.jsonl', line: 1, ofFile: 'a.jsonl', ofLine: 1 },
    ]);
  });

  it('by normalised title and year where one has no DOI', () => {
    const { records, duplicates } = gather([
      {
        title: 'Net-work “Caches” Revisited',
        year: 2020,
        doi: '10.1000/abc',
        venue: 'Nature Communications',
      },
      { title: 'Network caches revisited.', year: 2020, venue: 'Nat. Commun.' },
    ]);
    expect(records).toHaveLength(1);
    expect(duplicates).toMatchObject([{ by: 'title', line: 2, ofLine: 1 }]);
  });
});

describe('two entries stay apart', () => {
  it.each([
    ['their years differ', { year: 2020 }, { year: 2021 }],
    ['their DOIs differ', { doi: '10.1000/a' }, { doi: '10.1000/b' }],
    ['they share no author', { authors: ['Jane Doe'] }, { authors: ['John Roe'] }],
    [
      'their abstracts have little in common',
      { abstract },
      { abstract: 'Editors greet readers and thank reviewers.' },
    ],
  ])('if %s, under one title', (_, a, b) => {
    const { records, duplicates } = gather([
      { title: 'Editorial', ...a },
      { title: 'Editorial', ...b },
    ]);
    expect(duplicates).toEqual([]);
    expect(new Set(records.map(({ id }) => id)).size).toBe(2);
  });

  it('if nothing but a title as common as this agrees', () => {
    const { records } = gather([
      { title: 'Preface', year: 2010, venue: 'AISTATS' },
      { title: 'Preface', year: 2010, venue: 'ACML' },
    ]);
    expect(records).toHaveLength(2);
  });

  it('if one DOI names a volume of many papers', () => {
    const titles = [
      'Caches of Keys',
      'Learned Indexes',
      'Fair Queues',
      'Cold Starts',
      'Warm Pools',
    ];
    const authors = ['Ann Ash', 'Bob Elm', 'Cy Fir', 'Di Oak', 'Ed Yew'];
    const { records } = gather(
      titles.map((title, at) => ({ title, authors: [authors[at]], doi: '10.1000/volume' })),
    );
    expect(records).toHaveLength(5);
  });

  it('if one DOI is given to two parts of a work', () => {
    const { records } = gather([
      { title: 'Caches, Part 1', doi: '10.1000/parts' },
      { title: 'Caches, Part 2', doi: '10.1000/parts' },
    ]);
    expect(records).toHaveLength(2);
  });
});

it('a title that stands on five papers gives five ids', () => {
  const { records } = gather(
    Array.from({ length: 5 }, (_, at) => ({ title: 'Preface', doi: `10.1000/${at}` })),
  );
  expect(new Set(records.map(({ id }) => id)).size).toBe(5);
});

it('nothing that a file contains is a place to go but the web', () => {
  const { records } = gather([{ title: 'Bad link', url: 'javascript:alert(1)' }]);
  expect(records[0]?.url).toBeNull();
});
