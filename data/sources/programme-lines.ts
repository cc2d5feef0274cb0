import { closeGroup } from './authors.ts';
import { splitLines, type Line } from './lines.ts';
import { beginsPaper } from './next-paper.ts';
import { afterTime, readHeading } from './session.ts';
import type { Vocabulary } from './vocabulary.ts';

const LINK_BEFORE = /^(?:(?:Video\s+)?(?:Paper|Slides|PDF)\s+)+(?=\S)/;
const TIME_WITHIN = /\s(?=\d{1,2}:\d{2}\s+\p{Lu})/gu;

/**
 * The lines of a page, cut where two items of its timetable stand on one: before the time of a
 * heading, and after the chair of a session that runs into a paper. The parts keep their line's number.
 */
export function readLines(text: string, vocabulary: Vocabulary): Line[] {
  return splitLines(text)
    .map(({ number, text: own }) => ({ number, text: withoutLinkBefore(own) }))
    .flatMap((line) => cut(line, headingsWithin(line.text)))
    .flatMap((line) => cut(line, paperAfterChair(line.text, vocabulary)));
}

/** The text without link texts at its start, as a line has them that was joined to the one above. */
export function withoutLinkBefore(text: string): string {
  return text.replace(LINK_BEFORE, '');
}

function cut({ number, text }: Line, places: readonly number[]): Line[] {
  return [0, ...places].map((from, part) => ({ number, text: text.slice(from, places[part]) }));
}

function headingsWithin(text: string): number[] {
  return Array.from(text.matchAll(TIME_WITHIN), ({ index }) => index + 1).filter(
    (at) =>
      text.slice(0, at).trim() !== '' &&
      readHeading(afterTime(text.slice(at)) ?? '').kind !== 'other',
  );
}

function paperAfterChair(text: string, vocabulary: Vocabulary): number[] {
  const heading = afterTime(text);
  if (heading === null || readHeading(heading).kind !== 'session') return [];
  const open = text.indexOf('(');
  const chair = open < 0 ? null : closeGroup(text, open);
  return chair !== null && beginsPaper(text.slice(chair), vocabulary) ? [chair] : [];
}
