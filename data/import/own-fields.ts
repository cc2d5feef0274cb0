import type { Award, Author, Kind, Link } from '../paper.ts';
import type { Imported } from './imported.ts';
import { safeLink } from './safe-link.ts';

/** The fields of a record as Undercurrent writes them into files of other programs, beside what these can hold. */
export type OwnFields = Partial<Omit<Imported, 'sources' | 'origins'>>;

/** Reads what Undercurrent wrote; a field that is not of its type is passed over, and so is a text that is no JSON. */
export function readOwn(text: string | null): OwnFields {
  if (text === null) return {};
  const fields = parse(text);
  const own: Record<string, unknown> = {};
  for (const [name, isRight] of Object.entries(checks))
    if (name in fields && isRight(fields[name])) own[name] = fields[name];
  if (typeof own['url'] === 'string' && safeLink(own['url']) === null) delete own['url'];
  if (Array.isArray(own['links']))
    own['links'] = (own['links'] as Link[]).filter(({ href }) => safeLink(href) !== null);
  if (Array.isArray(own['authors']))
    own['authors'] = (own['authors'] as Author[]).map(({ name, affiliation }) => ({
      name,
      affiliation,
    }));
  if (own['year'] === null) own['year'] = 0;
  return own as OwnFields; // each field was checked
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const kinds: readonly Kind[] = ['paper', 'poster', 'keynote'];
const awards: readonly (Award | null)[] = ['Best Paper', 'Outstanding Paper', null];

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isListOf = (isOne: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(isOne);

function has(value: unknown, shape: Readonly<Record<string, (part: unknown) => boolean>>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(shape).every(([name, isRight]) =>
    isRight((value as Record<string, unknown>)[name]),
  );
}

const checks = {
  id: isText,
  title: isText,
  authors: isListOf((one) => has(one, { name: isText, affiliation: isTextOrNull })),
  abstract: isTextOrNull,
  repairedAbstract: isTextOrNull,
  abstractStatus: (value) => value === 'foreign',
  venue: isText,
  year: (value) => value === null || (Number.isInteger(value) && Math.abs(Number(value)) < 1e5),
  kind: (value) => kinds.some((kind) => kind === value),
  session: isTextOrNull,
  url: isTextOrNull,
  doi: isTextOrNull,
  links: isListOf((one) => has(one, { text: (part) => typeof part === 'string', href: isText })),
  labels: isListOf(isText),
  stars: (value) => Number.isInteger(value) && Number(value) >= 0,
  award: (value) => awards.some((award) => award === value),
} satisfies Record<keyof OwnFields, (value: unknown) => boolean>;
