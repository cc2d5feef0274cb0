import type { Entry } from './paper.ts';
import { singular, titleKey, wordsOf } from './title-key.ts';

/**
 * Which entries are of one paper: lists of indices, each rising, in the order of their first entry.
 * Entries belong together if venue, year and normalised title agree, or if they share a DOI and
 * either the normalised title or both an author and most of the title's words. Entries that agree in
 * the title but have different DOIs and no author in common stay apart: in doubt nothing is joined.
 * The order of the entries does not change which belong together.
 */
export function groupEntries(entries: readonly Entry[]): number[][] {
  const parents = entries.map((_, index) => index);
  const items = entries.map((entry, index): Item => ({ entry, index }));
  const join = (group: readonly Item[]) => {
    for (const { index } of group) link(parents, group[0]?.index ?? index, index);
  };
  for (const group of bucket(items, (item) => [editionTitle(item.entry)])) joinByTitle(group, join);
  for (const group of bucket(items, (item) => doiKeys(item.entry))) joinByDoi(group, join);
  const groups = bucket(items, ({ index }) => [`${rootOf(parents, index)}`]);
  return groups.map((group) => group.map(({ index }) => index));
}

/** Venue, year and title of an entry, normalised: the same text for spellings of the same. */
export function editionTitle(entry: Entry): string {
  return [wordsOf(entry.venue).join(''), entry.year, titleKey(entry.title) || entry.title].join(
    '\n',
  );
}

/** The DOI of an entry in small letters without its resolver, in a list that is empty if it has none. */
export function doiKeys(entry: Entry): string[] {
  const doi = entry.doi?.trim().toLowerCase() ?? '';
  const bare = doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/, '');
  return bare === '' ? [] : [bare];
}

/** Initial and last name of each author, so that `E. Yoneki` and `Eiko Yoneki` agree. */
export function authorKeys(entry: Entry): string[] {
  return entry.authors.flatMap(({ name }) => {
    const words = wordsOf(name);
    const last = words.at(-1);
    return last === undefined ? [] : [`${words[0]?.charAt(0) ?? ''} ${last}`];
  });
}

interface Item {
  entry: Entry;
  index: number;
}

type Join = (group: readonly Item[]) => void;

function bucket(items: readonly Item[], keysOf: (item: Item) => string[]): Item[][] {
  const buckets = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const members = buckets.get(key);
      if (members === undefined) buckets.set(key, [item]);
      else members.push(item);
    }
  }
  return [...buckets.values()];
}

function link(parents: number[], a: number, b: number): void {
  const first = rootOf(parents, a);
  const second = rootOf(parents, b);
  parents[Math.max(first, second)] = Math.min(first, second);
}

function rootOf(parents: number[], index: number): number {
  let at = index;
  for (;;) {
    const up = parents[at] ?? at;
    if (up === at) return at;
    parents[at] = parents[up] ?? up;
    at = up;
  }
}

function joinByTitle(group: readonly Item[], join: Join): void {
  const dois = new Set(group.flatMap(({ entry }) => doiKeys(entry)));
  if (dois.size < 2) join(group);
  else for (const sharing of bucket(group, authorsOrDoi)) join(sharing);
}

function authorsOrDoi({ entry }: Item): string[] {
  const authors = authorKeys(entry);
  return authors.length > 0 ? authors : [doiKeys(entry)[0] ?? ''];
}

// More titles than this under one DOI mean that it names the volume, not a paper.
const TITLES_UNDER_A_DOI = 3;

function joinByDoi(group: readonly Item[], join: Join): void {
  const titles = bucket(group, ({ entry }) => [titleKey(entry.title)]);
  for (const same of titles) join(same);
  if (titles.length > TITLES_UNDER_A_DOI) return;
  for (const [at, some] of titles.entries()) {
    for (const others of titles.slice(at + 1))
      if (areNear(some, others)) join([...some, ...others]);
  }
}

function areNear(some: readonly Item[], others: readonly Item[]): boolean {
  const authors = new Set(some.flatMap(({ entry }) => authorKeys(entry)));
  const shared = others.some(({ entry }) => authorKeys(entry).some((key) => authors.has(key)));
  return shared && areNearTitles(some[0]?.entry.title ?? '', others[0]?.entry.title ?? '');
}

const NUMBER = /\d|^(?:i{1,3}|iv|vi{0,3}|ix|x)$/;

/** Whether most words of two titles agree and no number tells them apart. */
export function areNearTitles(a: string, b: string): boolean {
  const first = new Set(wordsOf(a).map(singular));
  const second = new Set(wordsOf(b).map(singular));
  const shared = [...first].filter((word) => second.has(word));
  const all = new Set([...first, ...second]);
  const unshared = [...all].filter((word) => !first.has(word) || !second.has(word));
  return shared.length > unshared.length / 2 && !unshared.some((word) => NUMBER.test(word));
}
