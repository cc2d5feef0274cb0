import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../data/build/documents.ts';
import type { Author, Link, Paper } from '../../data/paper.ts';
import { readLibrary } from '../../data/papers.ts';

/** A record as a person read it; how it was made is told in tests/reference/README.md. */
interface Reference {
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
  labels: string[];
  stars: number;
  award: string | null;
  links?: Link[];
}

const reference = ['euromlsys', 'reading-list'].flatMap((name) =>
  readFileSync(`tests/reference/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Reference),
);
const { papers } = readLibrary(readDocuments('data/papers'));

function paperAt({ document, line }: Reference): Paper | undefined {
  return papers.find(({ sources }) =>
    sources.some(
      (place) => place.document === document && place.lines[0] <= line && line <= place.lines[1],
    ),
  );
}

function fieldsOf(record: Reference | Paper | undefined): Partial<Reference> {
  if (!record) return {};
  const { title, abstract, venue, year, kind, session, url, labels, stars, award } = record;
  return { title, abstract, venue, year, kind, session, url, labels, stars, award };
}

describe('the readers against the records made by hand', () => {
  it('covers every edition but 2022, whose document holds the fields one by one', () => {
    expect(reference).toHaveLength(71 + 110);
  });

  it.each(reference.map((record) => [`${record.document}:${record.line}`, record] as const))(
    'recovers every field of %s',
    (_, record) => {
      expect(fieldsOf(paperAt(record))).toEqual(fieldsOf(record));
    },
  );

  it('recovers every author with the affiliation', () => {
    const read = reference.map((record) => paperAt(record)?.authors);
    expect(read).toEqual(reference.map(({ authors }) => authors));
  });

  it('recovers every link beside the title', () => {
    const listed = reference.filter(({ links }) => links !== undefined);
    expect(listed.map((record) => paperAt(record)?.links)).toEqual(
      listed.map(({ links }) => links),
    );
  });
});
