import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiedShare } from '../../../data/audit/copied-share.ts';
import { numberTexts } from '../../../data/audit/numbered-texts.ts';
import { findCandidates } from '../../../data/audit/shared-features.ts';

const sentence =
  'Stream join is a fundamental operator that processes two inputs with skewed keys in real time';
const other =
  'We measure how often cloud machines are reclaimed while they train large recommendation models';

function shareOf(one: string, two: string) {
  const [a, b] = numberTexts([one, two]).texts;
  return copiedShare(a!, b!);
}

describe('how much of a text is copied', () => {
  it('is all for the same words in another case and punctuation', () => {
    const copied = shareOf(sentence, sentence.toUpperCase().replaceAll(' ', ', '));
    expect(copied).toEqual({ words: 1, stretches: 1 });
  });

  it('is measured against the shorter text', () => {
    expect(shareOf(`${other} ${sentence} ${other}`, sentence).words).toBe(1);
    // 14 of the 28 words of two sentences, the first of two stretches
    const half = shareOf(`${sentence} ${other} ${other}`, `${sentence} it goes on elsewhere quite`);
    expect(half.words).toBeCloseTo(16 / 21);
  });

  it('does not count single words that happen to come in the same order', () => {
    expect(
      shareOf('the red fox is in a wood', 'the old house of stone is far from a town'),
    ).toEqual({
      words: 0,
      stretches: 0,
    });
    expect(shareOf('', sentence)).toEqual({ words: 0, stretches: 0 });
  });
});

describe('pairs of texts that may be copies', () => {
  const word = fc.constantFrom(...`${sentence} ${other}`.toLowerCase().split(' '));
  const text = fc.array(word, { minLength: 4, maxLength: 40 }).map((words) => words.join(' '));

  it('hold every text and its double, wherever they stand', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), text, (others, double) => {
        const { texts } = numberTexts([double, ...others, double]);
        const last = others.length + 1;
        const pairs = findCandidates(texts);
        // the middle ones may be equal to the double; then a chain leads from the first to the last
        expect(pairs.some(({ second }) => second === last)).toBe(true);
        for (const { first, second } of pairs) expect(first).toBeLessThan(second);
      }),
      { seed: 1 },
    );
  });

  it('find a text that was copied a hundred times', () => {
    const { texts } = numberTexts(Array.from({ length: 100 }, () => sentence));
    const seconds = new Set(findCandidates(texts).map(({ second }) => second));
    expect(seconds.size).toBe(99);
  });

  it('are none among texts that share no pair of words', () => {
    expect(findCandidates(numberTexts([sentence, other, '', 'one']).texts)).toEqual([]);
  });
});
