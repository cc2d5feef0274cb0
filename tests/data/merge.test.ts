import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeEntries } from '../../data/merge.ts';
import type { Entry } from '../../data/paper.ts';
import { paperId } from '../../data/paper-id.ts';
import { readReadingList } from '../../data/sources/reading-list.ts';

function entry(title: string, more: Partial<Entry> = {}): Entry {
  return {
    title,
    authors: [{ name: 'Ada Lin', affiliation: null }],
    abstract: null,
    venue: 'OSDI',
    year: 2024,
    kind: 'paper',
    session: null,
    url: null,
    doi: null,
    links: [],
    labels: [],
    stars: 0,
    award: null,
    sources: [{ document: 'a.txt', lines: [1, 2] }],
    origins: {},
    ...more,
  };
}

const merge = (...entries: Entry[]) =>
  mergeEntries(entries.map((item) => ({ entry: item, collection: 'a' })));
const titlesOf = (...entries: Entry[]) => merge(...entries).papers.map(({ title }) => title);
const by = (...names: string[]) => names.map((name) => ({ name, affiliation: null }));

describe('joining entries of one paper', () => {
  it('lets the earlier entry win and fills what it leaves empty', () => {
    const first = entry('Neural Networks', {
      url: 'u',
      origins: { title: { document: 'a.txt', lines: [1, 1] } },
    });
    const second = entry('Neural Network', {
      authors: by('Ada Lin', 'Bo Ek'),
      abstract: 'Text.',
      url: 'v',
      session: 'One',
      labels: ['x'],
      stars: 2,
      award: 'Best Paper',
      sources: [{ document: 'b.txt', lines: [7, 9] }],
      origins: {
        title: { document: 'b.txt', lines: [7, 7] },
        abstract: { document: 'b.txt', lines: [8, 9] },
      },
    });
    const { papers, duplicates } = mergeEntries([
      { entry: first, collection: 'a' },
      { entry: second, collection: 'b' },
    ]);
    const id = paperId('OSDI', 2024, 'Neural Networks');
    expect(papers).toEqual([
      {
        ...first,
        id,
        abstract: 'Text.',
        session: 'One',
        labels: ['x'],
        stars: 2,
        award: 'Best Paper',
        collections: ['a', 'b'],
        repairedAbstract: null,
        repairs: [],
        abstractStatus: 'own',
        sources: [
          { document: 'a.txt', lines: [1, 2] },
          { document: 'b.txt', lines: [7, 9] },
        ],
        origins: {
          title: { document: 'a.txt', lines: [1, 1] },
          abstract: { document: 'b.txt', lines: [8, 9] },
        },
        findings: [],
      },
    ]);
    expect(duplicates).toEqual([
      {
        of: id,
        collection: 'b',
        sources: [{ document: 'b.txt', lines: [7, 9] }],
        keptSources: [{ document: 'a.txt', lines: [1, 2] }],
        title: 'Neural Network',
        keptTitle: 'Neural Networks',
        by: 'title',
      },
    ]);
  });

  it('leaves the entries as they were', () => {
    const first = entry('One');
    const before = structuredClone(first);
    merge(first, entry('One', { abstract: 'Text.', sources: [{ document: 'b', lines: [1, 1] }] }));
    expect(first).toEqual(before);
  });

  it('joins spellings of one title whoever their authors are', () => {
    expect(titlesOf(entry('μNAS: A Test'), entry('µNAS – a test', { authors: [] }))).toHaveLength(
      1,
    );
    expect(titlesOf(entry('One Test'), entry('One test', { authors: by('Bo Ek') }))).toHaveLength(
      1,
    );
    expect(
      titlesOf(entry('One', { venue: 'Euro Sys' }), entry('One', { venue: 'EuroSys' })),
    ).toEqual(['One']);
  });

  it('joins two titles under one DOI if they share an author and most words', () => {
    const tetris = entry('Tetris: Boosting Distributed DNN Execution with Flexible Search', {
      doi: '10.1/a',
    });
    const tessel = entry('Tessel: Boosting Distributed DNN Execution via Flexible Search', {
      doi: 'https://doi.org/10.1/A',
      authors: by('A. Lin'),
    });
    const { papers, duplicates } = merge(tetris, tessel);
    expect(papers).toHaveLength(1);
    expect(duplicates[0]).toMatchObject({
      by: 'doi',
      title: tessel.title,
      keptTitle: tetris.title,
    });
    expect(merge(tessel, tetris).papers[0]?.id).toBe(papers[0]?.id);
    expect(merge(tetris, { ...tessel, authors: by('Bo Ek') }).papers).toHaveLength(2);
  });

  it('joins one title under one DOI across venues', () => {
    const workshop = entry('One', { doi: '10.1/a', venue: 'OSDI Workshop' });
    expect(titlesOf(entry('One', { doi: '10.1/a' }), workshop)).toEqual(['One']);
  });
});

