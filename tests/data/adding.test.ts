import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readBuiltIn } from '../../data/build/built-in.ts';
import { readDocuments } from '../../data/build/documents.ts';
import { readLibrary } from '../../data/papers.ts';
import type { Document } from '../../data/sources/document.ts';

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

const readme = readFileSync('README.md', 'utf8');

/** A folder of papers with this text as its only document, under this line of the manifest. */
function folderWith(entry: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'));
  writeFileSync(join(folder, 'manifest.json'), `[${entry}]`);
  writeFileSync(join(folder, 'euromlsys-2025.txt'), text);
  return folder;
}

afterEach(() => {
  vi.doUnmock('../../data/sources/index.ts');
  vi.resetModules();
});

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
    const [, entry = ''] = /^ {4}(\{ "document": "euromlsys-2025\.txt".*\})$/m.exec(readme) ?? [];
    const { papers } = readLibrary(readDocuments(folderWith(entry, page)));
    expect(papers.map(({ title, year }) => [title, year])).toEqual([
      ['Small Caches for Large Models', 2025],
    ]);
  });

  it('takes one file and one line for a format, as README shows it', async () => {
    const recipe = /^ {4}export \{ (\w+) as '([\w-]+)' \} from '\.\/plain-list\.ts';$/m;
    const [, reader = '', format = ''] = recipe.exec(readme) ?? [];
    const entry = JSON.stringify({ ...line, format });
    const folder = folderWith(
      entry,
      'Small Caches | Grace Hall, Alan Mills\nLarge Caches | Ada Byron\n',
    );
    expect(() => readBuiltIn(folder)).toThrow(/no reader is called “plain-list”/);

    vi.resetModules();
    vi.doMock('../../data/sources/index.ts', async (original) => {
      const added: Record<string, unknown> = await import('../fixtures/plain-list.ts');
      return { ...(await original<object>()), [format]: added[reader] };
    });
    const built = await import('../../data/build/built-in.ts');
    const { papers } = built.readBuiltIn(folder);
    expect(papers.map(({ title, venue, authors }) => [title, venue, authors.length])).toEqual([
      ['Small Caches', 'EuroMLSys', 2],
      ['Large Caches', 'EuroMLSys', 1],
    ]);
  });

  it('refuses a format that has no reader, with the document and the formats there are', () => {
    expect(() => readLibrary([{ ...line, format: 'clay-tablet', text: page }])).toThrow(
      /euromlsys-2025\.txt:1: no reader is called “clay-tablet”; there are programme-page/,
    );
  });
});
