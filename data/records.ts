import type { Award, Author, Kind, Link, Paper } from './paper.ts';
import { paperId } from './paper-id.ts';

/** A line of a JSON Lines file that is no record. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
}

const kinds: readonly Kind[] = ['paper', 'poster', 'keynote'];
const awards: readonly Award[] = ['Best Paper', 'Outstanding Paper'];

/**
 * Reads JSON Lines, one record a line; a record needs a title, everything else may be missing or null. Throws a
 * RecordError with file, line and reason for the first line that is no record; empty lines are passed over.
 */
export function readRecords(text: string, file: string): Paper[] {
  const papers: Paper[] = [];
  const ids = new Set<string>();
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() === '') return;
      const place = `${file}:${index + 1}`;
      const paper = toPaper(parse(line, place), place, file, index + 1);
      if (ids.has(paper.id))
        throw new RecordError(`${place}: the id “${paper.id}” stands on an earlier line too`);
      ids.add(paper.id);
      papers.push(paper);
    });
  return papers;
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
  const title = text(fields, 'title', place);
  if (!title) throw new RecordError(`${place}: the record has no title`);
  const venue = text(fields, 'venue', place) ?? 'no venue';
  const year = wholeNumber(fields['year'], place);
  const abstract = text(fields, 'abstract', place);
  return {
    id: text(fields, 'id', place) ?? paperId(venue, year, title),
    title,
    authors: list(fields['authors']).map(toAuthor),
    abstract,
    repairedAbstract: text(fields, 'repairedAbstract', place),
    repairs: [],
    abstractStatus: statusOf(fields, abstract),
    venue,
    year,
    kind: kinds.find((kind) => kind === fields['kind']) ?? 'paper',
    session: text(fields, 'session', place),
    url: text(fields, 'url', place),
    doi: text(fields, 'doi', place),
    links: list(fields['links']).filter(isLink),
    labels: list(fields['labels']).filter((label) => typeof label === 'string'),
    stars: typeof fields['stars'] === 'number' ? fields['stars'] : 0,
    award: awards.find((award) => award === fields['award']) ?? null,
    collections: [file],
    sources: [{ document: file, lines: [line, line] }],
    origins: {},
    findings: [],
  };
}

/** A record that was printed by `corpus` says itself whether its abstract is its own. */
function statusOf(fields: Fields, abstract: string | null): Paper['abstractStatus'] {
  if (abstract === null) return 'missing';
  return fields['abstractStatus'] === 'foreign' ? 'foreign' : 'own';
}

/** The field as folded text; null where it is missing, null or empty. */
function text(fields: Fields, name: string, place: string): string | null {
  const value = fields[name];
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw new RecordError(`${place}: ${name} is not a text`);
  return value.replace(/\s+/g, ' ').trim() || null;
}

function wholeNumber(value: unknown, place: string): number {
  if (value === undefined || value === null || value === '') return 0;
  const year = typeof value === 'boolean' ? NaN : Number(value);
  if (!Number.isInteger(year))
    throw new RecordError(`${place}: the year “${String(value)}” is not a whole number`);
  return year;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function toAuthor(value: unknown): Author {
  if (typeof value === 'string') return { name: value, affiliation: null };
  const { name, affiliation } = (value ?? {}) as Fields; // read field by field
  return {
    name: typeof name === 'string' ? name : 'unnamed',
    affiliation: typeof affiliation === 'string' ? affiliation : null,
  };
}

function isLink(value: unknown): value is Link {
  const { text: label, href } = (value ?? {}) as Fields; // read field by field
  return typeof label === 'string' && typeof href === 'string';
}
