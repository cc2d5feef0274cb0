import type { Author, Entry, Place } from '../paper.ts';
import { editionOf, makeTalk, type Edition } from './entry.ts';
import { splitKeynote } from './keynote.ts';
import type { Line } from './lines.ts';
import { readAcceptedList, readSpeakers, type Mention } from './mentions.ts';
import { readLines } from './programme-lines.ts';
import { isTimed, readRows, splitRow, type ProgrammeRow } from './programme-rows.ts';
import { SourceError, type Reader, type Rejection } from './reading.ts';
import { entryFinder } from './same-paper.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

/** What the whole page tells its rows. */
interface Page {
  document: string;
  edition: Edition;
  vocabulary: Vocabulary;
  speakers: Mention[];
}

/** A row's text taken apart; the starts are positions in the row's lines joined. */
interface Parts {
  title: string;
  authors: Author[];
  abstract: string | null;
  starts: { authors: number; abstract: number };
}

/**
 * Reads the text of a workshop's page, whose timetable runs title, authors and abstract together.
 * Where the page names a paper again, that place joins the paper's sources; a paper named only
 * outside the timetable becomes an entry from there.
 */
export const readProgrammePage: Reader = (source) => {
  const edition = editionOf(source);
  const vocabulary = readVocabulary(source.text);
  const lines = readLines(source.text, vocabulary);
  if (!lines.some(isTimed))
    throw new SourceError(source.document, 1, 'no timetable: no line begins with a time');
  const speakers = readSpeakers(lines);
  const page: Page = { document: source.document, edition, vocabulary, speakers };
  const read = readRows(lines, vocabulary).map((row) => readRow(row, page));
  const timetable = read.filter((result) => 'title' in result);
  const rejected = read.filter((result) => 'reason' in result);
  const entries = joinMentions(timetable, [...readAcceptedList(lines), ...speakers], page);
  return { rows: entries.length + rejected.length, entries, rejected };
};

function readRow(row: ProgrammeRow, page: Page): Entry | Rejection {
  const { document } = page;
  if (row.fault !== undefined)
    return { document, line: row.lines[0]?.number ?? 1, reason: row.fault };
  const split = splitRow(row, page.vocabulary);
  if (split.kind === 'split') return entryOf(row, split, page);
  const [line] = row.lines;
  const keynote = row.kind === 'keynote' ? splitKeynote(line?.text ?? '', page.speakers) : null;
  if (keynote === null) return { document, line: line?.number ?? 1, reason: split.reason };
  const { title, name, affiliation, abstract } = keynote;
  const starts = { authors: 0, abstract: 0 };
  return entryOf(row, { title, authors: [{ name, affiliation }], abstract, starts }, page);
}

function entryOf(row: ProgrammeRow, { starts, ...spoken }: Parts, page: Page): Entry {
  const place = (from: number, to: number) => placeOf(page.document, row.lines, from, to);
  return makeTalk(page.edition, row, spoken, {
    title: place(0, starts.authors),
    authors: place(starts.authors, starts.abstract),
    abstract: place(starts.abstract, Infinity),
  });
}

/** The lines that hold the positions from `from` up to `to` of the lines joined. */
function placeOf(document: string, lines: readonly Line[], from: number, to: number): Place {
  const covered: number[] = [];
  let start = 0;
  for (const { number, text } of lines) {
    if (start < to && start + text.length > from) covered.push(number);
    start += text.length + 1;
  }
  const first = covered[0] ?? lines[0]?.number ?? 1;
  return placeAt(document, [first, covered.at(-1) ?? first]);
}

function joinMentions(timetable: Entry[], mentions: readonly Mention[], page: Page): Entry[] {
  const entries = timetable.map((entry) => ({ ...entry, sources: [...entry.sources] }));
  const find = entryFinder(entries);
  const alone: Entry[] = [];
  for (const mention of mentions) {
    const place = placeAt(page.document, mention.lines);
    const entry = find(mention);
    if (entry === null) alone.push(entryFrom(mention, place, page.edition));
    else entry.sources.push(place);
  }
  return [...entries, ...alone];
}

function entryFrom(mention: Mention, place: Place, edition: Edition): Entry {
  const slot = { kind: mention.kind, session: null, heading: null };
  const { title, authors, abstract } = mention;
  const spots = { title: place, authors: place, abstract: place };
  return makeTalk(edition, slot, { title, authors, abstract }, spots);
}

function placeAt(document: string, lines: Place['lines']): Place {
  return { document, lines };
}
