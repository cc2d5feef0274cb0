import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { random, shuffle } from '../../../workers/random.ts';

const names = ['papercopilot-92k', 'neurips-8k', 'vispubs-6k'];
const fewestLetters = 50;

/** Writes `size` titles with abstracts, drawn by a fixed seed from all corpora, to a JSON file in `folder` and names it; null if a corpus is not there. */
export function writeTexts(size: number, folder: string): string | null {
  const home = process.env['UNDERCURRENT_CORPORA'] ?? '../shared/corpora';
  const files = names.map((name) => join(home, 'papers', `${name}.jsonl.gz`));
  if (!files.every((file) => existsSync(file))) return null;
  const texts = files.flatMap(readTexts);
  shuffle(texts, random(1));
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `texts-${size}.json`);
  writeFileSync(path, JSON.stringify(texts.slice(0, size)));
  return path;
}

function readTexts(file: string): string[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
  return lines.flatMap((line) => {
    const { title, abstract } = JSON.parse(line) as { title: string; abstract: string | null };
    return (abstract ?? '').length < fewestLetters ? [] : [`${title}. ${abstract}`];
  });
}
