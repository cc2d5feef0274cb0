import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFile, tooLarge } from '../../../workers/import/read-file.ts';
import { unpack } from '../../../workers/import/unpack.ts';
import { makeZip } from '../../fixtures/zip.ts';

const csv = 'title,abstract\nGrößer — näher,Ein Auszug\n';

async function titles(bytes: Uint8Array) {
  const result = await readFile('file', new Uint8Array(bytes));
  return result.kind === 'refused'
    ? result.reason
    : result.reading.entries.map(({ title }) => title);
}

describe('bytes become text', () => {
  it.each([
    ['UTF-8', Buffer.from(csv)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${csv}`)],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${csv}`, 'utf16le')],
    ['UTF-16 without', Buffer.from(csv, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\uFEFF${csv}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(csv.replace('—', '\u0097'), 'latin1')],
    ['gzip', gzipSync(csv)],
    ['old line ends', Buffer.from(csv.replaceAll('\n', '\r'))],
  ])('from %s', async (_, bytes) => {
    expect(await titles(bytes)).toEqual(['Größer — näher']);
  });
});

describe('a file that cannot be used is refused in words', () => {
  it('as soon as it unpacks to more than the cap', async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(8 * 1024 * 1024)));
    await expect(unpack(bomb, 'gzip', 1024 * 1024)).rejects.toThrow(
      'it unpacks to more than 1 MB, which is all that is read of one file',
    );
  });

  it('before it is read, if it is larger than the cap', () => {
    expect(tooLarge(1024 ** 3)).toBe('it has 1024 MB; one file may have 256 MB, so split it');
    expect(tooLarge(1024)).toBeNull();
  });

  it.each([
    [
      'gzip that is cut short',
      gzipSync(csv).subarray(0, 30),
      'it is packed, but damaged or cut short',
    ],
    ['gzip in gzip', gzipSync(gzipSync(csv)), 'it is packed more than once; unpack it first'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'it is a PDF; export the references as BibTeX, RIS or CSV'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0, 1, 2]),
      'it is no text; a PDF, a picture or a program cannot be read',
    ],
    [
      'a zip cut short',
      Buffer.from('PK\u0003\u0004 and so on, but no directory at the end'),
      'it is a zip archive, but damaged or cut short',
    ],
    [
      'a zip of something else',
      makeZip({ 'a.txt': 'a' }),
      'it is a zip archive, but no Excel workbook; unpack it first',
    ],
  ])('if it is %s', async (_, bytes, reason) => {
    expect(await titles(bytes)).toBe(reason);
  });
});

describe('an Excel workbook', () => {
  const cell = (at: string, text: string) =>
    `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const workbook = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="Papers" r:id="rId7"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId7" Target="worksheets/first.xml"/></Relationships>',
    'xl/sharedStrings.xml':
      '<sst><si><t>Title</t></si><si><r><t>Rich </t></r><r><t>&amp; plain</t></r></si></sst>',
    'xl/worksheets/first.xml':
      `<worksheet><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c>${cell('C2', 'Year')}</row>` +
      '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3"><f>2000+21</f><v>2021</v></c></row></sheetData></worksheet>',
  };

  it('is read by its first sheet; a formula gives the value it had', async () => {
    const result = await readFile('book', makeZip(workbook));
    const entries = result.kind === 'read' ? result.reading.entries : [];
    expect(entries.map(({ title, year, sources }) => [title, year, sources[0]?.lines])).toEqual([
      ['Rich & plain', 2021, [3, 3]],
    ]);
  });
});
