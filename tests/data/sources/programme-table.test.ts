import { describe, expect, it } from 'vitest';
import { readProgrammePage } from '../../../data/sources/programme-page.ts';
import { readProgrammeTable } from '../../../data/sources/programme-table.ts';
import { SourceError, type Reading } from '../../../data/sources/reading.ts';
import { at, countKinds, sourceOf } from './documents.ts';

const document = 'euromlsys-2023-table.txt';
const table = readProgrammeTable(sourceOf(document, 2023));

function readTable(...lines: string[]): Reading {
  const text = lines.join('\n');
  return readProgrammeTable({ document, text, venue: 'EuroMLSys', year: 2023 });
}

describe('the programme table of 2023', () => {
  it('holds 14 papers, 9 posters and a keynote, and nothing unreadable', () => {
    expect(countKinds(table)).toEqual({ paper: 14, poster: 9, keynote: 1 });
    expect(table).toMatchObject({ rows: 24, rejected: [] });
  });

  it('says the same as the programme page of that year, which is read in another way', () => {
    const page = readProgrammePage(sourceOf('euromlsys-2023.txt', 2023));
    const withoutPlaces = ({ entries }: Reading) =>
      entries.map((entry) => ({ ...entry, sources: [], origins: {} }));
    expect(withoutPlaces(table)).toEqual(withoutPlaces(page));
  });

  it('joins an abstract of several lines with single spaces', () => {
    const entry = table.entries.find(({ title }) => title.endsWith('Few-shot Federated NLP'));
    expect(entry?.authors).toEqual(at('Beiyou Shenzhen Institute', 'Dongqi Cai'));
    expect(entry?.abstract).toContain('processing (NLP). Fine-tuning such');
    expect(entry?.abstract).toMatch(/^Transformer-based .* significant system cost\.$/);
  });

  it('gives a row the places of its parts and of its heading', () => {
    const place = (first: number, last: number) => ({ document, lines: [first, last] });
    const entry = table.entries.find(({ title }) => title.startsWith('Actionable Data'));
    expect(entry?.sources).toEqual([place(8, 11)]);
    expect(entry?.origins).toEqual({
      title: place(8, 8),
      authors: place(9, 9),
      abstract: place(10, 11),
      kind: place(5, 5),
      session: place(5, 5),
    });
  });

  it('leaves a poster without abstract as it is', () => {
    const entry = table.entries.find(({ title }) => title.startsWith('Toward Pattern-based'));
    const names = ['Georgia Christofidi', 'Konstantinos Papaioannou'];
    expect(entry?.authors).toEqual(at('IMDEA Software Institute', ...names));
    expect(entry?.abstract).toBeNull();
    expect(entry?.session).toBe('Poster Elevator Pitch');
    expect(entry?.origins).not.toHaveProperty('abstract');
  });
});

describe('a cell of a table', () => {
  const heading = ['9:00 |', 'Session 1: Looms |'];

  it('may break its title and its authors over lines', () => {
    const cell = ['The Art', 'of Weaving', 'Cy Wu (ETH)', 'Di Xu (MIT)', 'We weave.', '|'];
    expect(readTable(...heading, ...cell).entries[0]).toMatchObject({
      title: 'The Art of Weaving',
      authors: [...at('ETH', 'Cy Wu'), ...at('MIT', 'Di Xu')],
      abstract: 'We weave.',
    });
  });

  it('may name authors without an affiliation below the title', () => {
    const [entry] = readTable(...heading, 'The Art of Weaving', 'Cy Wu, Di Xu', '|').entries;
    expect(entry?.authors).toEqual(at(null, 'Cy Wu', 'Di Xu'));
  });

  it('is rejected with its first line if the title or the authors are missing', () => {
    const reading = readTable(
      ...heading,
      ...['Cy Wu (ETH)', 'We weave machine learning (ML) systems.', '|'],
      ...['The Art of Weaving', '|'],
    );
    expect(reading).toMatchObject({ rows: 2, entries: [] });
    expect(reading.rejected).toEqual([
      { document, line: 3, reason: 'no title above the authors' },
      { document, line: 6, reason: 'no line of authors' },
    ]);
  });

  it('stands in no session after a break', () => {
    const row = ['The Art of Weaving', 'Cy Wu (ETH)', '|'];
    const reading = readTable(...heading, ...row, '10:00 |', 'Coffee Break |', ...row);
    expect(reading.entries.map(({ session }) => session)).toEqual(['Looms', null]);
  });
});

describe('a table as a whole', () => {
  it('is unreadable if no line ends a cell', () => {
    expect(() => readTable('')).toThrow(SourceError);
    expect(() => readTable('The Art of Weaving', 'Cy Wu (ETH)')).toThrow(SourceError);
  });
});
