import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildCorpus } from '../../../data/corpus.ts';
import type { Paper } from '../../../data/paper.ts';
import { readRecords } from '../../../data/records.ts';
import { breakToken, type Token, type WordClass } from '../../../data/tokens.ts';
import { hashSeed, random, shuffle } from '../../../workers/random.ts';
import { makeSample, type Sample } from './sample.ts';
import { openTokenCache } from './token-cache.ts';

const allClasses: readonly WordClass[] = ['noun', 'name', 'verb', 'adjective', 'other'];

/** A corpus with human classes, read from outside the project. */
export interface Labelled {
  k: number;
  texts: number;
  /** A seeded sample of `size` texts in which each class has its share. */
  sample: (size: number, seed: number) => Sample;
  /** Keeps on disk what was tokenised. */
  save: () => void;
}

export type WordOrder = 'text' | 'bag';

/** Opens labelled/NAME.jsonl.gz of the corpora's folder; null if there is no such file. A bag's words have no neighbours. */
export function openLabelled(name: string, order: WordOrder): Labelled | null {
  const folder = process.env['UNDERCURRENT_CORPORA'] ?? '../shared/corpora';
  const file = join(folder, 'labelled', `${name}.jsonl.gz`);
  if (!existsSync(file)) return null;
  const { papers, labels } = read(file);
  const cache = openTokenCache(name);
  const tokenise =
    order === 'text' ? cache.tokenise : (text: string) => separate(cache.tokenise(text));
  const classes = [...new Set(labels.values())].sort();
  const members = classes.map((label) => papers.filter(({ id }) => labels.get(id) === label));
  return {
    k: classes.length,
    texts: papers.length,
    sample: (size, seed) => {
      const corpus = buildCorpus(stratified(members, size, seed), tokenise);
      return makeSample(corpus, labels, classes.length, allClasses);
    },
    save: cache.save,
  };
}

function read(file: string): { papers: Paper[]; labels: Map<string, string> } {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  const rows = lines.map(
    (line) => JSON.parse(line) as { id: string; title: string; label: string },
  );
  // A record needs a title; those of the bags have none, so they get one and lose it again.
  const named = rows.map((row) => JSON.stringify({ ...row, title: row.title || row.id }));
  const papers = readRecords(named.join('\n'), file).papers.map((paper, at) =>
    rows[at]!.title ? paper : { ...paper, title: '' },
  );
  return { papers, labels: new Map(rows.map(({ id, label }) => [id, label])) };
}

function separate(tokens: Token[]): Token[] {
  return tokens.flatMap((token) => [token, breakToken]);
}

function stratified(members: readonly Paper[][], size: number, seed: number): Paper[] {
  const counts = allot(
    members.map((group) => group.length),
    size,
  );
  return members.flatMap((group, at) => {
    const order = [...group];
    shuffle(order, random(hashSeed('sample', seed, at)));
    return order.slice(0, counts[at]!);
  });
}

/** Shares `size` out by largest remainder. */
function allot(sizes: readonly number[], size: number): number[] {
  const all = sizes.reduce((sum, x) => sum + x, 0);
  const exact = sizes.map((x) => (x * Math.min(size, all)) / all);
  const counts = exact.map(Math.floor);
  const left = Math.min(size, all) - counts.reduce((sum, x) => sum + x, 0);
  const byRemainder = [...exact.keys()].sort(
    (a, b) => exact[b]! - counts[b]! - (exact[a]! - counts[a]!) || a - b,
  );
  for (const at of byRemainder.slice(0, left)) counts[at]! += 1;
  return counts;
}
