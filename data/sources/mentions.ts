import type { Author, Kind, Place } from '../paper.ts';
import { readAuthors } from './authors.ts';
import { fold, type Line } from './lines.ts';
import { afterTime } from './session.ts';

/** What a page says of a paper outside its timetable. */
export interface Mention {
  kind: Kind;
  title: string;
  authors: Author[];
  abstract: string | null;
  /** First and last line; the biography of a speaker is not counted in. */
  lines: Place['lines'];
}

const BULLET = /^\s*•\s+(?=\S)/;
const POSTERS = /\bposters?\b/i;
const ORALS = /\b(?:oral|talk|paper)s?\b/i;
const QUOTES = /["“”]/;
const LONGEST_HEADING = 40;
const LONGEST_TITLE = 300;

/** The items of the form `• "Title" authors` in the lists of accepted papers. */
export function readAcceptedList(lines: readonly Line[]): Mention[] {
  const mentions: Mention[] = [];
  let kind: Kind = 'paper';
  for (const { number, text } of lines) {
    const item = text.replace(BULLET, '').trim();
    const isItem = item !== text.trim() && QUOTES.test(item[0] ?? '');
    if (!isItem && item.length <= LONGEST_HEADING && POSTERS.test(item)) kind = 'poster';
    else if (!isItem && item.length <= LONGEST_HEADING && ORALS.test(item)) kind = 'paper';
    const mention = isItem ? readItem(item, kind, number) : null;
    if (mention !== null) mentions.push(mention);
  }
  return mentions;
}

/** The announcements of speakers: a bulleted name, the time with name and affiliation, title, abstract. */
export function readSpeakers(lines: readonly Line[]): Mention[] {
  const filled = lines.filter((line) => line.text.trim() !== '');
  const mentions: Mention[] = [];
  for (const [index, bullet] of filled.entries()) {
    if (!BULLET.test(bullet.text)) continue;
    const mention = readSpeaker(bullet, filled.slice(index + 1, index + 4));
    if (mention !== null) mentions.push(mention);
  }
  return mentions;
}

function readItem(item: string, kind: Kind, line: number): Mention | null {
  const end = [...'"“”'].reduce((last, quote) => Math.max(last, item.lastIndexOf(quote)), 0);
  const title = fold(item.slice(1, end));
  const authors = readAuthors(fold(item.slice(end + 1)));
  if (title === '' || authors.length === 0) return null;
  return { kind, title, authors, abstract: null, lines: [line, line] };
}

function readSpeaker(bullet: Line, below: readonly Line[]): Mention | null {
  const [slot, title, abstract] = below;
  const name = fold(bullet.text.replace(BULLET, ''));
  const speaker = fold(afterTime(slot?.text.trim() ?? '') ?? '');
  if (title === undefined || !speaker.startsWith(name) || !canBeTitle(title.text)) return null;
  const hasAbstract = abstract !== undefined && !/^\s*(?:Bio\b|•)/.test(abstract.text);
  return {
    kind: 'keynote',
    title: fold(title.text),
    authors: [{ name, affiliation: speaker.slice(name.length).replace(/^[\s,]+/, '') || null }],
    abstract: hasAbstract ? fold(abstract.text) : null,
    lines: [bullet.number, hasAbstract ? abstract.number : title.number],
  };
}

function canBeTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && !BULLET.test(text);
}
