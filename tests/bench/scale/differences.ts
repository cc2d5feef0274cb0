import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextMatrix } from '../../../workers/engine/text-matrix.ts';

/** The largest difference between our TF-IDF and the one that peer.py kept in `folder`; infinite where words or cells differ. */
export function differences(ours: TextMatrix, folder: string): number {
  const words = JSON.parse(readFileSync(join(folder, 'words'), 'utf8')) as string[];
  const read = (name: string): ArrayBuffer => {
    const { buffer, byteOffset, byteLength } = readFileSync(join(folder, name));
    return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer; // a file's bytes are never shared
  };
  const start = new Int32Array(read('start'));
  const column = new Int32Array(read('column'));
  const value = new Float64Array(read('value'));
  if (words.length !== ours.words.length || value.length !== ours.value.length) return Infinity;
  const theirs = new Map(words.map((word, at) => [word, at]));
  const columnOf = ours.words.map((word) => theirs.get(word) ?? -1);
  const row = new Float64Array(words.length);
  let furthest = columnOf.includes(-1) ? Infinity : 0;
  for (let r = 0; r < ours.rows; r += 1) {
    for (let c = start[r]!; c < start[r + 1]!; c += 1) row[column[c]!] = value[c]!;
    for (let c = ours.start[r]!; c < ours.start[r + 1]!; c += 1) {
      const at = columnOf[ours.column[c]!]!;
      furthest = Math.max(furthest, Math.abs(row[at]! - ours.value[c]!));
      row[at] = 0;
    }
    for (let c = start[r]!; c < start[r + 1]!; c += 1) {
      furthest = Math.max(furthest, Math.abs(row[column[c]!]!));
      row[column[c]!] = 0;
    }
  }
  return furthest;
}
