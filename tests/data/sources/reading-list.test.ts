import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../data/paper.ts';
import { readReadingList } from '../../../data/sources/reading-list.ts';
import { SourceError } from '../../../data/sources/reading.ts';

const path = new URL('../../../data/papers/reading-list.md', import.meta.url);
const text = readFileSync(path, 'utf8');
const read = (source: string) =>
  readReadingList({ document: 'reading-list.md', text: source, venue: null, year: null });
const reading = read(text);

const authorsOf = (entry: Entry) =>
  entry.authors.map(({ name, affiliation }) => `${name} | ${affiliation ?? 'null'}`);

describe('the whole reading list', () => {
  it('gives each row to the edition whose section it stands in', () => {
    const counts = new Map<string, number>();
    for (const { venue, year } of reading.entries)
      counts.set(`${venue} ${year}`, (counts.get(`${venue} ${year}`) ?? 0) + 1);
    expect([...counts]).toEqual([
      ['ASPLOS 2024', 20],
      ['HPCA 2024', 7],
      ['HPDC 2024', 12],
      ['EuroSys 2025', 25],
      ['NSDI 2024', 19],
      ['EuroSys 2024', 15],
      ['SOSP 2024', 12],
    ]);
    expect(reading.rows).toBe(110);
    expect(reading.rejected).toEqual([]);
  });

  it('reads the edition of a misspelt heading from its anchor', () => {
    const entry = reading.entries.find(({ sources }) => sources[0]?.lines[0] === 1778);
    expect([entry?.venue, entry?.year]).toEqual(['EuroSys', 2024]);
    expect(entry?.origins.venue?.lines).toEqual([1771, 1771]);
    expect(reading.entries[0]?.origins.venue?.lines).toEqual([28, 28]);
  });

  it('takes only what a list can tell', () => {
    for (const entry of reading.entries)
      expect(entry).toMatchObject({ kind: 'paper', session: null, doi: null });
  });

  it('finds the nine rows without an abstract', () => {
    const missing = reading.entries.filter(({ abstract }) => abstract === null);
    expect(missing.map(({ sources }) => sources[0]?.lines[0])).toEqual([
      935, 976, 1050, 1157, 1176, 1262, 1302, 1322, 1339,
    ]);
  });

  it('finds the three awards and the rows with three stars or more', () => {
    const awards = reading.entries.filter(({ award }) => award !== null);
    expect(awards.map(({ award, sources }) => [sources[0]?.lines[0], award])).toEqual([
      [32, 'Best Paper'],
      [1373, 'Outstanding Paper'],
      [1418, 'Outstanding Paper'],
    ]);
    const starred = reading.entries.filter(({ stars }) => stars > 2);
    expect(starred.map(({ stars, sources }) => [sources[0]?.lines[0], stars])).toEqual([
      [202, 3],
      [1157, 3],
      [1373, 3],
      [1394, 3],
      [1899, 3],
      [2168, 3],
      [2312, 4],
    ]);
  });

  it('finds the ten links to code or artefacts', () => {
    const linked = reading.entries.flatMap(({ links, sources }) =>
      links.map(({ text: label }) => [sources[0]?.lines[0], label]),
    );
    expect(linked).toEqual([
      [956, 'open source'],
      [976, 'open source'],
      [1050, 'open source'],
      [1236, 'Artifacts'],
      [1373, 'open source'],
      [1655, 'open source'],
      [1813, 'open source'],
      [1954, 'open source'],
      [1973, 'open source'],
      [2036, 'open sources'],
    ]);
  });

  it('leaves no tag and no unfolded white space in any text', () => {
    for (const { title, abstract, authors, labels } of reading.entries)
      for (const part of [title, abstract ?? '', ...labels, ...authors.map(({ name }) => name)])
        expect(part).not.toMatch(/<|>|\s\s|^\s|\s$|[\n\t]/);
  });
});

const head = `<a name="OSDI'24"></a>\n1. [OSDI'24](https://example.org)\n<table>\n`;
const paper = (title: string) =>
  `<tr><td><b>${title}</b><p>Ada Lin (X)</p><p><b>Labels:</b> a</p><p><b>Abstract:</b> T.</p></td></tr>\n`;

