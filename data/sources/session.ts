import { readAuthors } from './authors.ts';
import { fold } from './lines.ts';
import { isName } from './name.ts';

/** What a line of the timetable announces. */
export type Heading =
  | { kind: 'session'; rows: 'paper' | 'poster'; name: string }
  | { kind: 'keynote'; talk: string }
  | { kind: 'pause' }
  | { kind: 'end' }
  | { kind: 'other' };

const CLOCK = String.raw`\d{1,2}:\d{2}(?:\s?[ap]m)?`;
const TIME = new RegExp(`^${CLOCK}(?:\\s?[–-]\\s?${CLOCK})?(?:\\s|$)`, 'i');
const NUMBER = /^session\s+\w{1,5}\s*:\s*/i;
const KEYNOTE = /^keynote(?:\s+(?:talk|speech))?(?:\s+\d{1,2})?\s*[:–—-]\s*/i;
const PAUSE =
  /^(?:break|coffee|tea|lunch|dinner|opening|introduction|welcome|registration|reception)\b/i;
const END = /^(?:wrap[ -]?up|closing)\b/i;
const DURATION = /^\(?\s*\d{1,3}\s*-?\s*min(?:ute)?s?\b/i;
const CHAIR = /\b(?:session chairs?\s?:|chairs?\s?:|chaired by\b)/i;

/** What follows the time at the start of a timetable's line, maybe nothing; null without a time. */
export function afterTime(line: string): string | null {
  const time = TIME.exec(line);
  return time === null ? null : line.slice(time[0].length).trim();
}

/** What the text of a timetable line, without its time, announces. */
export function readHeading(text: string): Heading {
  const line = fold(text);
  if (KEYNOTE.test(line)) return { kind: 'keynote', talk: line.replace(KEYNOTE, '') };
  const name = sessionName(line);
  if (/^posters?\b/i.test(name)) return { kind: 'session', rows: 'poster', name };
  if (/^session\s+\w{1,5}(?:\s*:|$|\s-)/i.test(line))
    return { kind: 'session', rows: 'paper', name };
  if (END.test(line)) return { kind: 'end' };
  return { kind: PAUSE.test(line) ? 'pause' : 'other' };
}

/** A session's name: without a leading "Session N:", the chair and the duration, else as it stands. */
export function sessionName(heading: string): string {
  const title = cutChair(fold(heading)).replace(NUMBER, '');
  const [first = '', ...rest] = title.split(/( [-–—] )/);
  let name = withoutDuration(first);
  let isAfterDuration = name !== first;
  for (let at = 0; at < rest.length; at += 2) {
    const [dash = '', note = ''] = rest.slice(at, at + 2);
    const isDuration = DURATION.test(note);
    if (!isDuration && !isChair(note, isAfterDuration)) name += dash + note;
    isAfterDuration = isDuration;
  }
  return name || fold(heading);
}

function withoutDuration(name: string): string {
  const open = name.lastIndexOf(' (');
  const isDuration = open > 0 && name.endsWith(')') && DURATION.test(name.slice(open + 1));
  return isDuration ? name.slice(0, open) : name;
}

function cutChair(heading: string): string {
  let end = heading.search(CHAIR);
  if (end <= 0) return heading;
  while (end > 0 && ' ,.;(-–—'.includes(heading[end - 1] ?? '')) end -= 1;
  return heading.slice(0, end);
}

function isChair(note: string, isAfterDuration: boolean): boolean {
  const people = readAuthors(note);
  const arePeople = people.every(({ name }) => isName(name.split(' '), () => false));
  return people.length > 0 && arePeople && (isAfterDuration || note.endsWith(')'));
}
