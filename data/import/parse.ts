import { parseBibtex } from './bibtex.ts';
import type { Correction } from './columns.ts';
import { parseDelimited } from './delimited.ts';
import { findDelimiter } from './delimiter.ts';
import type { Parsed } from './draft.ts';
import { parseEndnote } from './endnote.ts';
import { toEntry } from './entry.ts';
import type { Imported } from './imported.ts';
import { parseJson, parseJsonLines } from './json.ts';
import { parseMedline } from './medline.ts';
import { type Format, recognise } from './recognise.ts';
import { parseRis } from './ris.ts';
import { readTable, RefusedError, type TableView } from './table.ts';
import { parseWebOfScience } from './web-of-science.ts';
import { parseEndnoteXml, parsePubmedXml } from './xml-records.ts';

/** What one file holds: rows = entries + rejected. */
export interface FileReading {
  format: Format | 'xlsx';
  rows: number;
  entries: Imported[];
  rejected: { line: number; reason: string }[];
  /** How a table was understood; null for other formats. */
  view: TableView | null;
}

type Parser = (text: string, correction: Correction) => Parsed & { view?: TableView };

const parsers = {
  bibtex: parseBibtex,
  ris: parseRis,
  medline: parseMedline,
  'web-of-science': parseWebOfScience,
  endnote: parseEndnote,
  'pubmed-xml': parsePubmedXml,
  'endnote-xml': parseEndnoteXml,
  json: parseJson,
  jsonl: parseJsonLines,
  table: parseTable,
} satisfies Record<Format, Parser>;

/**
 * Reads the text of one file, whatever known format it has; throws a RefusedError in words if it is none. What cannot be read
 * is rejected with line and reason and costs no other entry.
 */
export function parseText(text: string, name: string, correction: Correction = {}): FileReading {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const format = recognise(plain);
  const parsed: ReturnType<Parser> = parsers[format](plain, correction);
  return { format, ...settle(parsed, name, format) };
}

function parseTable(text: string, correction: Correction): ReturnType<Parser> {
  // Room for names and a few lines before them; one entry too many is enough to refuse the file.
  const most = mostEntries + 100;
  const { rows, unclosed } = parseDelimited(text, findDelimiter(text) ?? ',', most);
  if (rows.length === most) throw tooMany();
  const table = readTable(rows, correction);
  const reason = 'a quotation mark is never closed';
  return { ...table, broken: [...table.broken, ...unclosed.map((line) => ({ line, reason }))] };
}

/** More would not fit beside each other in a page's memory. */
export const mostEntries = 500_000;

/** Makes entries of drafts; throws a RefusedError if there are more than a page can hold. Those that are none are rejected beside what was broken, in the order of their lines. */
export function settle(
  { drafts, broken, view }: ReturnType<Parser>,
  name: string,
  format: Format,
): Omit<FileReading, 'format'> {
  const rows = drafts.length + broken.length;
  if (rows > mostEntries) throw tooMany();
  const rejected = [...broken];
  const entries: Imported[] = [];
  for (const draft of drafts) {
    const entry = toEntry(draft, name, format === 'bibtex' ? 'bibtex' : 'other');
    if (typeof entry === 'string') rejected.push({ line: draft.lines[0], reason: entry });
    else entries.push(entry);
  }
  rejected.sort((a, b) => a.line - b.line);
  return { rows, entries, rejected, view: view ?? null };
}

export function tooMany(): RefusedError {
  const most = mostEntries.toLocaleString('en');
  return new RefusedError(`it has more than ${most} entries, the most of one file; split it`);
}