describe('a list typed in haste', () => {
  it('does not join papers when tags between them are forgotten', () => {
    const whole = head + paper('One') + paper('Two') + paper('Three');
    for (const tag of [
      '</td>',
      '</tr>',
      '<tr>',
      '</p>',
      '</b>',
      '</tr>\n<tr>',
      '</td></tr>',
      '<table>',
    ])
      expect(read(whole.replaceAll(tag, '')).entries.map(({ title }) => title)).toEqual([
        'One',
        'Two',
        'Three',
      ]);
  });

  it('reads marks, stars and links in other forms', () => {
    const row = `<tr><td><strong>** <a href='u?a=1&amp;b=2'>A &lt;small&gt; title</a></strong><br>
      Ada Lin,<br>and Bo Ek (X<br>and Y); Cy Wu (Z<br>
      <p>LABELS : a ; b,<br>c</p><p>Best Paper Award</p>
      <b>Abstract</b>: First.<p>Second:</p><ul><li>one</li><li>two</li></ul>
      <p>Code: <a href=v>here</a></p><!-- <p>gone</p> --></td></tr>`;
    const [entry] = read(head + row).entries;
    expect(entry).toMatchObject({
      title: 'A <small> title',
      url: 'u?a=1&b=2',
      stars: 2,
      labels: ['a', 'b', 'c'],
      award: 'Best Paper',
      abstract: 'First. Second: one two',
      links: [{ text: 'here', href: 'v' }],
    });
    expect(entry && authorsOf(entry)).toEqual([
      'Ada Lin | X and Y',
      'Bo Ek | X and Y',
      'Cy Wu | Z',
    ]);
  });

  it('rejects a row without a title or without an edition and says why', () => {
    const untitled = `<tr><td><b><a href="x"></a></b><p>Ada Lin (X)</p><p><b>Labels:</b> a</p></td></tr>`;
    const { rows, entries, rejected } = read(`${paper('Lost')}${head}${untitled}\n<tr></tr>`);
    expect(entries).toEqual([]);
    expect(rows).toBe(3);
    expect(rejected.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '1: no heading above the row names its venue and year',
      '5: the row has no title',
      '6: the row has no title',
    ]);
  });

  it('takes the edition of the manifest where the list names none', () => {
    const source = { document: 'x.md', text: paper('One'), venue: 'OSDI', year: 2023 };
    const [entry] = readReadingList(source).entries;
    expect([entry?.venue, entry?.year]).toEqual(['OSDI', 2023]);
    expect(entry?.origins.venue).toBeUndefined();
  });

  it('refuses a document without a single row', () => {
    for (const empty of ['', 'prose only', '<table></table>'])
      expect(() => read(empty)).toThrow(SourceError);
  });
});

describe('a list damaged at random', () => {
  const SLICE = 40_000;
  const scrap = fc.constantFrom('<', '>', '"', '(', '<tr>', '<td>', '</a>', '&', '\n', '<b>');
  const change = fc.record({
    at: fc.nat(SLICE),
    remove: fc.nat({ max: 400 }),
    insert: fc.array(scrap, { maxLength: 4 }),
  });

  it('accounts for every row and never throws', () => {
    const changed = fc.array(change, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.nat(text.length - SLICE), changed, (from, changes) => {
        let damaged = text.slice(from, from + SLICE);
        const whole = damaged.split('<tr>').length - 1;
        for (const { at, remove, insert } of changes)
          damaged = damaged.slice(0, at) + insert.join('') + damaged.slice(at + remove);
        const { rows, entries, rejected } = read(head + damaged);
        expect(rows).toBe(entries.length + rejected.length);
        expect(rows).toBeGreaterThanOrEqual(whole - 2 * changes.length);
        const faulty = entries.filter(({ title, sources }) => {
          const [first, last] = sources[0]?.lines ?? [0, -1];
          return title === '' || first > last;
        });
        expect(faulty).toEqual([]);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('refuses or reads any text at all', () => {
    const pieces = fc.constantFrom(
      '<!--',
      '<td>',
      '<b>',
      'x',
      '</b>',
      '<p>',
      '(',
      ')',
      ',',
      '*',
      ' ',
      "<a name='V'24'>",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, scrap, fc.string({ unit: 'binary' }))), (parts) => {
        try {
          const { rows, entries, rejected } = read(parts.join(''));
          expect(rows).toBe(entries.length + rejected.length);
        } catch (error) {
          expect(error).toBeInstanceOf(SourceError);
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
