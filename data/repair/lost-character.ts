import { type Rule, editMatches } from './edit.ts';

const kind = 'lost character';

/** Writes μs where its μ has become a question mark: no other unit of time is outside ASCII. */
export const lostMicro: Rule = (text) => editMatches(text, kind, microseconds, () => 'μs');

/** Writes the apostrophe that has become a question mark inside a word. */
export const lostApostrophes: Rule = (text) =>
  editMatches(
    text,
    kind,
    /(?<=\p{L}{2})\?(?=(?:s|re|ve|ll) \p{Ll})|(?<=n)\?(?=t \p{Ll})/gu,
    () => '’',
  );

const nouns = 'scale|level|granularity|latenc|order|range|resolution|precision|tail|timescale';
const microseconds = new RegExp(
  String.raw`(?<=^|[\s(])\?s(?=[- ](?:${nouns}))|(?<=\d )\?s(?![\p{L}\p{N}])`,
  'gu',
);
