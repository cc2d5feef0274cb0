import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonLinesReader } from '../../../data/import/json-lines.ts';
import { parseText } from '../../../data/import/parse.ts';

const lines = [
  '{"title": "Brook", "year": 2020, "abstract": "Water – it runs."}',
  '',
  '{"title": "Meadow", "year": 2021',
  '{"year": 2021}',
  '{"title": "Hedge", "doi": "10.1000/7"}',
];

function readIn(pieces: readonly string[]) {
  const reader = new JsonLinesReader('field.jsonl');
  for (const piece of pieces) reader.add(piece);
  return reader.end();
}

describe('JSON Lines that come in pieces', () => {
  it('are the entries and rejected lines of the whole text, wherever it is cut and however its lines end', () => {
    const cuts = fc.array(fc.nat(300), { maxLength: 8 });
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(cuts, ends, fc.boolean(), (places, end, ended) => {
        const text = lines.join(end) + (ended ? end : '');
        const at = [0, ...places.sort((a, b) => a - b), text.length];
        const pieces = at.slice(1).map((to, i) => text.slice(at[i], to));
        expect(readIn(pieces)).toEqual(parseText(text, 'field.jsonl'));
      }),
      { seed: 7 },
    );
  });

  it('are rejected a line at a time, with the number of the line', () => {
    const { rows, entries, rejected } = readIn([lines.join('\n')]);
    expect(rows).toBe(4);
    expect(entries.map(({ title, sources }) => [title, sources[0]?.lines])).toEqual([
      ['Brook', [1, 1]],
      ['Hedge', [5, 5]],
    ]);
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'this is not JSON'],
      [4, 'it has neither a title nor an abstract'],
    ]);
  });
});
