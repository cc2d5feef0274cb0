import type { Author, Entry, Field, Kind, Place } from '../paper.ts';
import { makeEntry, type Edition } from './entry.ts';
import { readJson, type JsonNode } from './json-tree.ts';
import { fold } from './lines.ts';
import { SourceError, type Reader, type Rejection, type Source } from './reading.ts';
import { sessionName } from './session.ts';

type Members = ReadonlyMap<string, JsonNode>;

const KINDS: readonly Kind[] = ['paper', 'poster', 'keynote'];
const FIELDS: readonly Field[] = ['title', 'authors', 'abstract', 'kind', 'session', 'doi'];

interface Header {
  edition: Edition;
  /** Where venue and year stand if the file names them and the manifest does not. */
  origins: Partial<Record<Field, Place>>;
}

/** Reads a JSON object whose `records` give kind, session, title, authors, DOI and abstract of each paper. */
export const readFacts: Reader = (source) => {
  const { document } = source;
  const root = readJson(source.text, document);
  const records = membersOf(root).get('records');
  if (records?.kind !== 'array')
    throw new SourceError(document, root.lines[0], 'no list of records');
  const header = readHeader(source, root);
  const read = records.items.map((record) => readRecord(record, header, document));
  const entries = read.filter((result) => 'title' in result);
  const rejected = read.filter((result) => 'reason' in result);
  return { rows: read.length, entries, rejected };
};

function readHeader({ document, venue, year }: Source, root: JsonNode): Header {
  const header = membersOf(root);
  const own = { venue: textOf(header.get('venue')), year: yearOf(header.get('year')) };
  const edition = { venue: venue ?? own.venue, year: year ?? own.year };
  if (edition.venue === null || edition.year === null)
    throw new SourceError(
      document,
      root.lines[0],
      'neither manifest nor file names venue and year',
    );
  const origins = {
    ...(venue === null && placesOf(header, ['venue'], document)),
    ...(year === null && placesOf(header, ['year'], document)),
  };
  return { edition: { venue: edition.venue, year: edition.year }, origins };
}

function readRecord(record: JsonNode, header: Header, document: string): Entry | Rejection {
  const members = membersOf(record);
  const reject = (reason: string): Rejection => ({ document, line: record.lines[0], reason });
  const title = textOf(members.get('title'));
  const kind = KINDS.find((each) => each === textOf(members.get('kind')));
  const authors = authorsOf(members.get('authors'));
  if (title === null) return reject('the record has no title');
  if (kind === undefined) return reject('the kind is none of paper, poster and keynote');
  if (authors === null) return reject('the authors are no list of names');
  const heading = textOf(members.get('session'));
  const session = heading === null ? null : sessionName(heading);
  const abstract = textOf(members.get('abstract'));
  const doi = textOf(members.get('doi'));
  return makeEntry(
    header.edition,
    { kind, title, authors, abstract, session, doi },
    [{ document, lines: record.lines }],
    { ...header.origins, ...placesOf(members, FIELDS, document) },
  );
}

function authorsOf(node: JsonNode | undefined): Author[] | null {
  if (node === undefined || (node.kind === 'scalar' && node.value === null)) return [];
  if (node.kind !== 'array') return null;
  const authors: Author[] = [];
  for (const item of node.items) {
    const members = membersOf(item);
    const name = textOf(item) ?? textOf(members.get('name'));
    if (name === null) return null;
    authors.push({ name, affiliation: textOf(members.get('affiliation')) });
  }
  return authors;
}

function placesOf(members: Members, fields: readonly Field[], document: string): Header['origins'] {
  const origins: Header['origins'] = {};
  for (const field of fields) {
    const node = members.get(field);
    if (node !== undefined) origins[field] = { document, lines: node.lines };
  }
  return origins;
}

function membersOf(node: JsonNode): Members {
  return node.kind === 'object' ? node.members : new Map();
}

/** The text of a string, white space folded; null where there is no string or nothing in it. */
function textOf(node: JsonNode | undefined): string | null {
  return node?.kind === 'scalar' && typeof node.value === 'string'
    ? fold(node.value) || null
    : null;
}

function yearOf(node: JsonNode | undefined): number | null {
  const year = node?.kind === 'scalar' ? node.value : null;
  return typeof year === 'number' && Number.isInteger(year) ? year : null;
}
