import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diversity, npmi } from '../../../../workers/topics/quality.ts';

describe('npmi', () => {
  const documents = ['a b', 'a b', 'a c', 'd'].map((text) => new Set(text.split(' ')));

  it('is ln(p(ab) / p(a) p(b)) / -ln p(ab) by hand for one pair', () => {
    // a in 3 of 4, b in 2, both in 2: ln(.5 / .375) / ln 2.
    expect(npmi([['a', 'b']], documents)).toBeCloseTo(Math.log(4 / 3) / Math.log(2), 14);
  });

  it('is the mean over topics of the mean over pairs', () => {
    const ab = Math.log(4 / 3) / Math.log(2);
    // a and c: both in 1 of 4, a in 3: ln(.25 / (.75 x .25)) / ln 4; b and c never meet.
    const ac = Math.log(4 / 3) / Math.log(4);
    const topics = [['a', 'b', 'c'], ['b', 'c'], ['alone']];
    expect(npmi(topics, documents)).toBeCloseTo(((ab + ac - 1) / 3 - 1) / 2, 14);
  });

  it('is 1 for words that only stand together, even in every document, and -1 for words that never meet', () => {
    expect(npmi([['x', 'y']], [new Set('xy'), new Set('z')])).toBe(1);
    expect(npmi([['x', 'y']], [new Set('xy')])).toBe(1);
    expect(npmi([['a', 'd']], documents)).toBe(-1);
  });

  it('is 0 for independent words and for a word that the outside corpus does not know', () => {
    const four = ['a b', 'a', 'b', 'c'].map((text) => new Set(text.split(' ')));
    expect(npmi([['a', 'b']], four)).toBeCloseTo(0, 14);
    expect(npmi([['a', 'unheard']], documents)).toBe(0);
  });

  it('takes word numbers and stays in -1 to 1', () => {
    const texts = fc.array(fc.uniqueArray(fc.nat(6), { maxLength: 6 }), { minLength: 1 });
    const words = fc.uniqueArray(fc.nat(8), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(texts, words, (docs, topic) => {
        const value = npmi(
          [topic],
          docs.map((doc) => new Set(doc)),
        );
        expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-12);
      }),
      { seed: 1 },
    );
  });

  it('refuses topics without a pair and an empty corpus', () => {
    expect(() => npmi([['a']], documents)).toThrow(RangeError);
    expect(() => npmi([], documents)).toThrow('0 topics');
    expect(() => npmi([['a', 'b']], [])).toThrow('0 documents');
  });
});

describe('diversity', () => {
  it('is the share of distinct words among all lists', () => {
    expect(
      diversity([
        ['gpu', 'job', 'cache'],
        ['gpu', 'privacy', 'client'],
      ]),
    ).toBeCloseTo(5 / 6, 14);
    expect(diversity([[1, 2], [3]])).toBe(1);
  });

  it('looks at the first ten words, or as many as it is told', () => {
    const long = [...'abcdefghijklm'];
    expect(diversity([long, [...'abcdefghij'].reverse()])).toBeCloseTo(0.5, 14);
    expect(diversity([long, ['m']], 2)).toBe(1);
  });

  it('refuses topics without words', () => {
    expect(() => diversity([[], []])).toThrow(new RangeError('the topics have 0 words'));
  });
});
