import type { Repair } from '../paper.ts';
import { strayBraces } from './brace.ts';
import { citationMarks, citeCommands } from './citation.ts';
import { type Context, type Draft, type Rule, amend, widen } from './edit.ts';
import { falseHyphens } from './false-hyphen.ts';
import { expandLigatures, joinLigatures, numberedLigatures, plainMathLetters } from './glyphs.ts';
import { brokenWords } from './hyphenation.ts';
import { escapedCharacters, plainFormulas, textCommands, typedSigns } from './latex.ts';
import { lostApostrophes, lostMicro } from './lost-character.ts';
import { lostHyphens } from './lost-hyphen.ts';
import { ownNames } from './names.ts';
import { commasForStops, cutOpenings, doubleStops, lostStops } from './punctuation.ts';
import * as spacing from './spacing.ts';
import { footnotes, linkNotes } from './splice.ts';
import type { WordKnowledge } from './words.ts';

export { type WordKnowledge, learnWords } from './words.ts';

/**
 * Mends damage of a text as far as it is certain. The repairs come in order and do not overlap; made on
 * the text they give the mended one, and mending that again changes nothing.
 */
export function repairText(
  text: string,
  knowledge: WordKnowledge,
): { text: string; repairs: Repair[] } {
  const draft = settle(text, { knowledge });
  const repairs = widen(draft).map(({ kind, from, to, after }) => ({
    kind,
    before: text.slice(from, to),
    after,
    at: from,
  }));
  return { text: draft.text, repairs };
}

const rules: readonly Rule[] = [
  spacing.unseenCharacters,
  spacing.oddBlanks,
  joinLigatures,
  expandLigatures,
  numberedLigatures,
  plainMathLetters,
  citeCommands,
  plainFormulas,
  textCommands,
  escapedCharacters,
  typedSigns,
  linkNotes,
  footnotes,
  citationMarks,
  strayBraces,
  brokenWords,
  ownNames,
  lostHyphens,
  falseHyphens,
  lostMicro,
  lostApostrophes,
  spacing.lostSpaces,
  spacing.acronymSpaces,
  spacing.timesSigns,
  spacing.bigO,
  spacing.brokenAddresses,
  doubleStops,
  cutOpenings,
  commasForStops,
  lostStops,
];

const mostRounds = 10;

// One repair can lay another bare, so the rules run until none finds anything. A text that does not
// come to rest is no prose and stays as it is.
function settle(text: string, context: Context): Draft {
  const untouched: Draft = { original: text, text, edits: [] };
  let draft = untouched;
  for (let round = 0; round < mostRounds; round += 1) {
    const next = rules.reduce((now, rule) => amend(now, rule(now.text, context)), draft);
    if (next.text === draft.text) return draft;
    draft = next;
  }
  return untouched;
}
