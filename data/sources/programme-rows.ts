import type { Slot } from './entry.ts';
import type { Line } from './lines.ts';
import { beginsPaper, findNextPaper } from './next-paper.ts';
import { withoutLinkBefore } from './programme-lines.ts';
import { splitRunOn, type RunOn, type Unsplit } from './run-on.ts';
import { afterTime, readHeading, sessionName, type Heading } from './session.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One entry of a timetable; its lines are without time, "Keynote 1:" and link texts. */
export interface ProgrammeRow extends Slot {
  lines: Line[];
  /** Why it cannot be read where it stands, in words. */
  fault?: string;
}

/** Which part of the page a line stands in, and so whether it can be a row. */
type Section = { kind: 'outside' } | { kind: 'talks'; slot: Slot };

interface Item {
  section: Section;
  row: ProgrammeRow | null;
}

const OUTSIDE: Section = { kind: 'outside' };
const NO_SESSION: Slot = { kind: 'paper', session: null, heading: null };
const KEYNOTE: Slot = { ...NO_SESSION, kind: 'keynote' };
const LINK_TEXTS = new Set(['Video', 'Paper', 'Slides', 'Poster', 'PDF', 'Code']);
const BULLET = /^\s*[•*]\s+/;
const BIOGRAPHY = /^\s*Bio\s*:/i;
const NEW_PART =
  /^\s*(?:keynotes|(?:programme? )?committees?|organi[sz]ers|contact|accepted papers|call for papers)\s*$/i;
const BREAKS = [/^\s*$/, BULLET, BIOGRAPHY, NEW_PART];
const LONGEST_HEADING = 100;
const MOST_LINES = 20;

/** Whether the line begins with a time, as the items of a timetable do. */
export function isTimed(line: Line): boolean {
  return Boolean(afterTime(line.text));
}

/**
 * The rows of a page's timetable in order. A line is a row unless it completes the row above it;
 * breaks, biographies and what follows the closing are none.
 */
export function readRows(lines: readonly Line[], vocabulary: Vocabulary): ProgrammeRow[] {
  const rows: ProgrammeRow[] = [];
  let section = OUTSIDE;
  let open: ProgrammeRow | null = null;
  for (const raw of lines) {
    const line = { ...raw, text: withoutLinkTexts(raw.text) };
    if (open !== null && completes(open, line, vocabulary)) {
      open.lines.push(line);
    } else {
      ({ section, row: open } = itemAt(line, section, vocabulary));
      if (open !== null) rows.push(open);
    }
    const hadLinks = line.text !== raw.text.trimEnd();
    if (hadLinks) open = null;
  }
  return rows.flatMap((row) => divide(row, vocabulary));
}

/** What becomes of a row when its text is split. */
export function splitRow(row: ProgrammeRow, vocabulary: Vocabulary): RunOn | Unsplit {
  return splitRunOn(textOf(row.lines), vocabulary);
}

function itemAt(line: Line, section: Section, vocabulary: Vocabulary): Item {
  if (isTimed(line)) return timedItem(line, section, vocabulary);
  if (NEW_PART.test(line.text)) return { section: OUTSIDE, row: null };
  if (line.text === '' || BIOGRAPHY.test(line.text)) return { section, row: null };
  if (section.kind === 'outside') return { section, row: strayRow(line, vocabulary) };
  const text = line.text.replace(BULLET, '');
  const isSplit = splitRunOn(text, vocabulary).kind === 'split';
  if (text !== line.text && !isSplit) return { section: OUTSIDE, row: null };
  const isKeynote = section.slot.kind === 'keynote';
  if (isKeynote && !isSplit) return { section, row: null };
  const slot = isKeynote ? NO_SESSION : section.slot;
  return { section, row: { ...slot, lines: [{ ...line, text }] } };
}

