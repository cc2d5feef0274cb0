import { type Rule, editMatches } from './edit.ts';
import { lettersAfter, lettersBefore, ligatures, mathLetters, plainLetters } from './letters.ts';
import { type WordKnowledge, countWord } from './words.ts';

const latinLigatures = ['ff', 'fi', 'fl', 'ffi', 'ffl'];

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

/** Writes a ligature of which the source has only its number in the font (classi(cid:12)er) if one alone gives an attested word. */
export const numberedLigatures: Rule = (text, { knowledge }) =>
  editMatches(text, 'ligature', /\(cid:\d{1,3}\)(?=\p{Ll}{2})/gu, ({ 0: glyph, index }) => {
    const left = lettersBefore(text, index);
    const right = lettersAfter(text, index + glyph.length);
    const [meant, ...others] = latinLigatures.filter(
      (middle) => countWord(left + middle + right, knowledge) > 0,
    );
    return meant !== undefined && others.length === 0 ? meant : null;
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
  const [rival, ...others] = latinLigatures.filter((middle) => attested(middle) >= least);
  return rival !== undefined && others.length === 0 ? rival : letters;
}
