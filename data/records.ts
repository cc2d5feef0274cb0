import type { Award, Author, Kind, Link, Paper, Repair } from './paper.ts';
import { withoutMarkup } from './import/plain.ts';
import { paperId } from './paper-id.ts';
import { readAuthors } from './sources/authors.ts';
import { fold } from './sources/lines.ts';

/** A line of a JSON Lines file that is no record. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
}

const kinds: readonly Kind[] = ['paper', 'poster', 'keynote'];
const statuses: readonly Paper['abstractStatus'][] = ['own', 'missing', 'foreign'];
const awards: readonly Award[] = ['Best Paper', 'Outstanding Paper'];

/** The records of a file, with what they say of themselves. */
export interface Records {
  papers: Paper[];
  /** Ids of those that say what was mended in their abstract, if only that nothing was. */
  mended: ReadonlySet<string>;
  /** Ids of those that say whose their abstract is. */
  judged: ReadonlySet<string>;
}

/**
 * Reads JSON Lines, one record a line; a record needs a title, everything else may be missing or null. Throws a
 * RecordError with file, line and reason for the first line that is no record, or that has a field that cannot be
 * read; empty lines are passed over.
 */
export function readRecords(text: string, file: string): Records {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const rows = lines.flatMap((line, index): Row[] => {
    if (line.trim() === '') return [];
    const place = `${file}:${index + 1}`;
    const fields = parse(line, place);
    return [{ fields, place, paper: toPaper(fields, place, file, index + 1) }];
  });
  nameRows(rows);
  const saying = (field: string): Set<string> =>
    new Set(rows.flatMap(({ fields, paper }) => (Object.hasOwn(fields, field) ? [paper.id] : [])));
  return {
    papers: rows.map(({ paper }) => paper),
    mended: saying('repairedAbstract'),
    judged: saying('abstractStatus'),
  };
}

interface Row {
  fields: Fields;
  place: string;
  paper: Paper;
}

// Records without an id that differ in their authors or text alone get ids that say so, in any order.
function nameRows(rows: readonly Row[]): void {
  const uses = new Map<string, number>();
  for (const { paper } of rows) uses.set(paper.id, (uses.get(paper.id) ?? 0) + 1);
  const ids = new Set<string>();
  for (const { fields, place, paper } of rows) {
    const { venue, year, title, authors, abstract } = paper;
    const own = [abstract ?? '', ...authors.map(({ name }) => name)].join(' | ').trim();
    const isMade = fields['id'] === undefined || fields['id'] === null;
    if (isMade && (uses.get(paper.id) ?? 0) > 1 && own !== '')
      paper.id = paperId(venue, year, `${title} | ${own}`);
    if (ids.has(paper.id))
      throw new RecordError(`${place}: the id “${paper.id}” stands on an earlier line too`);
    ids.add(paper.id);
  }
}

type Fields = Record<string, unknown>;

function parse(line: string, place: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new RecordError(`${place}: this is not JSON`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RecordError(`${place}: a record is an object with a title, this is not`);
  }
  return value as Fields; // an object; its fields are checked one by one
}

function toPaper(fields: Fields, place: string, file: string, line: number): Paper {
  const read = isPrinted(fields) ? text : plain;
  const title = read(fields, 'title', place);
  if (!title) throw new RecordError(`${place}: the record has no title`);
  const venue = text(fields, 'venue', place) ?? 'no venue';
  const year = wholeNumber(fields['year'], 'year', place);
  const abstract = read(fields, 'abstract', place);
  return {
    id: text(fields, 'id', place) ?? paperId(venue, year, title),
    title,
    authors: toAuthors(fields['authors'], place),
    abstract,
    repairedAbstract: text(fields, 'repairedAbstract', place),
    repairs: toRepairs(fields, abstract ?? '', place),
    abstractStatus: toStatus(fields, abstract, place),
    venue,
    year,
    kind: oneOf(kinds, fields, 'kind', place) ?? 'paper',
    session: text(fields, 'session', place),
    url: text(fields, 'url', place),
    doi: text(fields, 'doi', place),
    links: list(fields, 'links', place).map((link) => toLink(link, place)),
    labels: toLabels(fields, place),
    stars: wholeNumber(fields['stars'], 'stars', place),
    award: oneOf(awards, fields, 'award', place),
    collections: [file],
    sources: [{ document: file, lines: [line, line] }],
    origins: {},
    findings: [],
  };
}

