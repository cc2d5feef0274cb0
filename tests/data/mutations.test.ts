import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../data/build/documents.ts';
import { mergeEntries } from '../../data/merge.ts';
import type { Document } from '../../data/sources/document.ts';
import * as readers from '../../data/sources/index.ts';
import { SourceError } from '../../data/sources/reading.ts';
import { random } from '../../workers/random.ts';

const documents = readDocuments('data/papers');
const rounds = 10_000;
const mutationSeed = 2024;

/** A row as a person sees it in the document: its lines, counted from 0, both ends included. */
type Span = [first: number, last: number];

/** The rows of a document, found without any reader: by hand for pages, else by the marks that part rows. */
function rowsOf({ document, format, text }: Document): Span[] {
  const lines = text.split('\n');
  if (format === 'programme-page') return pageRows(document, lines);
  const marks: Record<string, [opens: RegExp, closes: RegExp]> = {
    facts: [/^ {2}\{$/, /^ {2}\},?$/],
    'reading-list': [/<tr>/, /<\/tr>/],
    'programme-table': [/\([^()]*\)\)?$/, /\|$/],
  };
  const [opens, closes] = marks[format] ?? [/$^/, /$^/];
  const above = format === 'programme-table' ? 1 : 0;
  const rows: Span[] = [];
  for (const [at, line] of lines.entries()) {
    const open = (rows.at(-1)?.[1] ?? -1) < at && opens.test(line) && !closes.test(line);
    if (!open) continue;
    const last = lines.findIndex((other, below) => below > at && closes.test(other));
    rows.push([at - above, last]);
  }
  return rows;
}

/** Where the reference made by hand says that a row begins; two rows of 2021 go on below their title. */
function pageRows(document: string, lines: readonly string[]): Span[] {
  return readFileSync('tests/reference/euromlsys.jsonl', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { document: string; line: number; title: string })
    .filter((record) => record.document === document)
    .map(({ line, title }) => [line - 1, lines[line - 1] === title ? line : line - 1]);
}

interface Account {
  found: number;
  duplicates: number;
  rejected: number;
  titles: Set<string>;
}

/** What became of a document's rows; null where the whole of it was refused with a place. */
function account(document: Document, text: string): Account | null {
  try {
    const read = readers[document.format as keyof typeof readers];
    const { rows, entries, rejected } = read({ ...document, text });
    const { papers, duplicates } = mergeEntries(
      entries.map((entry) => ({ entry, collection: document.collection })),
    );
    const found = papers.length + duplicates.length + rejected.length;
    if (found !== rows) throw new Error(`${rows} rows read, ${found} accounted for`);
    const titles = new Set(entries.map(({ title }) => title));
    return { found, duplicates: duplicates.length, rejected: rejected.length, titles };
  } catch (error) {
    if (error instanceof SourceError && error.line > 0) return null;
    throw error;
  }
}

/** A change of a document after which the number of its rows is known. */
interface Mutation {
  text: string;
  rows: number;
}

interface Subject {
  document: Document;
  lines: string[];
  rows: Span[];
  whole: Account;
}

const subjects = documents.map((document): Subject => {
  const whole = account(document, document.text);
  if (!whole) throw new Error(`${document.document} cannot be read`);
  return { document, lines: document.text.split('\n'), rows: rowsOf(document), whole };
});

type Next = () => number;
const below = (limit: number, next: Next): number => Math.floor(next() * limit);

