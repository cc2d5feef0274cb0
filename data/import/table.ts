import { type Column, type Correction, mapColumns, roleOfName } from './columns.ts';
import { addValue, type Broken, type Draft, type Parsed } from './draft.ts';
import type { Row } from './delimited.ts';
import { splitAuthors } from './names.ts';

/** How a table was understood; the reader can correct it. */
export interface TableView {
  columns: Column[];
  /** The line of the column names; null where the table has none. */
  header: number | null;
  rows: number;
}

/** A file that cannot be used as a whole; the message says why in words. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

/**
 * The entries of a table, one a row below its header; lines before the header belong to no entry. Throws a RefusedError if no
 * column can be a title or an abstract.
 */
export function readTable(
  rows: readonly Row[],
  correction: Correction = {},
): Parsed & { view: TableView } {
  const at = headerAt(rows);
  const header = rows[at];
  const body = rows.slice(at + 1);
  const width = Math.max(0, ...body.slice(0, 50).map(({ cells }) => cells.length));
  const names =
    header?.cells.map(bare) ?? Array.from({ length: width }, (_, i) => `column ${i + 1}`);
  const columns = mapColumns(
    names,
    body.slice(0, 200).map(({ cells }) => cells),
    correction,
  );
  if (!columns.some(({ role }) => role === 'title' || role === 'abstract' || role === 'inverted'))
    throw new RefusedError(
      `none of its columns is a title or an abstract: ${names.slice(0, 8).join(', ').slice(0, 200)}`,
    );
  const used = columns.filter(({ role }) => role !== null);
  const drafts: Draft[] = [];
  const broken: Broken[] = [];
  for (const row of body) {
    if (row.cells.length === 1 && names.length > 2)
      broken.push({
        line: row.line,
        reason: `the row has 1 cell, the header names ${names.length}`,
      });
    else if (row.cells.some((cell) => cell.trim() !== '')) drafts.push(toDraft(row, used));
  }
  return { drafts, broken, view: { columns, header: header?.line ?? null, rows: body.length } };
}

/** The row among the first that names a title or an abstract and more; -1 if there is none. */
function headerAt(rows: readonly Row[]): number {
  const known = rows.slice(0, 20).map(({ cells }) => {
    const roles = new Set(cells.map((cell) => (cell.length < 60 ? roleOfName(bare(cell)) : null)));
    roles.delete(null);
    return roles.has('title') || roles.has('abstract') || roles.has('inverted') ? roles.size : 0;
  });
  const most = Math.max(0, ...known);
  return most === 0 ? -1 : known.indexOf(most);
}

function toDraft({ cells, line }: Row, columns: readonly Column[]): Draft {
  const draft: Draft = { values: {}, lines: [line, line] };
  for (const { index, role } of columns) {
    const cell = bare(cells[index] ?? '');
    if (role === 'authors') for (const name of splitAuthors(cell)) addValue(draft, role, name);
    else if (role !== null) addValue(draft, role, cell);
  }
  return draft;
}

/** The cell without what spreadsheets put around a text: `="…"` and an apostrophe before a sign that begins a formula. */
export function bare(cell: string): string {
  const text = cell.startsWith('="') ? (/^="([^"]*)"$/.exec(cell)?.[1] ?? cell) : cell;
  return /^'[=+@-]/.test(text) ? text.slice(1).trim() : text.trim();
}
