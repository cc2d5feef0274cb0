import type { Mention } from './mentions.ts';

/** A keynote's line taken apart; the fields are its own text, not the announcement's. */
interface Keynote {
  title: string;
  name: string;
  affiliation: string | null;
  abstract: string | null;
}

const OPENING_LENGTH = 40;

/**
 * Splits `Speaker, title affiliation abstract`, which has no bracket to go by, where the page announces
 * the same speaker with the parts on lines of their own; null where none of them fits.
 */
export function splitKeynote(text: string, speakers: readonly Mention[]): Keynote | null {
  for (const { title, authors, abstract } of speakers) {
    const name = authors[0]?.name ?? '';
    const rest = after(text, name)?.replace(/^\s*[,:–-]\s*/, '') ?? '';
    const tail = after(rest, title);
    if (tail === null) continue;
    const start = abstract === null ? -1 : tail.indexOf(abstract.slice(0, OPENING_LENGTH));
    const affiliation = (start < 0 ? tail : tail.slice(0, start)).replace(/^[\s,]+/, '').trim();
    const isKnown = start >= 0 || affiliation === (authors[0]?.affiliation ?? '');
    if (!isKnown) continue;
    const own = start < 0 ? '' : tail.slice(start);
    return { title, name, affiliation: affiliation || null, abstract: own || null };
  }
  return null;
}

function after(text: string, start: string): string | null {
  return start !== '' && text.startsWith(start) ? text.slice(start.length) : null;
}
