import { describe, expect, it } from 'vitest';
import { auditLibrary, type FindingKind } from '../../../data/audit/index.ts';
import type { Duplicate } from '../../../data/merge.ts';
import type { Paper } from '../../../data/paper.ts';
import type { Document } from '../../../data/sources/document.ts';
import type { Rejection } from '../../../data/sources/reading.ts';
import { makePaper } from '../../fixtures/paper.ts';

interface Given {
  papers?: Paper[];
  duplicates?: Duplicate[];
  documents?: Document[];
  rejected?: Rejection[];
}

const findingsOf = (kind: FindingKind, given: Given) =>
  auditLibrary({ papers: [], duplicates: [], documents: [], rejected: [], ...given }).filter(
    (finding) => finding.kind === kind,
  );
const recordsOf = (kind: FindingKind, ...papers: Paper[]) =>
  findingsOf(kind, { papers }).map(({ records }) => records);
const at = (line: number, document = 'list.md') => ({
  sources: [{ document, lines: [line, line] as [number, number] }],
});
const listed = (text: string): Document => ({
  document: 'list.md',
  format: 'reading-list',
  collection: 'list',
  venue: null,
  year: null,
  text,
});

describe('entries that are listed twice', () => {
  const again = (document: string, kept: string): Duplicate => ({
    of: 'p',
    collection: 'c',
    sources: [{ document, lines: [40, 42] }],
    keptSources: [{ document: kept, lines: [10, 12] }],
    title: 'P',
    keptTitle: 'P',
    by: 'title',
  });
  const doubles = (...duplicates: Duplicate[]) => findingsOf('double-entry', { duplicates });

  it('stand in one document', () => {
    const [finding, ...others] = doubles(again('a.md', 'a.md'));
    expect(finding).toMatchObject({
      records: ['p'],
      document: 'a.md',
      lines: [40, 42],
      owner: null,
    });
    expect(finding?.evidence).toContain('line 10');
    expect(others).toEqual([]);
  });

  it('are no second mention in another document, but two in that one are', () => {
    expect(doubles(again('b.md', 'a.md'))).toEqual([]);
    expect(doubles(again('b.md', 'a.md'), again('b.md', 'a.md'))).toHaveLength(1);
  });

  it('are found among records that were never joined', () => {
    const one = makePaper({ id: 'one', title: 'Deep Nets', abstract: 'Text.', ...at(1) });
    const same = { ...one, id: 'two', title: 'Deep-nets.', ...at(2) };
    expect(recordsOf('double-entry', one, same)).toEqual([['two']]);
    expect(recordsOf('double-entry', one, { ...same, year: 2023 })).toEqual([]);
    expect(recordsOf('double-entry', one, { ...same, ...at(2, 'other.md') })).toEqual([]);
  });
});

describe('missing abstracts', () => {
  const bare = (id: string, more: Partial<Paper> = {}) => makePaper({ id, ...more });
  const full = makePaper({ id: 'full', abstract: 'Text.' });

  it('are those of papers and posters, not of keynotes', () => {
    const found = recordsOf(
      'missing-abstract',
      full,
      bare('paper'),
      bare('poster', { kind: 'poster' }),
      bare('keynote', { kind: 'keynote' }),
    );
    expect(found).toEqual([['paper'], ['poster']]);
  });

  it('make an edition of titles only where there is no other', () => {
    const papers = ['a', 'b', 'c'].map((id) => bare(id, { year: 2022 }));
    expect(recordsOf('missing-abstract', full, ...papers)).toEqual([]);
    expect(recordsOf('titles-only-edition', full, ...papers)).toEqual([['a', 'b', 'c']]);
  });
});

describe('editions that name only presenters', () => {
  const edition = (year: number, authors: number) =>
    Array.from({ length: 10 }, (_, index) =>
      makePaper({
        id: `${year}-${index}`,
        year,
        authors: Array.from({ length: authors }, (__, n) => ({
          name: `Name${index} ${n}`,
          affiliation: null,
        })),
      }),
    );

  it('are told by the other editions of the venue', () => {
    expect(recordsOf('presenter-only-authors', ...edition(2023, 1), ...edition(2024, 4))).toEqual([
      edition(2023, 1).map(({ id }) => id),
    ]);
    expect(recordsOf('presenter-only-authors', ...edition(2023, 1))).toEqual([]);
    expect(recordsOf('presenter-only-authors', ...edition(2023, 1), ...edition(2024, 1))).toEqual(
      [],
    );
  });
});

describe('damaged texts', () => {
  it('list what was mended, each change once', () => {
    const change = { kind: 'ligature', before: 'oﬀ', after: 'off' };
    const cut = { kind: 'splice', before: '(opens)', after: '', at: 9 };
    const paper = makePaper({
      id: 'p',
      abstract: 'x',
      repairs: [{ ...change, at: 1 }, cut, { ...change, at: 20 }],
    });
    const [finding] = findingsOf('damaged-text', { papers: [paper, makePaper({ id: 'q' })] });
    expect(finding).toMatchObject({ records: ['p'], severity: 'minor' });
    expect(finding?.evidence).toBe('Mended: “oﬀ” -> “off” (2 times), “(opens)” -> nothing.');
  });

  const by = (...names: string[]): Paper =>
    makePaper({ id: names.join(), authors: names.map((name) => ({ name, affiliation: null })) });
  const others = by('Ada Hill', 'Ben Sand', 'Cleo Sand', 'Carlos Ruiz', 'Eva Prado');

  it('name the two authors between whom a comma is lost', () => {
    const paper = { ...by('Dora Hill Finn Sand', 'Gil Ek'), id: 'p' };
    const [finding, ...more] = findingsOf('damaged-text', { papers: [others, paper] });
    expect(finding).toMatchObject({ records: ['p'], severity: 'minor' });
    expect(finding?.evidence).toBe(
      'A comma seems lost between the authors “Dora Hill” and “Finn Sand”.',
    );
    expect(more).toEqual([]);
  });

  it.each([
    ['two given names and two family names', 'Dora Carlos Ruiz Prado'],
    ['three family names', 'Dora Ruiz Prado Sand'],
    ['a family name in front', 'Sand Hill Dora Ruiz'],
    ['initials', 'Dora Hill F. Sand'],
    ['words that are no one’s name', 'Dora Wren Finn Lark'],
  ])('do not accuse a name of %s', (_, full) => {
    expect(findingsOf('damaged-text', { papers: [others, by(full)] })).toEqual([]);
  });
});

