import { fold } from './lines.ts';
import { splitRunOn } from './run-on.ts';
import type { Vocabulary } from './vocabulary.ts';

const FULL_STOP = /(?<!\b\p{Lu})\.[)”"’']?(?=\s|$)/gu;
const PROSE =
  /\b(?:we|our|us|it|its|they|their|this|that|these|those|which|who|is|are|was|were|be|been|has|have|can|may|will)\b/i;
const NAME_AND_BRACKET = /\p{Lu}[^\s(]* \(/u;
const LONGEST_HEAD = 800;
const LONGEST_ROW = 4000;
const FEWEST_WORDS = 3;

/**
 * Where the next paper begins in a text that should be one abstract: at the start or after a full
 * stop, with a title, and authors with an affiliation in brackets; null where none does.
 */
export function findNextPaper(text: string, vocabulary: Vocabulary): number | null {
  if (beginsPaper(text, vocabulary)) return 0;
  for (const stop of text.matchAll(FULL_STOP)) {
    const start = stop.index + stop[0].length;
    if (beginsPaper(text.slice(start, start + LONGEST_ROW), vocabulary)) return start;
  }
  return null;
}

/** Whether the text begins with a title and its authors. */
export function beginsPaper(text: string, vocabulary: Vocabulary): boolean {
  const sentence = text.slice(0, LONGEST_HEAD).search(FULL_STOP);
  const head = text.slice(0, sentence < 0 ? LONGEST_HEAD : sentence);
  if (!NAME_AND_BRACKET.test(head)) return false;
  const split = splitRunOn(text, vocabulary);
  if (split.kind === 'unsplit') return false;
  const open = text.indexOf('(', split.starts.authors);
  return isTitle(fold(split.title)) && !isAcronym(text, open);
}

/** Most of its longer words have capitals, or none of its words is one of running prose. */
function isTitle(title: string): boolean {
  if (title.search(FULL_STOP) >= 0) return false;
  const words = title.split(' ');
  const long = words.filter((word) => word.length >= 4);
  const capital = long.filter((word) => /^\P{L}*\p{Lu}/u.test(word));
  const isInCapitals = long.length > 0 && capital.length * 2 >= long.length;
  return words.length >= FEWEST_WORDS && (isInCapitals || !PROSE.test(title));
}

/** Whether the bracket that opens here holds the initials of the words before it, as in Monte Carlo (MC). */
function isAcronym(text: string, open: number): boolean {
  const letters = text.slice(open + 1, text.indexOf(')', open)).trim();
  const words = fold(text.slice(0, open)).split(' ').slice(-letters.length);
  return letters === words.map((word) => word.charAt(0)).join('');
}
