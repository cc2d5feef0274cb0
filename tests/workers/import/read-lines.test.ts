import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseText } from '../../../data/import/parse.ts';
import { readFile } from '../../../workers/import/read-file.ts';
import { readLines } from '../../../workers/import/read-lines.ts';

const row = (at: number) =>
  `{"title": "Paper ${at}", "abstract": "Grass – ${'green '.repeat(20)}"}`;
const long = Array.from({ length: 4000 }, (_, at) => row(at)).join('\n');

function* inPieces(bytes: Uint8Array, length: number) {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a long file', () => {
  it('of JSON Lines is read a piece at a time as it would be in whole, cut inside of a letter or not', async () => {
    const whole = parseText(long, 'long.jsonl');
    expect(whole.entries).toHaveLength(4000);
    for (const length of [997, 100_000]) {
      const read = await readLines('long.jsonl', inPieces(bytesOf(long), length));
      expect(read).toEqual(whole);
    }
  });

  it('of anything else, or in no UTF-8, is left to be read in whole', async () => {
    const table = `title,abstract\n${'Brook,water\n'.repeat(40_000)}`;
    const latin = Uint8Array.from([...bytesOf(long), 0xe9, 0x0a]);
    for (const bytes of [bytesOf(table), latin, bytesOf(row(1))])
      expect(await readLines('file', inPieces(bytes, 65_536))).toBeNull();
    const read = await readFile('long.jsonl', latin);
    expect(read).toMatchObject({
      kind: 'read',
      reading: { rows: 4000, rejected: [{ line: 4000 }] },
    });
  });

  it('that is packed is the same file', async () => {
    const packed = new Uint8Array(gzipSync(bytesOf(long)));
    const [one, other] = [await readFile('a', packed), await readFile('a', bytesOf(long))];
    expect(one).toEqual(other);
    expect(one.kind === 'read' && one.reading.entries).toHaveLength(4000);
  });
});
