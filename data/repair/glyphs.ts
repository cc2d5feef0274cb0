import { type Rule, editMatches } from './edit.ts';
import { lettersAfter, lettersBefore, ligatures, mathLetters, plainLetters } from './letters.ts';
import { type WordKnowledge, countWord } from './words.ts';

const besideLigature = / (?=[\uFB00-\uFB06])|(?<=[\uFB00-\uFB06]) /gu;

/** Joins a word parted at a ligature (speciﬁ c) if the corpus attests the whole and not both halves. */
export const joinLigatures: Rule = (text, { knowledge }) =>
  editMatches(text, 'ligature', besideLigature, ({ index }) => {
    const left = plainLetters(lettersBefore(text, index));
    const right = plainLetters(lettersAfter(text, index + 1));
    if (left === '' || right === '' || countWord(left + right, knowledge) === 0) return null;
    const halves = countWord(left, knowledge) > 0 && countWord(right, knowledge) > 0;
    return halves ? null : '';
  });

/** Writes ligatures as the letters they are made of. */
export const expandLigatures: Rule = (text, { knowledge }) =>
  editMatches(text, 'ligature', ligatures, ({ 0: glyph, index }) => {
    const left = plainLetters(lettersBefore(text, index));
    const right = plainLetters(lettersAfter(text, index + 1));
    return meantLetters(plainLetters(glyph), left, right, knowledge);
  });

/** Writes letters of mathematical alphabets as plain letters. */
export const plainMathLetters: Rule = (text) =>
  editMatches(text, 'math letter', mathLetters, ([glyphs]) => plainLetters(glyphs));

// A font with its own table can give one ligature for another (signiﬂcant): the attested word decides.
function meantLetters(
  letters: string,
  left: string,
  right: string,
  knowledge: WordKnowledge,
): string {
  const attested = (middle: string): number => countWord(left + middle + right, knowledge);
  const least = Math.max(5, 5 * attested(letters));
  const [rival, ...others] = ['ff', 'fi', 'fl', 'ffi', 'ffl'].filter(
    (middle) => attested(middle) >= least,
  );
  return rival !== undefined && others.length === 0 ? rival : letters;
}
