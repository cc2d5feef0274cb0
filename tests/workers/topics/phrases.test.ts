import { describe, expect, it } from 'vitest';
import { findPhrases } from '../../../workers/topics/phrases.ts';
import { paperSaying, vocabularyOf } from '../../fixtures/words.ts';

const words = vocabularyOf('neural network data centre fast the serving train');
words[4] = { ...words[4]!, wordClass: 'adjective' };
words[6] = { ...words[6]!, wordClass: 'verb' };
words[7] = { ...words[7]!, wordClass: 'verb' };
words[5] = { ...words[5]!, wordClass: 'other', stop: true };

function phrases(texts: string[], options = { minPapers: 2, minAssociation: 0.25 }) {
  const tokens = texts.map((text) => paperSaying(words, text));
  return findPhrases(tokens, words, options).map(({ terms, papers, association }) => ({
    words: terms.map((term) => words[term]?.term).join(' '),
    papers,
    association,
  }));
}

describe('phrases', () => {
  it('are words that only stand together, with the papers that say them', () => {
    // Six words; the pair makes half of them and so does each word: ln 2 / ln 2 = 1.
    const found = phrases(['neural network', 'neural network', 'neural network']);
    expect(found).toEqual([
      {
        words: 'neural network',
        papers: [0, 1, 2],
        association: expect.closeTo(1, 12) as number,
      },
    ]);
  });

  it('are measured by normalised pointwise mutual information', () => {
    // 12 words: neural 3, network 3, data 4, centre 2; neural network three times, centre data twice.
    const found = phrases(
      [
        'neural network . data',
        'neural network . centre data',
        'neural network . centre data',
        'data',
      ],
      { minPapers: 2, minAssociation: -1 },
    );
    const npmi = (pair: number, a: number, b: number): number =>
      Math.log((pair * 12) / (a * b)) / Math.log(12 / pair);
    expect(found.map(({ words: text }) => text)).toEqual(['neural network', 'centre data']);
    expect(found[0]?.association).toBeCloseTo(npmi(3, 3, 3), 12);
    expect(found[1]?.association).toBeCloseTo(npmi(2, 2, 4), 12);
  });

  it('are not words that meet by chance', () => {
    // Each word is half of eight and the pair stands twice: ln (1/4 / 1/4) = 0.
    expect(phrases(['data . centre centre', 'data centre data', 'data centre'])).toEqual([]);
  });

  it('need to stand in enough papers, however often in one', () => {
    expect(phrases(['neural network . neural network . neural network', 'data'])).toEqual([]);
    expect(
      phrases(['neural network', 'neural network'], { minPapers: 3, minAssociation: 0 }),
    ).toEqual([]);
  });

  it('do not reach over a break, a stop word or a repeated word', () => {
    expect(phrases(['neural . network', 'neural . network'])).toEqual([]);
    expect(phrases(['neural the network', 'neural the network'])).toEqual([]);
    expect(phrases(['data data', 'data data'])).toEqual([]);
  });

  it('may begin with an adjective but end in a noun', () => {
    expect(phrases(['fast network', 'fast network']).map((p) => p.words)).toEqual(['fast network']);
    expect(phrases(['network fast', 'network fast'])).toEqual([]);
  });

  it('may end in a verb only if it is seen as a noun in -ing', () => {
    expect(phrases(['network serving', 'network serving']).map((p) => p.words)).toEqual([
      'network serving',
    ]);
    expect(phrases(['network train', 'network train'])).toEqual([]);
  });

  it('come with the most widespread first', () => {
    const found = phrases([
      'neural network . data centre',
      'data centre',
      'neural network . data centre',
    ]);
    expect(found.map((p) => p.words)).toEqual(['data centre', 'neural network']);
  });

  it('are none in no papers', () => {
    expect(phrases([])).toEqual([]);
    expect(phrases([''])).toEqual([]);
  });
});
