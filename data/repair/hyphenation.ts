import { closedPrefixes, continuations, heads, prefixes } from './affixes.ts';
import { type Rule, editMatches } from './edit.ts';
import { lettersAfter, lettersBefore } from './letters.ts';
import { type WordKnowledge, countWord } from './words.ts';

/** Joins a word that the end of a printed line has parted (im- prove); a suspended hyphen (data- and) stays. */
export const brokenWords: Rule = (text, { knowledge }) =>
  editMatches(text, 'hyphenation', /(?<=\p{L})- (?=\p{L})/gu, ({ index }) => {
    const left = lettersBefore(text, index);
    const right = lettersAfter(text, index + 2);
    const suspended = /^- /.test(text.slice(index + 2 + right.length, index + 4 + right.length));
    if (left.length + right.length < 4 || suspended || continuations.has(right)) return null;
    return joint(left, right, knowledge);
  });

function joint(left: string, right: string, knowledge: WordKnowledge): '' | '-' | null {
  const closed = /^\p{Ll}/u.test(right) && left.length > 1 ? countWord(left + right, knowledge) : 0;
  const tied = knowledge.compounds.get(`${left}-${right}`.toLowerCase()) ?? 0;
  if (closed > tied) return '';
  if (tied > 0) return '-';
  return generalJoint(left.toLowerCase(), right, knowledge);
}

const endings =
  /^(?:(?:tion|sion|ment|ing|ance|ence)s?|tional|ness|ity|ities|ize[ds]?|izing|(?:ab|ib|al|ous|ive|ical)ly)$/;

function generalJoint(left: string, right: string, knowledge: WordKnowledge): '' | '-' | null {
  if (closedPrefixes.has(left) && /^\p{Ll}{4}/u.test(right)) return '';
  if (left.length < 3 || prefixes.has(left)) return null;
  if (endings.test(right) && countWord(right, knowledge) === 0) return '';
  return heads.has(right) && countWord(left, knowledge) > 0 ? '-' : null;
}
