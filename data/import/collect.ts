import type { Field, Paper } from '../paper.ts';
import { paperId } from '../paper-id.ts';
import type { Imported } from './imported.ts';
import type { FileReading } from './parse.ts';
import { type Likeness, TwinFinder } from './twins.ts';

/** One file and what became of its rows: read = accepted + duplicates + rejected. */
export interface FileCount {
  name: string;
  format: string | null;
  read: number;
  accepted: number;
  duplicates: number;
  rejected: number;
  /** Why nothing of the file could be used; null if it was read. */
  refused: string | null;
}

/** An entry that was joined to a record, and where both stand. */
export interface Twin {
  /** The id that the entry would have had, and that of its record. */
  id: string;
  of: string;
  by: Likeness;
  title: string;
  file: string;
  line: number;
  ofFile: string;
  ofLine: number;
}

export interface Rejected {
  file: string;
  line: number;
  reason: string;
}

/** What came of all files together. */
export interface ImportReport {
  files: FileCount[];
  duplicates: Twin[];
  rejected: Rejected[];
  records: Paper[];
}

/** A file that was read, or the reason why it was refused as a whole. */
export type FileResult = { name: string } & (
  { kind: 'read'; reading: FileReading } | { kind: 'refused'; reason: string }
);

/** Joins the entries of all files into records, earlier files first: a twin adds only what its record lacks. */
export function collect(results: readonly FileResult[]): ImportReport {
  const steps = collectInSteps(results);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const breathe = 1000;

/** The same, yielding how many entries are done. */
export function* collectInSteps(results: readonly FileResult[]): Generator<number, ImportReport> {
  const finder = new TwinFinder();
  const kept: Imported[] = [];
  const joined: { entry: Imported; twin: Imported; by: Likeness }[] = [];
  const files: FileCount[] = [];
  for (const result of results) {
    if (result.kind === 'refused') {
      files.push(refusedCount(result.name, result.reason));
      continue;
    }
    const before = kept.length;
    for (const entry of result.reading.entries) {
      if ((kept.length + joined.length) % breathe === 0) yield kept.length + joined.length;
      const found = finder.find(entry);
      if (found === null) kept.push(entry);
      else {
        addMissing(found.twin, entry);
        joined.push({ entry, ...found });
      }
      finder.add(found?.twin ?? entry);
    }
    files.push(countOf(result.name, result.reading, kept.length - before));
  }
  const ids = nameAll(kept);
  return {
    files,
    duplicates: joined.map((twin) => describe(twin, ids.get(twin.twin) ?? '')),
    rejected: results.flatMap((result) =>
      result.kind === 'read'
        ? result.reading.rejected.map((row) => ({ file: result.name, ...row }))
        : [],
    ),
    records: kept.map((entry) => toPaper(entry, ids.get(entry) ?? '')),
  };
}

function refusedCount(name: string, reason: string): FileCount {
  return { name, format: null, read: 0, accepted: 0, duplicates: 0, rejected: 0, refused: reason };
}

function countOf(
  name: string,
  { format, rows, entries, rejected }: FileReading,
  accepted: number,
): FileCount {
  const duplicates = entries.length - accepted;
  return {
    name,
    format,
    read: rows,
    accepted,
    duplicates,
    rejected: rejected.length,
    refused: null,
  };
}

const FILLABLE = [
  'abstract',
  'repairedAbstract',
  'session',
  'url',
  'doi',
  'award',
] as const satisfies (Field | 'repairedAbstract')[];

function addMissing(twin: Imported, entry: Imported): void {
  for (const field of FILLABLE) fill(twin, entry, field);
  for (const field of ['authors', 'links', 'labels'] as const)
    if (twin[field].length === 0) fillList(twin, entry, field);
  if (twin.year === 0) twin.year = entry.year;
  if (twin.abstractStatus === 'missing') twin.abstractStatus = entry.abstractStatus;
  twin.sources.push(...entry.sources);
}

function fill<K extends (typeof FILLABLE)[number]>(
  twin: Imported,
  entry: Imported,
  field: K,
): void {
  twin[field] ??= entry[field];
}

function fillList<K extends 'authors' | 'links' | 'labels'>(
  twin: Imported,
  entry: Imported,
  field: K,
): void {
  twin[field] = entry[field];
}

/** An id for each entry, none twice: its own, else from its content; like content is told apart by DOI, authors and abstract. */
function nameAll(entries: readonly Imported[]): Map<Imported, string> {
  const ids = new Map<Imported, string>();
  const taken = new Set<string>();
  for (const entry of entries) {
    const id = firstFree(entry, taken);
    taken.add(id);
    ids.set(entry, id);
  }
  return ids;
}

function firstFree(entry: Imported, taken: ReadonlySet<string>): string {
  for (const id of candidates(entry)) if (!taken.has(id)) return id;
  return numbered(entry, taken);
}

function* candidates(entry: Imported): Generator<string> {
  const { id, venue, year, title, doi, authors, abstract } = entry;
  if (id !== null) yield id;
  yield paperId(venue, year, title);
  const names = authors.map(({ name }) => name).join(';');
  const marks = [title, doi ?? '', names, (abstract ?? '').slice(0, 500)];
  yield paperId(venue, year, marks.join(' | '));
}

function numbered({ venue, year, title }: Imported, taken: ReadonlySet<string>): string {
  const id = paperId(venue, year, title);
  let number = taken.size;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

function describe(
  { entry, twin, by }: { entry: Imported; twin: Imported; by: Likeness },
  of: string,
): Twin {
  const [place] = entry.sources;
  const [kept] = twin.sources;
  return {
    id: entry.id ?? paperId(entry.venue, entry.year, entry.title),
    of,
    by,
    title: entry.title,
    file: place?.document ?? '',
    line: place?.lines[0] ?? 0,
    ofFile: kept?.document ?? '',
    ofLine: kept?.lines[0] ?? 0,
  };
}

// Each field by its name: of a hundred thousand, copies of whole entries take several times longer.
function toPaper(entry: Imported, id: string): Paper {
  const documents = entry.sources.map(({ document }) => document);
  return {
    id,
    title: entry.title,
    authors: entry.authors,
    abstract: entry.abstract,
    repairedAbstract: entry.repairedAbstract,
    abstractStatus: entry.abstractStatus,
    venue: entry.venue,
    year: entry.year,
    kind: entry.kind,
    session: entry.session,
    url: entry.url,
    doi: entry.doi,
    links: entry.links,
    labels: entry.labels,
    stars: entry.stars,
    award: entry.award,
    sources: entry.sources,
    origins: entry.origins,
    collections: documents.length > 1 ? [...new Set(documents)] : documents,
    repairs: [],
    findings: [],
  };
}
