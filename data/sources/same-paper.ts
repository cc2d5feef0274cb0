import type { Entry } from '../paper.ts';
import type { Mention } from './mentions.ts';

const SHARED_WORDS = 0.75;

/** Finds the entry a mention is about: by title, by first author and a title much alike, or by speaker. */
export function entryFinder(entries: readonly Entry[]): (mention: Mention) => Entry | null {
  const byTitle = new Map(entries.map((entry) => [wordsOf(entry.title).join(' '), entry]));
  return (mention) => {
    const words = wordsOf(mention.title);
    const isAlike = (entry: Entry) =>
      entry.authors[0]?.name === mention.authors[0]?.name &&
      (entry.kind === 'keynote') === (mention.kind === 'keynote') &&
      (entry.kind === 'keynote' || sharedWords(wordsOf(entry.title), words) >= SHARED_WORDS);
    return byTitle.get(words.join(' ')) ?? entries.find(isAlike) ?? null;
  };
}

function wordsOf(title: string): string[] {
  return title
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
}

function sharedWords(one: readonly string[], other: readonly string[]): number {
  const all = new Set([...one, ...other]);
  const others = new Set(other);
  return new Set(one.filter((word) => others.has(word))).size / Math.max(1, all.size);
}
