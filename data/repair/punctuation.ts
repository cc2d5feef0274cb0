import { type Rule, editMatches } from './edit.ts';
import { lettersBefore } from './letters.ts';

const kind = 'punctuation';

/** Drops the second of two full stops. */
export const doubleStops: Rule = (text) =>
  editMatches(text, kind, /(?<=[\p{L}\p{N})])\.\.(?=\s|$)/gu, () => '.');

/** Joins an opening phrase that is cut off by a full stop (In this talk. I …) to its sentence. */
export const cutOpenings: Rule = (text) =>
  editMatches(
    text,
    kind,
    cutOpening,
    ([, phrase = '', subject = '']) => `${phrase}, ${subject.replace('W', 'w')}`,
  );

/** Writes a full stop for the comma before an adverb whose capital begins a sentence. */
export const commasForStops: Rule = (text) => editMatches(text, kind, commaBeforeAdverb, () => '.');

/** Ends a main clause that runs into the next sentence, one that begins with We or However. */
export const lostStops: Rule = (text) =>
  editMatches(text, kind, runOn, ({ index }) => {
    const word = lettersBefore(text, index);
    const closed = /^\p{Ll}{3,}$/u.test(word) && !unfinished.has(word);
    return closed && isMainClause(text.slice(Math.max(0, index - longest), index)) ? '. ' : null;
  });

const cutOpening =
  /(?<=(?:^|[.!?] ))(In this (?:talk|keynote|paper|work|article|study))\. (I|[Ww]e)(?= \p{Ll})/gu;
const openers = 'Similarly|However|Moreover|Furthermore|Additionally|Consequently|Nevertheless';
const commaBeforeAdverb = new RegExp(
  String.raw`(?<=\p{Ll}{2}),(?= (?:${openers})(?:, | \p{Ll}))`,
  'gu',
);
const deeds =
  'also|then|further|first|show|find|propose|present|introduce|demonstrate|evaluate|develop|' +
  'design|implement|describe|discuss|conclude';
const runOn = new RegExp(String.raw`(?<=\p{Ll}) (?=We (?:${deeds}) \p{Ll}|(?:${openers}), )`, 'gu');

const longest = 600;

// After these words a sentence is not over.
const unfinished = new Set(
  (
    'and but nor that which who whom whose where when while whereas because since although ' +
    'though unless until before after how why what whether here then thus therefore hence ' +
    'then also for with from into onto the this these those its their our your than can could ' +
    'should would will shall may might must does did has have had are was were been being ' +
    'paper work article study talk letter thesis report chapter section addition particular ' +
    'end call called named titled entitled say says said'
  ).split(' '),
);

const subordinators =
  'In|On|At|To|For|By|With|Without|When|While|If|As|Since|Because|Although|Though|Using|Here|' +
  'Based|After|Before|Given|Under|From|Unlike|Despite|Through|Via|Inspired|Motivated|Building|Towards?';
const subordinate = new RegExp(`^(?:${subordinators})\\b`);

function isMainClause(before: string): boolean {
  const sentence = before.slice(sentenceStart(before)).trim();
  const words = sentence.split(' ');
  return words.length >= 6 && !subordinate.test(sentence) && /^\p{Lu}/u.test(sentence);
}

function sentenceStart(text: string): number {
  const ends = [...text.matchAll(/[.!?:;] (?=\p{Lu})/gu)];
  return (ends.at(-1)?.index ?? -1) + 1;
}
