import { readFileSync } from 'node:fs';
import type { Author, Link, Paper } from '../../data/paper.ts';

/** A record as a person read it; how it was made is told in tests/reference/README.md. */
export interface Reference {
  document: string;
  line: number;
  title: string;
  authors: Author[];
  abstract: string | null;
  venue: string;
  year: number;
  kind: string;
  session: string | null;
  url: string | null;
  /** Only the facts of 2022 name DOIs. */
  doi?: string | null;
  labels: string[];
  stars: number;
  award: string | null;
  /** Listed where the row has links beside the title's. */
  links?: Link[];
}

export const singleFields = [
  'title',
  'abstract',
  'venue',
  'year',
  'kind',
  'session',
  'url',
  'doi',
  'labels',
  'stars',
  'award',
] as const;

/** All records that were read by hand, document by document. */
export function readReference(): Reference[] {
  return ['euromlsys', 'reading-list'].flatMap((name) =>
    readFileSync(`tests/reference/${name}.jsonl`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Reference),
  );
}

/** The paper that stands where the record was read. */
export function paperAt(papers: readonly Paper[], { document, line }: Reference) {
  return papers.find(({ sources }) =>
    sources.some(
      (place) => place.document === document && place.lines[0] <= line && line <= place.lines[1],
    ),
  );
}

/** The fields that stand once, to be compared. */
export function fieldsOf(record: Reference | Paper | undefined): Record<string, unknown> {
  if (!record) return {};
  return Object.fromEntries(singleFields.map((field) => [field, record[field] ?? null]));
}
