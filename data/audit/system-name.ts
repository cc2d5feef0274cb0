import { singular, wordsOf } from '../title-key.ts';
import { editDistance } from './edit-distance.ts';
import { systemName } from './title-words.ts';

const LEAST_LETTERS = 5;
const LONG_NAME = 7;
const LEAST_TIMES = 2;

/** A system's name as the title has it and as the text has it throughout. */
interface NamePair {
  inTitle: string;
  inText: string;
  times: number;
}

/**
 * The name a text gives its system, where it never has the title's: one that is a letter off (two if
 * it is long), or one that the text introduces as its own. Null where the two agree or the text has
 * no such name.
 */
export function nameInText(title: string, text: string): NamePair | null {
  const inTitle = systemName(title);
  if (inTitle === null || !/^[\p{L}\d]+$/u.test(inTitle)) return null;
  if (text.toLowerCase().includes(inTitle.toLowerCase())) return null;
  const known = new Set(wordsOf(title).map(singular));
  const introduced = introducedName(text);
  const pairs = [...countNames(text)].flatMap(([name, times]): NamePair[] => {
    const isOwn = isSlip(inTitle, name) || (name === introduced && times > LEAST_TIMES);
    const isOther = times >= LEAST_TIMES && !known.has(singular(name.toLowerCase()));
    return isOwn && isOther ? [{ inTitle, inText: name, times }] : [];
  });
  return pairs.sort((a, b) => b.times - a.times)[0] ?? null;
}

function countNames(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [name] of text.matchAll(/\p{Lu}[\p{L}\d]+/gu))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function isSlip(name: string, other: string): boolean {
  const [one, two] = [name.toLowerCase(), other.toLowerCase()];
  const shorter = Math.min(one.length, two.length);
  return shorter >= LEAST_LETTERS && editDistance(one, two) <= (shorter >= LONG_NAME ? 2 : 1);
}

const INTRODUCTION =
  /\b(?:presents?|proposes?|introduces?|describes?|designs?|develops?|builds?)\s+(?:the\s+|our\s+)?(\p{Lu}[\p{L}\d]+)(?=,|\s+(?:that|which|as|an?|the|to)\b)/u;

function introducedName(text: string): string | null {
  return INTRODUCTION.exec(text)?.[1] ?? null;
}
