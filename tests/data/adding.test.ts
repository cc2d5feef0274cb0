import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLibrary, type Document } from '../../data/papers.ts';
import { readDocuments } from '../../data/build/documents.ts';

const page = [
  '9:00 Opening',
  '9:15 Session 1: Caches - 15min presentations - Ada Byron (University of Somewhere)',
  'Small Caches for Large Models Grace Hall, Alan Mills (University of Somewhere) We study how caches of models grow and how they can be kept small.',
  '17:00 Wrapup and Closing',
].join('\n');

const line: Omit<Document, 'text'> = {
  document: 'euromlsys-2025.txt',
  format: 'programme-page',
  collection: 'euromlsys',
  venue: 'EuroMLSys',
  year: 2025,
};

describe('adding to the corpus', () => {
  it('takes one line of the manifest for a document of a known format', () => {
    const { papers, read } = readLibrary([{ ...line, text: page }]);
    expect(read).toBe(1);
    expect(papers).toMatchObject([
      {
        title: 'Small Caches for Large Models',
        venue: 'EuroMLSys',
        year: 2025,
        session: 'Caches',
        authors: [{ name: 'Grace Hall' }, { name: 'Alan Mills' }],
      },
    ]);
  });

  it('takes one line of the manifest as README shows it, beside the document', () => {
    const recipe = /^ {4}(\{ "document": "euromlsys-2025\.txt".*\})$/m.exec(
      readFileSync('README.md', 'utf8'),
    );
    const folder = mkdtempSync(join(tmpdir(), 'papers-'));
    writeFileSync(join(folder, 'manifest.json'), `[${recipe?.[1] ?? ''}]`);
    writeFileSync(join(folder, 'euromlsys-2025.txt'), page);
    const { papers } = readLibrary(readDocuments(folder));
    expect(papers.map(({ title, year }) => [title, year])).toEqual([
      ['Small Caches for Large Models', 2025],
    ]);
  });

  it('refuses a format that has no reader, with the document and the formats there are', () => {
    expect(() => readLibrary([{ ...line, format: 'clay-tablet', text: page }])).toThrow(
      /euromlsys-2025\.txt:1: no reader is called “clay-tablet”; there are programme-page/,
    );
  });
});
