import { fnv1a64 } from '../../data/fnv.ts';
import { fromParts, toParts, type Choices } from './choices.ts';
import { splitHash } from './link-parts.ts';

/** The version of the links written here; a link of an older one is read as it was meant then. */
export const linkVersion = 1;
/** No link is longer, address and all, so that mail and chat programs pass it on whole. */
export const longestLink = 2000;

/** Parts of a link that were too long for it, by name. */
export type Left = Readonly<Record<string, string>>;

export interface Link {
  hash: string;
  /** What the hash only names, for it would be too long; null where it holds all. */
  left: Left | null;
}

export interface ReadLink {
  choices: Choices;
  /** In words what could not be read, and what was done instead. */
  notes: string[];
}

/** Writes choices as a location hash, however long; what has its default is left out. */
export function toHash(choices: Choices): string {
  return hashOf(choices.view, toParts(choices));
}

/** Writes choices as a hash of at most so many characters: the edits leave it first, then whatever is longest. */
export function toLink(choices: Choices, most = longestLink): Link {
  const parts = toParts(choices);
  const left: Record<string, string> = {};
  let hash = hashOf(choices.view, parts);
  while (hash.length > most) {
    const name = parts.has('edits') ? 'edits' : longest(parts);
    if (name === null) break;
    left[name] = parts.get(name) ?? '';
    parts.delete(name);
    hash = hashOf(choices.view, new Map([...parts, ['kept', keptName(left)]]));
  }
  return { hash, left: Object.keys(left).length > 0 ? left : null };
}

/**
 * Reads a location hash, with what was too long for it as `find` gives it for its mark. What cannot be read falls back to its
 * default, and a note says so in words.
 */
export function fromHash(hash: string, find: (mark: string) => Left | null = () => null): ReadLink {
  const notes: string[] = [];
  const [view, query] = splitHash(hash);
  const values = new URLSearchParams(query);
  checkVersion(values.get('v'), notes);
  const left = readLeft(values.get('kept'), find, notes);
  const asked = new Set(['v', 'kept']);
  const choices = fromParts(
    view,
    (name) => {
      asked.add(name);
      return left[name] ?? values.get(name);
    },
    notes,
  );
  for (const name of new Set(values.keys())) {
    if (!asked.has(name))
      notes.push(`The link has a part “${name}” that this version does not know.`);
    else if (values.getAll(name).length > 1)
      notes.push(`The link gives “${name}” more than once; the first is used.`);
  }
  return { choices, notes };
}

/** What tells parts that were left out of a link from all others. */
export function markOf(left: Left): string {
  const { high, low } = fnv1a64(JSON.stringify(Object.entries(left).sort()));
  return `${high.toString(36)}${low.toString(36)}`;
}

function hashOf(view: string, parts: ReadonlyMap<string, string>): string {
  const query = new URLSearchParams([...parts]);
  if (parts.size > 0) query.set('v', String(linkVersion));
  const text = query.toString();
  return `#/${view}${text ? `?${text}` : ''}`;
}

function longest(parts: ReadonlyMap<string, string>): string | null {
  const sizes = [...parts].map(([name, text]) => ({ name, size: encodeURIComponent(text).length }));
  return sizes.sort((a, b) => b.size - a.size)[0]?.name ?? null;
}

function keptName(left: Left): string {
  return `${Object.keys(left).join('|')}~${markOf(left)}`;
}

function checkVersion(text: string | null, notes: string[]): void {
  if (text === null || text === String(linkVersion)) return;
  notes.push(
    /^\d{1,9}$/.test(text) && Number(text) > linkVersion
      ? `The link was made by a newer version of this page; what this one can read is used, and the rest is named here.`
      : `The link says that its version is “${text}”, which does not exist; it is read as version ${linkVersion}.`,
  );
}

const words: Readonly<Record<string, string>> = {
  edits: 'the edits',
  without: 'the records that were left out',
  filter: 'the filter',
  where: 'the list that was open',
  concepts: 'the concepts',
  q: 'the search',
  a: 'the first slice',
  b: 'the second slice',
};

/** What a part of a link is about. */
export function partInWords(name: string): string {
  return words[name] ?? `“${name}”`;
}

function readLeft(text: string | null, find: (mark: string) => Left | null, notes: string[]): Left {
  if (text === null) return {};
  const [, names = '', mark = ''] = /^([\w|]+)~([0-9a-z]+)$/.exec(text) ?? [];
  const left = find(mark);
  if (left !== null) return left;
  notes.push(
    names === ''
      ? `The link says “${text}” of what it leaves out, which cannot be read.`
      : `The link leaves out ${names.split('|').map(partInWords).join(' and ')}, too long for a link, and this browser does not keep them: ask for the project file.`,
  );
  return {};
}
