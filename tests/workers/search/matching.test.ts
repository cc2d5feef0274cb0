import { describe, expect, it } from 'vitest';
import { matchesOf } from '../../../workers/search/matching.ts';
import { PostingsBuilder } from '../../../workers/search/postings.ts';

const said = ['cache', 'caches', 'cachet', 'care', 'catch', 'latch', 'caché', 'serving'];
const builder = new PostingsBuilder(1);
for (const word of said) builder.add([[word]]);
const postings = builder.build();

function found(word: string, exactly = false): Record<string, number> {
  return Object.fromEntries(
    matchesOf(postings, word, exactly).map((match) => [
      postings.words[match.word],
      Number(match.weight.toFixed(4)),
    ]),
  );
}

describe('the words that a word finds', () => {
  it('are itself alone where it is to stand exactly', () => {
    expect(found('cache', true)).toEqual({ cache: 1 });
    expect(found('cach', true)).toEqual({});
  });

  it('begin with it, the longer ones counting less', () => {
    // .375 × length / (length + .3 × letters more): 1.5 / 4.0 letters …
    expect(found('ca')).toEqual({
      cache: 0.3178,
      caches: 0.3125,
      cachet: 0.3125,
      caché: 0.3178,
      care: 0.3261,
      catch: 0.3178,
    });
    expect(found('zz')).toEqual({});
  });

  it('are a letter away from one of five letters, and not from one of four', () => {
    // .45 × 5 / (5 + 1) and, begun with it, .375 × 6 / 6.3
    expect(found('cache')).toEqual({ cache: 1, caches: 0.3571, cachet: 0.3571, caché: 0.375 });
    expect(found('batch')).toEqual({ catch: 0.375, latch: 0.375 });
    expect(found('catc')).toEqual({ catch: 0.3538 });
  });

  it('are two letters away from one of eight letters', () => {
    expect(found('servnigs')).toEqual({});
    expect(found('servings')).toEqual({ serving: expect.closeTo(0.39375, 3) as number });
    expect(found('serwings')).toEqual({ serving: 0.35 });
  });
});
