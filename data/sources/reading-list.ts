import type { Entry, Field, Place } from '../paper.ts';
import { readRow } from './list-row.ts';
import { type Row, type Section, readSections } from './list-sections.ts';
import { readMarkup } from './markup.ts';
import { type Reader, type Rejection, type Source, SourceError } from './reading.ts';

/**
 * Reads a reading list: Markdown whose sections name a venue and a year and hold an HTML table with
 * one paper a row. Rows come in the order of the document.
 */
export const readReadingList: Reader = (source) => {
  const entries: Entry[] = [];
  const rejected: Rejection[] = [];
  for (const section of readSections(readMarkup(source.text))) {
    for (const row of section.rows) {
      const read = readListRow(source, section, row);
      if ('reason' in read) rejected.push(read);
      else entries.push(read);
    }
  }
  const rows = entries.length + rejected.length;
  if (rows === 0) throw new SourceError(source.document, 1, 'the list holds no table row');
  return { rows, entries, rejected };
};

function readListRow(source: Source, section: Section, row: Row): Entry | Rejection {
  const { document } = source;
  const venue = section.chosen?.venue ?? source.venue;
  const year = section.chosen?.year ?? source.year;
  if (venue === null || year === null)
    return {
      document,
      line: row.first,
      reason: 'no heading above the row names its venue and year',
    };
  const read = readRow(row.tokens);
  if (read === null) return { document, line: row.first, reason: 'the row has no title' };
  const place = (lines: [number, number]): Place => ({ document, lines });
  const origins: Partial<Record<Field, Place>> = {};
  for (const [field, lines] of Object.entries(read.lines)) origins[field as Field] = place(lines);
  if (section.chosen !== null) {
    const { line } = section.chosen;
    origins.venue = place([line, line]);
    origins.year = place([line, line]);
  }
  return {
    ...read.content,
    venue,
    year,
    kind: 'paper',
    session: null,
    doi: null,
    sources: [place([row.first, row.last])],
    origins,
  };
}
