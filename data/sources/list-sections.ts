import { type TextToken, type Token, isBlock } from './markup.ts';

/** One way the document writes a section's venue and year, in the anchor or in the heading. */
export interface Spelling {
  from: 'anchor' | 'heading';
  venue: string;
  year: number;
  line: number;
}

/** A row of a table: what stands between its first and its last line. */
export interface Row {
  first: number;
  last: number;
  tokens: Token[];
}

/**
 * A venue's edition and its rows. `chosen` is the heading's spelling if the list of contents names its
 * venue, else the anchor's; it is null above the first heading.
 */
export interface Section {
  chosen: Spelling | null;
  spellings: Spelling[];
  rows: Row[];
}

/**
 * The sections of a reading list in order. A row ends where the next row, table or section begins,
 * so a forgotten tag never joins two papers; a cell without a row is a row.
 */
export function readSections(tokens: readonly Token[]): Section[] {
  const scan: Scan = { sections: [emptySection()], row: null, cells: 0, table: false };
  const contents = new Set<string>();
  for (const token of tokens) {
    takeToken(scan, token);
    if (scan.row === null && token.kind === 'text') {
      for (const venue of venuesWithin(token.text)) contents.add(venue);
    }
  }
  for (const section of scan.sections) section.chosen = choose(section.spellings, contents);
  return scan.sections;
}

interface Scan {
  sections: Section[];
  row: Row | null;
  cells: number;
  table: boolean;
}

function emptySection(): Section {
  return { chosen: null, spellings: [], rows: [] };
}

function choose(spellings: Spelling[], contents: ReadonlySet<string>): Spelling | null {
  const known = spellings.findLast(({ venue }) => contents.has(venue));
  return known ?? spellings[0] ?? null;
}

function takeToken(scan: Scan, token: Token): void {
  const spelling = token.kind === 'text' ? headingOf(scan, token) : anchorOf(token);
  if (spelling !== null) beginSection(scan, spelling);
  else if (token.kind !== 'text' && STRUCTURE.has(token.name)) takeStructure(scan, token);
  else takeContent(scan, token);
}

const STRUCTURE = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th']);

function anchorOf(token: Token): Spelling | null {
  if (token.kind !== 'open' || token.name !== 'a') return null;
  const label = token.attributes.get('name') ?? token.attributes.get('id') ?? '';
  const edition = readEdition(label);
  return edition && { from: 'anchor', ...edition, line: token.line };
}

const HEADING = /^\s*((?:#{1,6}|\d{1,3}[.)])\s*)*\[([^[\]]{1,80})\]\((?!#)/;

function headingOf(scan: Scan, token: TextToken): Spelling | null {
  const [, prefix, label = ''] = HEADING.exec(token.text) ?? [];
  if (prefix === undefined && (scan.row !== null || scan.table)) return null;
  const edition = readEdition(label);
  return edition && { from: 'heading', ...edition, line: token.line };
}

// A label reads `NSDI'24` or `NSDI 2024`.
function readEdition(label: string): { venue: string; year: number } | null {
  const text = label.trim();
  const short = /['’](\d\d)$/.exec(text);
  const long = /['’\s-]((?:19|20)\d\d)$/.exec(text);
  const digits = short?.[1] ?? long?.[1];
  const venue = text.slice(0, (short ?? long)?.index ?? 0).trim();
  if (digits === undefined || venue === '') return null;
  return { venue, year: digits.length === 2 ? 2000 + Number(digits) : Number(digits) };
}

function venuesWithin(text: string): string[] {
  const links = text.matchAll(/\[([^[\]]{1,80})\]\(#/g);
  return Array.from(links, ([, label = '']) => readEdition(label)?.venue ?? '');
}

function beginSection(scan: Scan, spelling: Spelling): void {
  scan.row = null;
  scan.table = false;
  const last = scan.sections.at(-1);
  const anchored = last?.rows.length === 0 && last.spellings.at(-1)?.from === 'anchor';
  if (spelling.from === 'heading' && anchored) last.spellings.push(spelling);
  else scan.sections.push({ chosen: null, spellings: [spelling], rows: [] });
}

function takeStructure(scan: Scan, token: Token): void {
  const name = token.kind === 'text' ? '' : token.name;
  if (name === 'table') scan.table = token.kind === 'open';
  if (name === 'td' || name === 'th') takeCell(scan, token);
  else if (name === 'tr' && token.kind === 'open') beginRow(scan, token.line);
  else {
    if (name === 'tr' && scan.row !== null) scan.row.last = token.line;
    scan.row = null;
  }
}

function takeCell(scan: Scan, token: Token): void {
  if (token.kind === 'open') {
    if (scan.row === null || scan.cells > 0) beginRow(scan, token.line);
    scan.cells++;
  }
  extendRow(scan, token);
}

function takeContent(scan: Scan, token: Token): void {
  if (scan.row === null && scan.table && isVisible(token)) beginRow(scan, token.line);
  extendRow(scan, token);
}

function isVisible(token: Token): boolean {
  if (token.kind === 'text') return token.text.trim() !== '';
  return token.kind === 'open' && token.name !== 'br' && !isBlock(token);
}

function beginRow(scan: Scan, line: number): void {
  scan.row = { first: line, last: line, tokens: [] };
  scan.cells = 0;
  scan.sections.at(-1)?.rows.push(scan.row);
}

function extendRow(scan: Scan, token: Token): void {
  if (scan.row === null) return;
  scan.row.tokens.push(token);
  if (token.kind !== 'text' || token.text.trim() !== '') scan.row.last = token.line;
}
