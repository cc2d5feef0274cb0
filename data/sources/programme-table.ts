import type { Entry, Place } from '../paper.ts';
import { readAuthors } from './authors.ts';
import { editionOf, makeTalk, type Edition, type Slot } from './entry.ts';
import { fold, splitLines, type Line } from './lines.ts';
import { isName, looksLikeName } from './name.ts';
import { SourceError, type Reader, type Rejection } from './reading.ts';
import { afterTime, readHeading, sessionName } from './session.ts';
import { isCommonWord, readVocabulary, type Vocabulary } from './vocabulary.ts';

interface Table {
  document: string;
  edition: Edition;
  vocabulary: Vocabulary;
}

type Cell =
  { kind: 'time' } | { kind: 'heading'; slot: Slot } | { kind: 'talk'; slot: Slot; lines: Line[] };

const NO_SESSION: Slot = { kind: 'paper', session: null, heading: null };

/**
 * Reads a timetable whose cells end with `|`: a time, a heading, or a talk with title, authors and
 * abstract on lines of their own.
 */
export const readProgrammeTable: Reader = (source) => {
  const { document } = source;
  const cells = splitCells(splitLines(source.text));
  if (cells.length === 0)
    throw new SourceError(document, 1, 'no table: no cell that ends with | holds anything');
  const vocabulary = readVocabulary(source.text);
  const table: Table = { document, edition: editionOf(source), vocabulary };
  const results: (Entry | Rejection)[] = [];
  let slot = NO_SESSION;
  let isTimed = false;
  for (const lines of cells) {
    const cell = readCell(lines, isTimed, slot);
    isTimed = cell.kind === 'time';
    if (cell.kind === 'talk')
      for (const talk of divide(cell.lines, vocabulary))
        results.push(readTalk(talk, cell.slot, table));
    if (cell.kind !== 'time') slot = cell.slot.kind === 'keynote' ? NO_SESSION : cell.slot;
  }
  const entries = results.filter((result) => 'title' in result);
  const rejected = results.filter((result) => 'reason' in result);
  return { rows: results.length, entries, rejected };
};

/** The filled lines of each cell, cells without any left out; none if nothing ends a cell. */
function splitCells(lines: readonly Line[]): Line[][] {
  const cells: Line[][] = [[]];
  for (const { number, text } of lines) {
    for (const [part, piece] of text.split('|').entries()) {
      if (part > 0) cells.push([]);
      const content = fold(piece);
      if (content !== '') cells.at(-1)?.push({ number, text: content });
    }
  }
  return cells.length === 1 ? [] : cells.filter((cell) => cell.length > 0);
}

function readCell(lines: Line[], isTimed: boolean, slot: Slot): Cell {
  const [first, ...rest] = lines;
  if (first === undefined) return { kind: 'heading', slot };
  const isAlone = rest.length === 0;
  if (isAlone && afterTime(first.text) === '') return { kind: 'time' };
  const heading = readHeading(first.text);
  if (heading.kind === 'keynote' && (isTimed || !isAlone)) {
    const keynote: Slot = { ...NO_SESSION, kind: 'keynote' };
    return { kind: 'talk', slot: keynote, lines: [{ ...first, text: heading.talk }, ...rest] };
  }
  if (!isAlone || (!isTimed && heading.kind === 'other')) return { kind: 'talk', slot, lines };
  if (heading.kind === 'pause' || heading.kind === 'end')
    return { kind: 'heading', slot: NO_SESSION };
  const kind = heading.kind === 'session' ? heading.rows : 'paper';
  const session = sessionName(first.text);
  return { kind: 'heading', slot: { kind, session, heading: first.number } };
}

/** The lines of each talk of a cell: one begins on the line above its authors. */
function divide(lines: readonly Line[], vocabulary: Vocabulary): (readonly Line[])[] {
  const from = firstLineOfAuthors(lines, vocabulary) ?? lines.length;
  const isNext = (line: Line, at: number): boolean =>
    at > from + 1 && isAuthorLine(line, vocabulary) && !isAuthorLine(lines[at - 1], vocabulary);
  const next = lines.findIndex(isNext);
  if (next < 0) return [lines];
  return [lines.slice(0, next - 1), ...divide(lines.slice(next - 1), vocabulary)];
}

function readTalk(lines: readonly Line[], slot: Slot, table: Table): Entry | Rejection {
  const { document, edition, vocabulary } = table;
  const line = lines[0]?.number ?? 1;
  const from = firstLineOfAuthors(lines, vocabulary);
  if (from === null) return { document, line, reason: 'no line of authors' };
  if (from === 0 || lines[0]?.text === '')
    return { document, line, reason: 'no title above the authors' };
  let to = from + 1;
  while (isAuthorLine(lines[to], vocabulary)) to += 1;
  const [title, authors, abstract] = [lines.slice(0, from), lines.slice(from, to), lines.slice(to)];
  const spoken = {
    title: textOf(title),
    authors: readAuthors(textOf(authors)),
    abstract: textOf(abstract) || null,
  };
  const place = (part: readonly Line[]): Place => ({
    document,
    lines: [part[0]?.number ?? line, part.at(-1)?.number ?? line],
  });
  const spots = { title: place(title), authors: place(authors), abstract: place(abstract) };
  return makeTalk(edition, slot, spoken, spots);
}

/** The first line below the title that lists authors; 0 if the title's own line does, null if none does. */
function firstLineOfAuthors(lines: readonly Line[], vocabulary: Vocabulary): number | null {
  const below = lines.findIndex((line, index) => index > 0 && isAuthorLine(line, vocabulary));
  if (below > 0) return below;
  if (isAuthorLine(lines[0], vocabulary)) return 0;
  const second = readAuthors(lines[1]?.text ?? '');
  const areNames = second.every(({ name }) => looksLikeName(name.split(/,? /)));
  return second.length > 0 && areNames ? 1 : null;
}

function isAuthorLine(line: Line | undefined, vocabulary: Vocabulary): boolean {
  const authors = readAuthors(line?.text ?? '');
  const isCommon = (word: string) => isCommonWord(word, vocabulary);
  const areNames = authors.every(({ name }) => isName(name.split(/,? /), isCommon));
  return authors.length > 0 && areNames && authors.some((author) => author.affiliation !== null);
}

function textOf(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join(' ');
}
