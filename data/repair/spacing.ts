import { type Rule, editMatches } from './edit.ts';
import { countWord } from './words.ts';

const kind = 'spacing';

/** Turns blanks of special widths into plain spaces. */
export const oddBlanks: Rule = (text) =>
  editMatches(text, kind, /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/gu, () => ' ');

/** Drops soft hyphens and characters without width; the joiners that some scripts need stay. */
export const unseenCharacters: Rule = (text) =>
  editMatches(text, kind, /[\u00AD\u200B\u2060\uFEFF]+/gu, () => '');

/** Sets the space that is lost after a comma between two words that the corpus attests. */
export const lostSpaces: Rule = (text, { knowledge }) =>
  editMatches(text, kind, tiedByComma, ({ 0: tied, 1: left = '', 2: right = '', index }) => {
    const tuple = text.charAt(index - 1) === '(' && text.charAt(index + tied.length) === ')';
    const known = countWord(left, knowledge) > 0 && countWord(right, knowledge) > 1;
    const parted = countWord(left + right, knowledge) > 0;
    return known && !parted && !tuple ? `${left}, ${right}` : null;
  });

/** Sets the space lost before an acronym that has the initial of the word before: Models(LLMs). */
export const acronymSpaces: Rule = (text, { knowledge }) =>
  editMatches(text, kind, tiedAcronym, ([, word = '', acronym = '']) => {
    const capitals = acronym.replaceAll(/[^A-Z]/g, '');
    const stands = capitals.length > 1 && capitals.includes(word.charAt(0).toUpperCase());
    return stands && countWord(word, knowledge) > 0 ? `${word} (${acronym})` : null;
  });

/** Ties × to the number before it, and the two ends of a range of such, where it is no product. */
export const timesSigns: Rule = (text) =>
  editMatches(text, kind, times, ([, dash = '']) => (dash === '' ? '×' : `×${dash}`));

/** Closes O (logN) up to O(log N). */
export const bigO: Rule = (text) =>
  editMatches(
    text,
    kind,
    order,
    ([, inner = '']) => `O(${inner.replace(/^log(?=\p{L}$)/u, 'log ')})`,
  );

/** Closes up an address that is broken after its scheme. */
export const brokenAddresses: Rule = (text) =>
  editMatches(text, kind, /(?<=\bhttps?:) (?=\/\/\w)/g, () => '');

const tiedByComma = /(?<![^\s(])(\p{L}{2,40}),(\p{L}{2,40})(?=[\s,.;)]|$)/gu;
const tiedAcronym = /(?<![^\s(-])(\p{L}[\p{Ll}]{3,40})\(([A-Za-z-]{2,15})\)/gu;
const times = /(?<=\d) ?×(?: ?([-–]) ?(?=\d[\d.]{0,9} ?×)|(?=$|[,.;:)]| \p{Ll}{2}))/gu;
const order = /(?<![\p{L}\p{N}/-])O ?\((log ?\p{L}|\p{L}|1)\)/gu;