describe('misspelt venues', () => {
  const row = (id: string, venue: string, line: number, year = 2024) =>
    makePaper({ id, venue, year, ...at(line) });
  const misspelt = (text: string, ...papers: Paper[]) =>
    findingsOf('misspelt-venue', { papers, documents: [listed(text)] });

  it('stand in a heading above entries of the venue', () => {
    const text = "1. [EurySys'24](https://example.org)\n\n\n\n2. [NSDI'24](https://example.org)\n";
    const papers = [row('a', 'EuroSys', 3), row('b', 'NSDI', 7)];
    const [finding, ...others] = misspelt(text, ...papers);
    expect(finding).toMatchObject({ records: ['a'], lines: [1, 1] });
    expect(others).toEqual([]);
  });

  it('are no other venues, no other years and no prose', () => {
    expect(misspelt("# HPCA'24\n\n# HPDC'24\n", row('a', 'HPCA', 2), row('b', 'HPDC', 4))).toEqual(
      [],
    );
    expect(misspelt("# EurySys'23\n", row('a', 'EuroSys', 2))).toEqual([]);
    expect(misspelt("It met with EurySys'24 in Athens.\n", row('a', 'EuroSys', 2))).toEqual([]);
  });

  it('are names that few records have and that differ by a letter from a usual one', () => {
    const usual = [1, 2, 3, 4].map((line) => row(`u${line}`, 'EuroSys', line));
    expect(recordsOf('misspelt-venue', ...usual, row('x', 'EuroSsy', 9))).toEqual([['x']]);
    expect(recordsOf('misspelt-venue', ...usual, row('x', 'EUROSYS', 9))).toEqual([['x']]);
    expect(recordsOf('misspelt-venue', ...usual, row('x', 'EuroMLSys', 9))).toEqual([]);
    const numbered = usual.map((paper) => ({ ...paper, venue: 'Workshop 10' }));
    expect(recordsOf('misspelt-venue', ...numbered, row('x', 'Workshop 11', 9))).toEqual([]);
  });
});

describe('titles that are spelled in two ways', () => {
  const variant = (given: Given) =>
    findingsOf('title-variant', given).map(({ evidence }) => evidence);

  it('differ in an entry that was joined, case and punctuation aside', () => {
    const duplicate = (title: string): Duplicate => ({
      of: 'p',
      collection: 'c',
      sources: [{ document: 'b', lines: [1, 1] }],
      keptSources: [{ document: 'a', lines: [1, 1] }],
      title,
      keptTitle: 'A Deep Network',
      by: 'title',
    });
    expect(variant({ duplicates: [duplicate('A DEEP-NETWORK')] })).toEqual([]);
    expect(variant({ duplicates: [duplicate('A Deep Networks')] })).toHaveLength(1);
  });

  it('differ in a mention in the document', () => {
    const paper = makePaper({
      id: 'p',
      title: 'Fast Joins: An Index for Skewed Streams',
      sources: [...at(3).sources, ...at(1).sources],
    });
    const mention = (title: string) =>
      variant({ papers: [paper], documents: [listed(`• "${title}"Ann Ash (MIT)\n\nrow`)] });
    expect(mention('Fast joins - an index for skewed streams')).toEqual([]);
    expect(mention('Fast Joins: An Index for Skewed Stream')[0]).toContain(
      '“Fast Joins: An Index for Skewed Stream”',
    );
  });

  it('name the system otherwise than the abstract does', () => {
    const named = (title: string, abstract: string) =>
      variant({ papers: [makePaper({ id: 'p', title, abstract, ...at(1) })] });
    expect(named('ADISTMM: Training', 'DISTMM is fast. DISTMM is small.')[0]).toContain('DISTMM');
    expect(
      named('Tetris: Plans', 'We present Tessel, a planner. Tessel cuts. Tessel wins.'),
    ).toHaveLength(1);
    expect(named('DISTMM: Training', 'DISTMM is fast. DISTMN is not. DISTMN is.')).toEqual([]);
    expect(named('ReSet: Routing in ResNet', 'ResNet is deep. ResNet is old.')).toEqual([]);
    expect(named('Agents: A Study', 'Agent is one. Agent is two.')).toEqual([]);
  });
});

describe('malformed rows', () => {
  it('are reported with their reason', () => {
    const [finding] = findingsOf('malformed-row', {
      rejected: [{ document: 'list.md', line: 7, reason: 'the row has no title' }],
    });
    expect(finding).toMatchObject({ records: [], document: 'list.md', lines: [7, 7] });
    expect(finding?.evidence).toContain('the row has no title');
  });
});
