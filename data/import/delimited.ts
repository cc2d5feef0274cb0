/** One row of a table; a row with quoted line ends spans more than one line. */
export interface Row {
  cells: string[];
  line: number;
}

/** The rows of a delimited text, and the lines on which a quotation mark was never closed. */
export interface Rows {
  rows: Row[];
  unclosed: number[];
}

const QUOTE = 34;
const BREAK = 10;

/** Text read in vain past quotes that are never closed may come to this many times the whole; then quotes are plain signs. */
const PATIENCE = 4;

/**
 * The rows of a text whose cells stand between delimiters, after RFC 4180: quoted cells hold delimiters, line ends and
 * doubled quotes; a quote inside a cell that does not begin with one is a quote. A quoted cell that is never closed costs its
 * row alone. Empty lines are passed over; lines end with `\n`. No more rows are read than are asked for.
 */
export function parseDelimited(text: string, delimiter: string, most = Infinity): Rows {
  const result: Rows = { rows: [], unclosed: [] };
  const sign = delimiter.charCodeAt(0);
  let patience = PATIENCE * text.length;
  let at = 0;
  let line = 1;
  while (at < text.length && result.rows.length < most) {
    const row: Row = { cells: [], line };
    const { end, opened, reached } = readRow(text, at, sign, row.cells, patience > 0);
    if (opened >= 0) {
      result.unclosed.push(line);
      patience -= reached - at;
    } else if (row.cells.length > 1 || row.cells[0] !== '') result.rows.push(row);
    line += countBreaks(text, at, end);
    at = end;
  }
  return result;
}

interface RowEnd {
  /** Where the next row begins. */
  end: number;
  /** Where the quote stands that is never closed, -1 if there is none, and how far it was looked for. */
  opened: number;
  reached: number;
}

function readRow(
  text: string,
  start: number,
  sign: number,
  cells: string[],
  quotes: boolean,
): RowEnd {
  let at = start;
  for (;;) {
    const isQuoted = quotes && text.charCodeAt(at) === QUOTE;
    const end = isQuoted ? quotedEnd(text, at, sign) : plainEnd(text, at, sign);
    if (end < 0) {
      const lineEnd = text.indexOf('\n', at);
      return { end: lineEnd < 0 ? text.length : lineEnd + 1, opened: at, reached: -end };
    }
    cells.push(isQuoted ? unquote(text.slice(at + 1, end - 1)) : text.slice(at, end));
    if (end >= text.length) return { end: text.length, opened: -1, reached: end };
    at = end + 1;
    if (text.charCodeAt(end) === BREAK) return { end: at, opened: -1, reached: at };
  }
}

function plainEnd(text: string, from: number, sign: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === sign || code === BREAK) return at;
    at += 1;
  }
  return at;
}

/**
 * The position after the closing quote; the negative of the position reached if there is none. A single quote inside the cell is taken as it is, but one that opens a cell on a
 * later line shows that this cell was never closed.
 */
function quotedEnd(text: string, from: number, sign: number): number {
  let isLater = false;
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BREAK) isLater = true;
    if (code !== QUOTE) continue;
    const next = text.charCodeAt(at + 1);
    if (next === QUOTE) {
      at += 1;
      continue;
    }
    if (at + 1 >= text.length || next === sign || next === BREAK) return at + 1;
    const before = text.charCodeAt(at - 1);
    if (isLater && (before === BREAK || before === sign)) return -at;
  }
  return -text.length;
}

function unquote(text: string): string {
  return text.includes('""') ? text.replaceAll('""', '"') : text;
}

function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === BREAK) count += 1;
  return count;
}
