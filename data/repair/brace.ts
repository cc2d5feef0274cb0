import { type Rule, editMatches } from './edit.ts';
import { lettersAfter, lettersBefore } from './letters.ts';
import { countWord } from './words.ts';

/** Drops a brace without a partner inside a word (fed}erated) that the corpus attests whole. */
export const strayBraces: Rule = (text, { knowledge }) => {
  const partnered = partneredBraces(text);
  return editMatches(text, 'stray brace', innerBrace, ({ index }) => {
    const left = lettersBefore(text, index);
    const command = text.charAt(index - left.length - 1) === '\\';
    const whole = countWord(left + lettersAfter(text, index + 1), knowledge) > 0;
    return whole && !command && !partnered.has(index) ? '' : null;
  });
};

const innerBrace = /(?<=\p{Ll})[{}](?=\p{Ll})/gu;

function partneredBraces(text: string): Set<number> {
  const open: number[] = [];
  const partnered = new Set<number>();
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    const partner = brace === '}' ? open.pop() : undefined;
    if (brace === '{') open.push(index);
    if (partner !== undefined) partnered.add(partner).add(index);
  }
  return partnered;
}
