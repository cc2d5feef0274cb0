import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../data/build/documents.ts';
import { mergeEntries } from '../../data/merge.ts';
import type { Document } from '../../data/papers.ts';
import { readers } from '../../data/sources/index.ts';
import { SourceError } from '../../data/sources/reading.ts';
import { random } from '../../workers/random.ts';

const documents = readDocuments('data/papers');
const rounds = 10_000;
const debris = [
  '',
  ' ',
  '(',
  ')',
  ';',
  '|',
  '<',
  '</td>',
  '<tr>',
  '"',
  '{',
  '***',
  ' ',
  '\n\n',
  'Session 9:',
];

/** One to four random changes: lines dropped, doubled, swapped or cut, and debris put in anywhere. */
function mutate(text: string, next: () => number): string {
  let mutated = text;
  const changes = 1 + Math.floor(next() * 4);
  for (let change = 0; change < changes; change += 1) {
    const lines = mutated.split('\n');
    const at = Math.floor(next() * lines.length);
    const line = lines[at] ?? '';
    const cut = Math.floor(next() * (line.length + 1));
    const piece = debris[Math.floor(next() * debris.length)] ?? '';
    const edits = [
      () => lines.splice(at, 1 + Math.floor(next() * 5)),
      () => lines.splice(at, 0, line),
      () => lines.splice(at, 2, `${line} ${lines[at + 1] ?? ''}`),
      () => lines.splice(at, 1, line.slice(0, cut), line.slice(cut)),
      () => lines.splice(at, 1, line.slice(0, cut) + piece + line.slice(cut)),
      () => lines.splice(at, 1, line.slice(cut)),
    ];
    edits[Math.floor(next() * edits.length)]?.();
    mutated = lines.join('\n');
  }
  return mutated;
}

/** Rows the reader counted, and what became of them; null where the whole document was refused with a place. */
function account(document: Document, text: string): { rows: number; found: number } | null {
  try {
    const read = readers[document.format as keyof typeof readers];
    const { rows, entries, rejected } = read({ ...document, text });
    const { papers, duplicates } = mergeEntries(
      entries.map((entry) => ({ entry, collection: document.collection })),
    );
    return { rows, found: papers.length + duplicates.length + rejected.length };
  } catch (error) {
    if (error instanceof SourceError && error.line > 0) return null;
    throw error;
  }
}

describe('damaged documents', () => {
  it(`lose no row in silence over ${rounds} mutations: read = accepted + duplicates + rejected`, () => {
    const next = random(2024);
    const lost: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const document = documents[round % documents.length];
      if (!document) continue;
      const sums = account(document, mutate(document.text, next));
      if (sums && sums.rows !== sums.found) lost.push(`${document.document}, round ${round}`);
    }
    expect(lost).toEqual([]);
  }, 600_000);
});