/** Whether `corpus` or `import` printed the record: its texts are then as they should be read, whatever signs they hold. */
function isPrinted(fields: Fields): boolean {
  return ['sources', 'origins', 'repairs', 'repairedAbstract', 'abstractStatus'].some((name) =>
    Object.hasOwn(fields, name),
  );
}

/** The field with markup and character references resolved; what else is wrong with an abstract is mended later. */
function plain(fields: Fields, name: string, place: string): string | null {
  const written = text(fields, name, place);
  return written === null ? null : fold(withoutMarkup(written)) || null;
}

/** A record that was printed by `corpus` says itself whether its abstract is its own. */
function toStatus(fields: Fields, abstract: string | null, place: string): Paper['abstractStatus'] {
  const said = oneOf(statuses, fields, 'abstractStatus', place) ?? 'own';
  return abstract === null ? 'missing' : said === 'foreign' ? 'foreign' : 'own';
}

/** The field as folded text; null where it is missing, null or empty. */
function text(fields: Fields, name: string, place: string): string | null {
  const value = fields[name];
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw new RecordError(`${place}: ${name} is not a text`);
  return fold(value) || null;
}

function wholeNumber(value: unknown, name: string, place: string): number {
  if (value === undefined || value === null || value === '') return 0;
  const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : NaN;
  if (Number.isInteger(number) && number >= 0) return number;
  const said = typeof value === 'string' ? value : JSON.stringify(value);
  throw new RecordError(`${place}: the ${name} “${said}” is not a whole number`);
}

function oneOf<T extends string>(
  allowed: readonly T[],
  fields: Fields,
  name: string,
  place: string,
): T | null {
  const value = text(fields, name, place);
  if (value === null) return null;
  const found = allowed.find((each) => each.toLowerCase() === value.toLowerCase());
  if (found) return found;
  throw new RecordError(
    `${place}: there is no ${name} “${value}”; there are ${allowed.join(', ')}`,
  );
}

function list(fields: Fields, name: string, place: string): unknown[] {
  const value = fields[name];
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value as unknown[];
  throw new RecordError(`${place}: ${name} is not a list`);
}

/** A list of names and affiliations; one text is read as a list of authors on a page is. */
function toAuthors(value: unknown, place: string): Author[] {
  if (typeof value === 'string') return readAuthors(value);
  return list({ authors: value }, 'authors', place).map((author, at) => {
    const where = `${place}: author ${at + 1}`;
    if (typeof author !== 'string' && (typeof author !== 'object' || author === null))
      throw new RecordError(`${where} is not a name`);
    const fields = typeof author === 'string' ? { name: author } : (author as Fields);
    const name = text(fields, 'name', where);
    if (name === null) throw new RecordError(`${where} has no name`);
    return { name, affiliation: text(fields, 'affiliation', where) };
  });
}

/** A list of labels; one text is split at commas and semicolons. */
function toLabels(fields: Fields, place: string): string[] {
  const value = fields['labels'];
  if (typeof value === 'string')
    return value
      .split(/[,;]/)
      .map((label) => label.trim())
      .filter(Boolean);
  return list(fields, 'labels', place).map((label, at) => {
    if (typeof label === 'string') return label;
    throw new RecordError(`${place}: label ${at + 1} is not a text`);
  });
}

function toLink(value: unknown, place: string): Link {
  if (typeof value === 'string') return { text: '', href: value };
  const { text: label, href } = (value ?? {}) as Fields; // read field by field
  if (typeof href !== 'string') throw new RecordError(`${place}: a link has no href`);
  return { text: typeof label === 'string' ? label : '', href };
}

/** The changes that a record says were made to its abstract, each in its place there. */
function toRepairs(fields: Fields, abstract: string, place: string): Repair[] {
  return list(fields, 'repairs', place).map((repair, number) => {
    const { kind, before, after, at } = (repair ?? {}) as Fields; // read field by field
    const isChange =
      typeof kind === 'string' && typeof before === 'string' && typeof after === 'string';
    if (!isChange || typeof at !== 'number' || !abstract.startsWith(before, at))
      throw new RecordError(`${place}: repair ${number + 1} is no change of the abstract`);
    return { kind, before, after, at };
  });
}
