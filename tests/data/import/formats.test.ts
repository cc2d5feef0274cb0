import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseText } from '../../../data/import/parse.ts';

// One small sample a format, each with something broken in it; what stands in them was written for these tests.

function read(name: string) {
  const { entries, ...rest } = parseText(
    readFileSync(new URL(`../../fixtures/import/${name}`, import.meta.url), 'utf8'),
    name,
  );
  const told = entries.map(
    ({ title, authors, abstract, venue, year, doi, url, labels, sources }) => ({
      ...{ title, authors: authors.map((author) => author.name), abstract, venue, year },
      ...{ doi, url, labels, lines: sources[0]?.lines },
    }),
  );
  return { ...rest, entries: told };
}

const bare = {
  authors: [],
  abstract: null,
  venue: 'no venue',
  year: 0,
  doi: null,
  url: null,
  labels: [],
};

describe('a file is read by what stands in it', () => {
  it('BibTeX: macros, accents, formulas, names in braces; a brace never closed costs its entry alone', () => {
    const { format, rows, entries, rejected } = read('sample.bib');
    expect(format).toBe('bibtex');
    expect(rows).toBe(4);
    expect(entries).toEqual([
      {
        ...bare,
        title: 'GPU Scheduling für Large Models: O(n log n) & 50% Less',
        authors: ['Jörg Müller', 'The Scheduling Group', 'René van Dijk'],
        abstract: 'We schedule “jobs” on pages 3–7 — quickly enough.',
        venue: 'European Workshop on Machine Learning and Systems, Rome',
        year: 2023,
        doi: '10.1145/3578356.3592593',
        labels: ['scheduling', 'GPU'],
        lines: [6, 14],
      },
      {
        ...bare,
        title: 'Parentheses Around',
        venue: 'Notes',
        year: 2021,
        url: 'https://example.org/a',
        lines: [20, 20],
      },
    ]);
    expect(rejected).toEqual([
      { line: 16, reason: 'a brace opened on line 17 is never closed' },
      { line: 22, reason: 'it has neither a title nor an abstract' },
    ]);
  });

  it('RIS: wrapped lines, suffixes, markup, a missing end tag', () => {
    const { format, rows, entries, rejected } = read('sample.ris');
    expect([format, rows]).toEqual(['ris', 3]);
    expect(entries).toEqual([
      {
        ...bare,
        title: 'Paging for Transformers & Friends',
        authors: ['Jane Doe', 'René van Dijk, Jr.'],
        abstract: 'The first line of the abstract goes on in a second line.',
        venue: 'Workshop on Memory',
        year: 2022,
        doi: '10.1000/xyz123',
        labels: ['memory', 'paging'],
        lines: [3, 14],
      },
      {
        ...bare,
        title: 'A second paper without its end tag',
        abstract: 'Another abstract.',
        year: 2021,
        lines: [17, 20],
      },
    ]);
    expect(rejected).toEqual([{ line: 21, reason: 'it has neither a title nor an abstract' }]);
  });

  it('MEDLINE: indented lines, full names before short ones', () => {
    const { format, entries } = read('sample.nbib');
    expect(format).toBe('medline');
    expect(entries).toEqual([
      {
        ...bare,
        title: 'A glimpse into prehistoric genomics.',
        authors: ['Darren K Griffin'],
        abstract: 'For the purpose of this review, time is reversed.',
        venue: 'European journal of genetics',
        year: 2020,
        doi: '10.1016/j.ejmg.2019.03.004',
        labels: ['Birds'],
        lines: [1, 11],
      },
      { ...bare, title: 'A second record.', year: 2019, lines: [13, 15] },
    ]);
  });

  it('Web of Science: full names, wrapped titles', () => {
    const { format, entries } = read('sample.wos.txt');
    expect(format).toBe('web-of-science');
    expect(entries).toEqual([
      {
        ...bare,
        title: 'New Horned Systems from Utah',
        authors: ['Scott D. Sampson', 'Mark A. Loewen'],
        abstract: 'Background: much of it.',
        venue: 'PLOS ONE',
        year: 2010,
        doi: '10.1371/journal.pone.0012292',
        labels: ['horns', 'systems'],
        lines: [3, 15],
      },
      { ...bare, title: 'A Second One', venue: 'NATURE', year: 2011, lines: [17, 21] },
    ]);
  });

  it('EndNote: tagged and XML', () => {
    const tagged = read('sample.enw');
    expect(tagged.format).toBe('endnote');
    expect(tagged.entries[0]).toEqual({
      ...bare,
      title: 'Serving without Servers',
      authors: ['Jane Doe', 'Richard Roe'],
      abstract: 'Functions are served.',
      venue: 'Symposium on Clouds',
      year: 2019,
      doi: '10.1000/enw.1',
      labels: ['clouds', 'functions'],
      lines: [1, 10],
    });
    const xml = read('endnote.xml');
    expect(xml.format).toBe('endnote-xml');
    expect(xml.entries).toEqual([
      {
        ...bare,
        title: 'A Title in Two Styles',
        authors: ['Jane Doe'],
        abstract: 'An abstract.',
        venue: 'Journal of Styles',
        year: 2017,
        doi: '10.1000/style',
        url: 'https://example.org/style',
        labels: ['style'],
        lines: [3, 6],
      },
    ]);
  });

  it('PubMed XML: labelled abstracts; an entity the file declares itself is left as it stands', () => {
    const { format, rows, entries, rejected } = read('pubmed.xml');
    expect([format, rows]).toEqual(['pubmed-xml', 2]);
    expect(entries).toEqual([
      {
        ...bare,
        title: 'Cells in vitro & beyond &boom;',
        authors: ['Marie Curie', 'The Group'],
        abstract: 'AIM: To see. RESULT: Seen.',
        venue: 'Journal of Cells',
        year: 2018,
        doi: '10.1000/cells',
        lines: [4, 9],
      },
    ]);
    expect(rejected).toEqual([
      { line: 10, reason: "the record's <PubmedArticle> is never closed" },
    ]);
  });

  it('OpenAlex: the abstract from its index', () => {
    const { format, entries } = read('openalex.txt');
    expect(format).toBe('json');
    expect(entries).toEqual([
      {
        title: 'Open Indexes',
        authors: ['Ada Lovelace', 'Charles Babbage'],
        abstract: 'An index of an index',
        venue: 'Journal of Open Things',
        year: 2024,
        doi: '10.1000/oa',
        url: 'https://example.org/oa',
        labels: ['Openness'],
        lines: [2, 6],
      },
    ]);
  });

  it('CSL-JSON: an object that is no JSON costs itself alone', () => {
    const { format, rows, entries, rejected } = read('csl.txt');
    expect([format, rows]).toEqual(['json', 3]);
    expect(entries).toEqual([
      {
        title: 'Citation Styles',
        authors: ['Jane Doe', 'The Group'],
        abstract: 'Styled.',
        venue: 'Journal of Style',
        year: 2016,
        doi: '10.1000/csl',
        url: 'https://example.org/csl',
        labels: ['style', 'citation'],
        lines: [2, 4],
      },
      { ...bare, title: 'After the broken one', year: 2015, lines: [6, 6] },
    ]);
    expect(rejected).toEqual([{ line: 5, reason: 'this is not JSON' }]);
  });

  it('JSON Lines: a line that is no record is told', () => {
    const { format, entries, rejected } = read('sample.jsonl');
    expect(format).toBe('jsonl');
    expect(entries).toEqual([
      {
        ...bare,
        title: 'One Line',
        authors: ['Jane Doe', 'Richard Roe'],
        abstract: 'Short.',
        year: 2020,
        lines: [1, 1],
      },
      { ...bare, title: 'Another Line', venue: 'Workshop', year: 2021, lines: [4, 4] },
    ]);
    expect(rejected).toEqual([
      { line: 2, reason: 'this is not JSON' },
      { line: 3, reason: 'a record is an object with a title, this is not' },
    ]);
  });

  it.each(['N/A', 'No abstract available.', 'Abstract Unavailable', '[abstract is missing]', '-'])(
    'in any of them “%s” is no abstract',
    (said) => {
      const { entries } = parseText(
        JSON.stringify({ title: 'On Cats', abstract: said }),
        'a.jsonl',
      );
      expect(entries.map(({ abstract, abstractStatus }) => [abstract, abstractStatus])).toEqual([
        [null, 'missing'],
      ]);
    },
  );

  it('tables: lines before the header, quoted line ends, a quote never closed', () => {
    const { format, rows, entries, rejected } = read('table.csv');
    expect([format, rows]).toEqual(['table', 5]);
    expect(entries).toEqual([
      {
        ...bare,
        title: 'Rain in Spain',
        authors: ['J. Doe', 'R. Roe'],
        abstract: 'It rains; mainly in the "plain".',
        year: 2019,
        doi: '10.1000/rain',
        lines: [5, 5],
      },
      {
        ...bare,
        title: 'Snow',
        authors: ['Jane Doe'],
        abstract: 'Cold',
        year: 2017,
        lines: [7, 7],
      },
      { ...bare, title: 'Hail', year: 2016, lines: [9, 9] },
    ]);
    expect(rejected).toEqual([
      { line: 8, reason: 'a quotation mark is never closed' },
      { line: 10, reason: 'the row has 1 cell, the header names 5' },
    ]);
  });
});

describe('a file that is none of these', () => {
  it.each([
    ['', 'the file is empty'],
    [
      '<!doctype html><p>A page',
      'it is a web page; save the export itself, not the page around it',
    ],
    ['a,b\n1,2\n', 'none of its columns is a title or an abstract: column 1, column 2'],
  ])('is refused in words: %j', (text, reason) => {
    expect(() => parseText(text, 'odd')).toThrow(reason);
  });

  it.each([
    ['a table', `title,year\n${'x,2020\n'.repeat(500_100)}`],
    ['a list of lines', '{"title":"x"}\n'.repeat(500_001)],
  ])('is refused where it has more entries than a page can hold: %s', (_, text) => {
    expect(() => parseText(text, 'many')).toThrow('it has more than 500,000 entries');
  });
});
