import { type Rule, editMatches } from './edit.ts';
import { lettersBefore } from './letters.ts';

/** Drops citations that LaTeX was to fill in. */
export const citeCommands: Rule = (text) =>
  editMatches(text, 'citation mark', command, ({ index }) =>
    needed.has(lettersBefore(text, index).toLowerCase()) ? null : '',
  );

/**
 * Drops numbers of a bibliography ([15], [ 11, 16, 18]) that hang on a word; intervals and marks that
 * the sentence needs stay.
 */
export const citationMarks: Rule = (text) =>
  editMatches(text, 'citation mark', mark, ({ 1: inner = '', index }) => {
    const word = lettersBefore(text, index).toLowerCase();
    if (text.charAt(index - 1) !== ')' && (word.length < 3 || needed.has(word))) return null;
    return isBibliographic(inner) ? '' : null;
  });

const command = /(?<=[\p{L})])[ ~]\\cite(?:p|alp)?\{[^{}]{0,300}\}(?=[\s.,;:)]|$)/gu;
const mark = /(?<=[\p{L})]) \[ ?(\d{1,3}(?: ?[,;–-] ?\d{1,3}){0,20}) ?\](?=[\s.,;:)]|$)/gu;

// After these words a bracket is part of the sentence: an interval, a list item or the work itself.
const needed = new Set(
  (
    'and or nor but in on of at by to as from for with than per see via like over into under ' +
    'within between among against about reference references ref refs paper papers work works ' +
    'interval intervals range ranges scale domain segment bounds bound values value set box ' +
    'window index indices version step type item phase part parts is are was be the that this ' +
    'these those equation figure table section'
  ).split(' '),
);

function isBibliographic(inner: string): boolean {
  const numbers = inner.split(/\D+/);
  if (numbers.some((digits) => digits.startsWith('0'))) return false;
  return numbers.length !== 2 || numbers[0] !== '1';
}
