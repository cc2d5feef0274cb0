import { describe, expect, it } from 'vitest';
import { readLibrary, type Document } from '../../data/papers.ts';
import { readProgrammePage } from '../../data/sources/programme-page.ts';

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

  it('takes one function for a format: text in; entries and rejected rows out', () => {
    const { rows, entries, rejected } = readProgrammePage({ ...line, text: page });
    expect(entries.length + rejected.length).toBe(rows);
  });

  it('refuses a format that has no reader, with the document and the formats there are', () => {
    expect(() => readLibrary([{ ...line, format: 'clay-tablet', text: page }])).toThrow(
      /euromlsys-2025\.txt:1: no reader is called “clay-tablet”; there are programme-page/,
    );
  });
});