const mutations = {
  joinTwoLines({ lines, rows }: Subject, next: Next): Mutation {
    const at = below(lines.length - 1, next);
    const text = lines.toSpliced(at, 2, `${lines[at]} ${lines[at + 1]}`);
    return { text: text.join('\n'), rows: rows.length };
  },
  deleteABlankLine({ lines, rows }: Subject, next: Next): Mutation {
    const blank = [...lines.keys()].filter((at) => lines[at]?.trim() === '');
    const at = blank[below(blank.length, next)] ?? lines.length;
    return { text: lines.toSpliced(at, 1).join('\n'), rows: rows.length };
  },
  repeatARow({ lines, rows, document }: Subject, next: Next): Mutation {
    const [first, last] = rows[below(rows.length, next)] ?? [0, 0];
    const copy = lines.slice(first, last + 1);
    if (document.format === 'facts') copy.push(copy.pop()?.replace(/,?$/, ',') ?? '');
    return { text: lines.toSpliced(first, 0, ...copy).join('\n'), rows: rows.length + 1 };
  },
  deleteARow({ lines, rows, document }: Subject, next: Next): Mutation {
    const row = below(rows.length - (document.format === 'facts' ? 1 : 0), next);
    const [first, last] = rows[row] ?? [0, 0];
    const text = lines.toSpliced(first, last - first + 1).join('\n');
    return { text, rows: rows.length - (isNamedElsewhere(document, lines, first) ? 0 : 1) };
  },
  cutARowInItsText({ lines, rows, document }: Subject, next: Next): Mutation {
    const [first, last] = rows[below(rows.length, next)] ?? [0, 0];
    const at = document.format === 'programme-page' ? last : Math.max(first + 2, last - 1);
    const line = lines[at] ?? '';
    const cut = Math.floor(line.length * (0.6 + 0.4 * next()));
    const text = lines.toSpliced(at, 1, line.slice(0, cut)).join('\n');
    return { text, rows: rows.length };
  },
};

/** The page of 2021 names its papers a second time, every page its keynotes. */
function isNamedElsewhere({ document, format }: Document, lines: string[], at: number): boolean {
  if (format !== 'programme-page') return false;
  return document === 'euromlsys-2021.txt' || /Keynote/.test(lines[at] ?? '');
}

describe('damaged documents', () => {
  it('hold the rows that a person counts', () => {
    const counts = subjects.map(({ document, rows }) => [document.document, rows.length]);
    expect(counts).toEqual([
      ['euromlsys-2021.txt', 20],
      ['euromlsys-2022-facts.json', 19],
      ['euromlsys-2023.txt', 24],
      ['euromlsys-2023-table.txt', 24],
      ['euromlsys-2024.txt', 27],
      ['reading-list.md', 110],
    ]);
    expect(subjects.map(({ whole }) => whole.found)).toEqual(counts.map(([, count]) => count));
  });

  it.each(Object.entries(mutations))(
    `lose no row in silence when one is to %s, in a fifth of ${rounds} mutations`,
    (name, mutate) => {
      const next = random(mutationSeed);
      const lost: string[] = [];
      for (let round = 0; round < rounds / 5; round += 1) {
        const subject = subjects[round % subjects.length];
        if (!subject) continue;
        const { text, rows } = mutate(subject, next);
        const read = account(subject.document, text);
        if (!read) continue;
        const place = `${subject.document.document}, round ${round}: ${read.found} of ${rows}`;
        const missing = [...subject.whole.titles].filter((title) => !read.titles.has(title));
        const expected = name === 'deleteARow' ? 1 : 0;
        // A row that is refused on the page of 2021 is read once more, from its list of accepted papers.
        const again = subject.document.document === 'euromlsys-2021.txt' ? read.rejected : 0;
        if (read.found < rows || read.found > rows + again) lost.push(place);
        else if (missing.length > read.rejected + expected) lost.push(`${place}, ${missing[0]}`);
        if (name === 'repeatARow' && read.duplicates + read.rejected <= subject.whole.duplicates)
          lost.push(`${place}, not seen as a repeat`);
      }
      expect(lost).toEqual([]);
    },
    600_000,
  );

  it('are read or refused with a place, whatever is put in anywhere', () => {
    const debris = ['', ' ', '(', ')', ';', '|', '<', '</td>', '<tr>', '"', '{', '***', '\n\n'];
    const next = random(mutationSeed + 1);
    for (let round = 0; round < 600; round += 1) {
      const { document } = subjects[round % subjects.length] ?? {};
      if (!document) continue;
      let { text } = document;
      for (let change = below(4, next); change >= 0; change -= 1) {
        const at = below(text.length, next);
        text =
          text.slice(0, at) + debris[below(debris.length, next)] + text.slice(at + below(80, next));
      }
      account(document, text);
    }
  }, 600_000);
});
