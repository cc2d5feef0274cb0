import { closers, prefixes } from './affixes.ts';
import { type Rule, editMatches } from './edit.ts';
import { type WordKnowledge, countWord } from './words.ts';

/**
 * Takes out a hyphen that the end of a printed line has left inside a word (de-fined), where the corpus
 * attests the whole repeatedly and the second half never.
 */
export const falseHyphens: Rule = (text, { knowledge }) =>
  editMatches(text, 'false hyphen', pair, ([word, left = '', right = '']) =>
    isBroken(left.toLowerCase(), right, knowledge) ? word.replace('-', '') : null,
  );

const pair = /(?<![\p{L}\p{N}_/-])([A-Za-z][a-z]{1,20})-([a-z]{3,20})(?![\p{L}\p{N}_/-])/gu;

function isBroken(left: string, right: string, knowledge: WordKnowledge): boolean {
  if (isSpelling(left, right) || countWord(right, knowledge) > 0) return false;
  if (left.length > 3 && countWord(left, knowledge) > 0) return false;
  const tied = countWord(`${left}-${right}`, knowledge);
  return tied < 2 && countWord(left + right, knowledge) > 1;
}

/** Whether authors may choose the hyphen: pre-compute, light-weight, ego-centric, zig-zag. */
function isSpelling(left: string, right: string): boolean {
  if (prefixes.has(left) || closers.has(right)) return true;
  if (left.length > 2 && left.endsWith('o')) return true;
  return left.length === right.length && left.charAt(0) === right.charAt(0);
}
