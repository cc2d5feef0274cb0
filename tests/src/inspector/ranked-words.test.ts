import { describe, expect, it } from 'vitest';
import { rankedWords } from '../../../src/inspector/ranked-words.ts';
import { vocabularyOf } from '../../fixtures/words.ts';

const vocabulary = vocabularyOf('serve server token phone');
const word = (term: number, papers: number, all: number) => ({
  terms: [term],
  label: vocabulary[term]?.label ?? '',
  papers,
  all,
});
const topic = {
  words: [word(0, 5, 6)],
  relevant: [word(0, 5, 6), word(1, 6, 40), word(2, 3, 3), word(3, 4, 8)],
};
const labels = (lambda: number | null) =>
  rankedWords(topic, vocabulary, lambda).map(({ label }) => label);

describe('the words of a topic’s card', () => {
  it('are those that name it until the reader ranks them', () => {
    expect(labels(null)).toEqual(['serve']);
  });

  it('go from the topic’s own to its most frequent, one form of each', () => {
    expect(labels(0)).toEqual(['token', 'serve', 'phone']);
    expect(labels(1)).toEqual(['server', 'phone', 'token']);
  });

  it('find their papers by the term', () => {
    expect(rankedWords(topic, vocabulary, null)[0]?.where).toEqual({ term: ['serve'] });
  });
});
