import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../data/sources/facts.ts';
import { readProgrammePage } from '../../../data/sources/programme-page.ts';
import { readProgrammeTable } from '../../../data/sources/programme-table.ts';
import {
  SourceError,
  type Reader,
  type Reading,
  type Source,
} from '../../../data/sources/reading.ts';
import { sourceOf } from './documents.ts';

const sources: { document: string; reader: Reader; source: Source }[] = [
  { reader: readProgrammePage, source: sourceOf('euromlsys-2021.txt', 2021) },
  { reader: readFacts, source: sourceOf('euromlsys-2022-facts.json', 2022) },
  { reader: readProgrammePage, source: sourceOf('euromlsys-2023.txt', 2023) },
  { reader: readProgrammeTable, source: sourceOf('euromlsys-2023-table.txt', 2023) },
  { reader: readProgrammePage, source: sourceOf('euromlsys-2024.txt', 2024) },
].map(({ reader, source }) => ({ document: source.document, reader, source }));

const fragments = [
  '(',
  ')',
  ';',
  ',',
  ' and ',
  '|',
  '\n',
  '  ',
  '.',
  '•',
  '"',
  '12:00 ',
  'Lin',
  '{',
];

const change = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(400)),
  insert: fc.oneof(fc.constant(''), fc.constantFrom(...fragments), fc.string({ maxLength: 5 })),
});

type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function apply(text: string, { from, length, insert }: Change): string {
  const start = Math.floor(from * text.length);
  return text.slice(0, start) + insert + text.slice(start + length);
}

function readOrRefuse(reader: Reader, source: Source): Reading | null {
  try {
    return reader(source);
  } catch (error) {
    expect(error).toBeInstanceOf(SourceError);
    return null;
  }
}

function checkReading(reading: Reading, lineCount: number): void {
  expect(reading.rows).toBe(reading.entries.length + reading.rejected.length);
  const places = reading.entries.flatMap(({ sources, origins }) => [
    ...sources,
    ...Object.values(origins),
  ]);
  const lines = [
    ...places.flatMap((place) => place.lines),
    ...reading.rejected.map((row) => row.line),
  ];
  expect(lines.every((line) => line >= 1 && line <= lineCount)).toBe(true);
  expect(places.every(({ lines: [first, last] }) => first <= last)).toBe(true);
  for (const { title, abstract, session, authors } of reading.entries)
    for (const text of [title, abstract, session, ...authors.map(({ name }) => name)])
      expect(text === null || (text !== '' && text === text.replace(/\s+/g, ' ').trim())).toBe(
        true,
      );
}

describe.each(sources)('a damaged $document', ({ reader, source }) => {
  it('loses no row: each is an entry or rejected, or the whole is refused', () => {
    const changes = fc.array(change, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(changes, (all) => {
        const text = all.reduce(apply, source.text);
        const reading = readOrRefuse(reader, { ...source, text });
        if (reading !== null) checkReading(reading, text.split(/\r\n|\r|\n/).length);
      }),
      { seed: 1, numRuns: 80 },
    );
  });

  it('does no harm to the rows that are left if one line is taken out', () => {
    const lines = source.text.split('\n');
    const titles = new Set(reader(source).entries.map(({ title }) => title));
    fc.assert(
      fc.property(fc.nat(lines.length - 1), (index) => {
        const reading = readOrRefuse(reader, {
          ...source,
          text: lines.toSpliced(index, 1).join('\n'),
        });
        if (reading === null) return;
        const strange = reading.entries.filter(({ title }) => !titles.has(title));
        expect(strange.length).toBeLessThanOrEqual(1);
      }),
      { seed: 1, numRuns: 40 },
    );
  });
});

describe('text that is no document', () => {
  it('is read without harm by every reader', () => {
    const line = fc.array(
      fc.oneof(fc.constantFrom(...fragments, 'Session 1:', 'Keynote:'), fc.string()),
    );
    const text = fc.array(line.map((words) => words.join(' '))).map((all) => all.join('\n'));
    fc.assert(
      fc.property(text, fc.constantFrom(...sources), (noise, { reader, source }) => {
        const reading = readOrRefuse(reader, { ...source, text: `9:00 Session 1: A\n${noise}` });
        if (reading !== null) checkReading(reading, noise.split(/\r\n|\r|\n/).length + 1);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('takes no longer than its length allows where brackets, names or spaces repeat', () => {
    const repeats = [
      '(',
      ') ',
      ' ',
      'Ada ',
      'Ada Lin, ',
      'The Loom Ada Lin (MIT) ',
      '; Bo Ek (X)',
      '\n',
    ];
    for (const part of repeats)
      for (const { reader, source } of sources) {
        const text = `9:00 Session 1: A\nThe Loom${part.repeat(20_000)} Ada Lin (MIT)|`;
        const reading = readOrRefuse(reader, { ...source, text });
        if (reading !== null) checkReading(reading, text.split('\n').length);
      }
  });
});