describe('keeping papers apart', () => {
  it.each([
    ['Foo', 'Foo 2'],
    ['Foo, Part I', 'Foo, Part II'],
    ['Foo: A System', 'Foo: A System for Bar'],
    ['Scaling Up Inference', 'Scaling Out Inference'],
  ])('does not join %s and %s, even by the same author', (a, b) => {
    expect(titlesOf(entry(a), entry(b))).toEqual([a, b]);
  });

  it('does not join editions', () => {
    const entries = [entry('One'), entry('One', { year: 2025 }), entry('One', { venue: 'SOSP' })];
    expect(titlesOf(...entries)).toHaveLength(3);
  });

  it('does not join parts or unlike titles under one DOI', () => {
    const doi = '10.1/a';
    expect(
      titlesOf(entry('Big Foo, Part I', { doi }), entry('Big Foo, Part II', { doi })),
    ).toHaveLength(2);
    expect(
      titlesOf(entry('Tenplex parallelism', { doi }), entry('Memory tiers', { doi })),
    ).toHaveLength(2);
  });

  it('does not take the DOI of a volume for that of its papers', () => {
    const titles = [
      'Learning one thing',
      'Learning two thing',
      'Learning red thing',
      'Learning blue thing',
    ];
    expect(titlesOf(...titles.map((title) => entry(title, { doi: '10.1/v' })))).toEqual(titles);
  });

  it('keeps one title apart and gives two ids where both DOIs and authors differ', () => {
    const one = entry('Invited Talk', { doi: '10.1/a' });
    const two = entry('Invited Talk', { doi: '10.1/b', authors: by('Bo Ek') });
    const ids = merge(one, two).papers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(merge(two, one).papers.map(({ id }) => id)).toEqual(ids.toReversed());
    expect(merge(one, { ...two, authors: one.authors }).papers).toHaveLength(1);
  });
});

describe('merging at large', () => {
  const path = new URL('../../data/papers/reading-list.md', import.meta.url);
  const source = { document: 'reading-list.md', text: readFileSync(path, 'utf8') };
  const { entries } = readReadingList({ ...source, venue: null, year: null });

  it('joins the two rows of the reading list that stand twice and no others', () => {
    const { papers, duplicates } = merge(...entries);
    expect(papers).toHaveLength(108);
    expect(
      duplicates.map(({ keptSources, sources }) => [keptSources[0]?.lines, sources[0]?.lines]),
    ).toEqual([
      [
        [995, 1011],
        [1013, 1029],
      ],
      [
        [1854, 1873],
        [1876, 1895],
      ],
    ]);
    expect(new Set(papers.map(({ id }) => id)).size).toBe(108);
  });

  it('gives the papers of the reading list the same ids in any order', () => {
    const idsOf = (items: Entry[]) =>
      merge(...items)
        .papers.map(({ id }) => id)
        .sort();
    const expected = idsOf(entries);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(idsOf(shuffled)).toEqual(expected);
      }),
      { numRuns: 20, seed: 1 },
    );
  });

  it('accounts for every entry, with distinct ids that no order changes', () => {
    const any = fc.record({
      title: fc.constantFrom('Foo', 'Foos', 'foo 2', 'Foo bar baz', 'Foo bar bax', '?', ''),
      venue: fc.constantFrom('OSDI', 'osdi', 'SOSP'),
      doi: fc.constantFrom(null, '10.1/a', '10.1/b'),
      authors: fc.constantFrom(by(), by('Ada Lin'), by('Bo Ek'), by('Ada Lin', 'Cy Wu')),
    });
    fc.assert(
      fc.property(fc.array(any), fc.nat(), (parts, turn) => {
        const items = parts.map(({ title, ...more }) => entry(title, more));
        const { papers, duplicates } = merge(...items);
        expect(papers.length + duplicates.length).toBe(items.length);
        const ids = papers.map(({ id }) => id).sort();
        expect(new Set(ids).size).toBe(ids.length);
        expect(duplicates.every(({ of }) => ids.includes(of))).toBe(true);
        const at = turn % (items.length + 1);
        const turned = merge(...items.slice(at), ...items.slice(0, at).toReversed());
        expect(turned.papers.map(({ id }) => id).sort()).toEqual(ids);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('gives nothing for nothing', () => {
    expect(mergeEntries([])).toEqual({ papers: [], duplicates: [] });
  });
});
