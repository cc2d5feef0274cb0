import { describe, expect, it } from 'vitest';
import { markedRuns, markedWords } from '../../../src/inspector/marked-runs.ts';

const word = (contribution: number, ...terms: number[]) => ({ terms, contribution });

describe('words that are underlined', () => {
  it('have three steps by what they add beside the strongest, and none below a tenth', () => {
    const marked = markedWords([
      word(0.08, 1),
      word(0.04, 2),
      word(0.02, 3),
      word(0.008, 4),
      word(0.0079, 5),
      word(-0.1, 6),
    ]);
    expect([...marked].map(([term, { step }]) => [term, step])).toEqual([
      [1, 3],
      [2, 3],
      [3, 2],
      [4, 1],
    ]);
  });

  it('are none where none adds', () => {
    expect(markedWords([word(0, 1), word(-0.2, 2)]).size).toBe(0);
    expect(markedWords([]).size).toBe(0);
  });

  it('are found by each of the words that the reader joined', () => {
    expect([...markedWords([word(0.1, 7, 9)]).keys()]).toEqual([7, 9]);
  });
});

describe('an abstract in runs', () => {
  const marked = markedWords([word(0.1, 1)]);
  const repairs = [{ at: 4, before: 'ca- che', after: 'cache' }] as never;

  it('gives the text again, its words apart, mended pieces marked inside and outside them', () => {
    const text = 'The cache of pages';
    const places = [
      { from: 4, to: 9, term: 1 },
      { from: 13, to: 18, term: 2 },
    ];
    const runs = markedRuns(text, repairs, places, marked);
    expect(runs.map(({ pieces, word: own }) => [pieces, own?.step ?? null])).toEqual([
      [[{ text: 'The ', marked: false }], null],
      [[{ text: 'cache', marked: true }], 3],
      [[{ text: ' of pages', marked: false }], null],
    ]);
    const all = runs.flatMap(({ pieces }) => pieces.map((piece) => piece.text));
    expect(all.join('')).toBe(text);
  });

  it('is one run without words, and none without text', () => {
    expect(markedRuns('Some text', [], [], marked)).toHaveLength(1);
    expect(markedRuns('', [], [], marked)).toEqual([]);
  });
});