function timedItem(line: Line, section: Section, vocabulary: Vocabulary): Item {
  const text = afterTime(line.text) ?? '';
  const heading = readHeading(text);
  if (heading.kind === 'keynote') {
    const row = { ...KEYNOTE, lines: [{ ...line, text: heading.talk }] };
    return { section: { kind: 'talks', slot: KEYNOTE }, row };
  }
  const slot = section.kind === 'talks' ? section.slot : NO_SESSION;
  if (isTimedTalk(text, heading, vocabulary))
    return { section: { kind: 'talks', slot }, row: { ...slot, lines: [{ ...line, text }] } };
  const row = hiddenRow({ ...line, text }, slot, vocabulary);
  if (heading.kind === 'end') return { section: OUTSIDE, row };
  if (heading.kind === 'pause') return { section: { kind: 'talks', slot: NO_SESSION }, row };
  const kind = heading.kind === 'session' ? heading.rows : 'paper';
  const named = { kind, session: sessionName(text), heading: line.number };
  return { section: { kind: 'talks', slot: named }, row };
}

/** A row that cannot be read because the heading above it runs into it. */
function hiddenRow(line: Line, slot: Slot, vocabulary: Vocabulary): ProgrammeRow | null {
  if (!beginsPaper(line.text, vocabulary)) return null;
  return { ...slot, lines: [line], fault: 'a heading and a paper stand on one line' };
}

/** A row that cannot be read because it stands under no part of the timetable. */
function strayRow(line: Line, vocabulary: Vocabulary): ProgrammeRow | null {
  if (BULLET.test(line.text) || !beginsPaper(line.text, vocabulary)) return null;
  return { ...NO_SESSION, lines: [line], fault: 'a paper stands outside the timetable' };
}

/** The rows of a row into whose abstract another one runs. */
function divide(row: ProgrammeRow, vocabulary: Vocabulary): ProgrammeRow[] {
  const text = textOf(row.lines);
  const split = splitRunOn(text, vocabulary);
  const from = split.kind === 'split' ? split.starts.abstract : 0;
  const next = findNextPaper(text.slice(from), vocabulary);
  if (row.fault !== undefined || next === null || from + next === 0) return [row];
  const [own, others] = cutLines(row.lines, from + next);
  const slot = row.kind === 'keynote' ? NO_SESSION : row;
  return [{ ...row, lines: own }, ...divide({ ...slot, lines: others }, vocabulary)];
}

/** The lines before and after a position of the lines joined. */
function cutLines(lines: readonly Line[], at: number): [Line[], Line[]] {
  const [before, after]: [Line[], Line[]] = [[], []];
  let start = 0;
  for (const { number, text } of lines) {
    const own = text.slice(0, Math.max(0, at - start));
    const rest = withoutLinkBefore(text.slice(own.length).trimStart());
    if (own !== '') before.push({ number, text: withoutLinkTexts(own) });
    if (rest !== '') after.push({ number, text: rest });
    start += text.length + 1;
  }
  return [before, after];
}

function isTimedTalk(text: string, heading: Heading, vocabulary: Vocabulary): boolean {
  const canBeTalk = heading.kind === 'other' || text.length > LONGEST_HEADING;
  if (heading.kind === 'session' || !canBeTalk) return false;
  return splitRunOn(text, vocabulary).kind === 'split';
}

/** Whether the line holds what the row lacks: the authors of its title, or the rest of its sentence. */
function completes(row: ProgrammeRow, line: Line, vocabulary: Vocabulary): boolean {
  const isBreak = isTimed(line) || BREAKS.some((pattern) => pattern.test(line.text));
  if (isBreak || row.lines.length >= MOST_LINES) return false;
  const above = textOf(row.lines);
  const isRowItself = splitRunOn(line.text, vocabulary).kind === 'split';
  if (splitRunOn(above, vocabulary).kind === 'split')
    return !isRowItself && (/^\s*\p{Ll}/u.test(line.text) || !/[.!?)”"']$/.test(above));
  const joined = splitRunOn(`${above}\n${line.text}`, vocabulary);
  if (joined.kind === 'unsplit') return false;
  return !isRowItself || joined.starts.authors === above.length + 1;
}

function withoutLinkTexts(line: string): string {
  let text = line.trimEnd();
  for (;;) {
    const start = text.lastIndexOf(' ') + 1;
    const rest = text.slice(0, start).trimEnd();
    if (!endsInLinkText(text)) return text;
    const isLink = rest === '' || '.!?)”"\''.includes(rest.at(-1) ?? '') || endsInLinkText(rest);
    if (!isLink) return text;
    text = rest;
  }
}

function endsInLinkText(text: string): boolean {
  return LINK_TEXTS.has(text.slice(text.lastIndexOf(' ') + 1));
}

function textOf(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join('\n');
}
