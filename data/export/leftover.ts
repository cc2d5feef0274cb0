import { addValue, type Draft } from '../import/draft.ts';
import { toEntry } from '../import/entry.ts';
import type { Imported } from '../import/imported.ts';
import type { OwnFields } from '../import/own-fields.ts';
import type { Dialect } from '../import/plain.ts';
import type { Paper } from '../paper.ts';

/**
 * The fields that every writer carries. Where a paper stood, what was mended and what was found in the documents it came from
 * (sources, origins, collections, repairs, findings) stays behind: a file of one's own is a source of its own.
 */
export const carried = [
  'id',
  'title',
  'authors',
  'abstract',
  'repairedAbstract',
  'venue',
  'year',
  'kind',
  'session',
  'url',
  'doi',
  'links',
  'labels',
  'stars',
  'award',
] as const satisfies (keyof Paper & keyof Imported)[];

/** What another reading of the written entry would not give back: the fields that differ, to be written beside it. */
export function leftover(
  paper: Paper,
  draft: Draft | undefined,
  dialect: Dialect = 'other',
): OwnFields {
  const read = draft === undefined ? null : toEntry(draft, '', dialect);
  const entry = read === null || typeof read === 'string' ? null : read;
  const fields: Record<string, unknown> = {};
  for (const name of carried) if (!isSame(paper[name], entry?.[name])) fields[name] = paper[name];
  if (paper.abstractStatus === 'foreign') fields['abstractStatus'] = 'foreign';
  return fields as OwnFields; // each is the paper's own field
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** A draft of values by role, as a reader of the format would find them. */
export function draftWith(values: Draft['values']): Draft {
  const draft: Draft = { values: {}, lines: [1, 1] };
  for (const [role, list] of Object.entries(values) as [keyof Draft['values'], string[]][])
    for (const value of list) addValue(draft, role, value);
  return draft;
}

/** Given and family names, the last word and the particles in small letters before it being the family's; null for a name with a comma or of one word. */
export function splitName(name: string): { family: string; given: string } | null {
  const words = name.split(' ');
  let first = words.length - 1;
  while (first > 1 && /^\p{Ll}[\p{L}'’]*$/u.test(words[first - 1] ?? '')) first -= 1;
  if (first < 1 || name.includes(',')) return null;
  return { given: words.slice(0, first).join(' '), family: words.slice(first).join(' ') };
}
