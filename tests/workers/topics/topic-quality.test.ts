import { describe, expect, it } from 'vitest';
import { measureTopics } from '../../../workers/topics/topic-quality.ts';
import { paperSaying, vocabularyOf } from '../../fixtures/words.ts';

const vocabulary = vocabularyOf('cache memory phone radio');
const papers = (...texts: string[]) => texts.map((text) => paperSaying(vocabulary, text));
const words = (...terms: number[]) =>
  terms.map((term) => ({ terms: [term], label: `t${term}`, papers: 2, all: 2 }));

describe('the measures of two topics', () => {
  const tokens = papers('cache memory', 'cache memory', 'phone radio', 'phone radio');
  const points = { rows: 4, columns: 2, value: Float64Array.of(1, 0, 1, 0, 0, 1, 0, 1) };
  const topics = [
    { words: words(0, 1), size: 2, cohesion: 0.9 },
    { words: words(2, 3), size: 2, cohesion: 0.7 },
  ];

  it('are perfect where their words always meet, are no other’s and their papers stand apart', () => {
    // npmi of a pair in half of the papers, always together: ln(.5 / .25) / -ln(.5) = 1.
    const quality = measureTopics(topics, tokens, points, [0, 0, 1, 1]);
    expect(quality.npmi).toBeCloseTo(1, 12);
    expect(quality).toMatchObject({ diversity: 1, silhouette: 1 });
    expect(quality.cohesion).toBeCloseTo(0.8, 12);
  });

  it('leave papers in no topic out of the silhouette', () => {
    expect(measureTopics(topics, tokens, points, [0, -1, 1, 1]).silhouette).toBeCloseTo(2 / 3, 12);
  });

  it('are null where they say nothing: one topic, one word, no word', () => {
    const one = [{ words: words(0), size: 4, cohesion: 0.5 }];
    expect(measureTopics(one, tokens, points, [0, 0, 0, 0])).toEqual({
      npmi: null,
      diversity: 1,
      silhouette: null,
      cohesion: 0.5,
    });
    const none = [{ words: [], size: 4, cohesion: 0.5 }];
    expect(measureTopics(none, tokens, points, [0, 0, 0, 0]).diversity).toBeNull();
  });
});
