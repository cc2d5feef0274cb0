import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastUsage } from '../../../workers/inference/log-odds.ts';

// The words of two sentences, with the z that the README of the Python package fightin_words
// (Wigderowitz 2019, after Hessel's FightingWords) prints for them, first sentence minus second. It
// weighs each word with .05 uses before any are seen, by the variance that Monroe, Colaresi and
// Quinn reach after dropping the other words: 1 over the uses, prior ones among them, of each side.
const FOX = 'the quick brown fox jumps over the lazy pig';
const DONKEY = 'the lazy purple pig jumps over the lazier donkey';
const SLEEPY = `the lazy purple pig jumps over the ${'very '.repeat(1000)}sleepy donkey`;

const PUBLISHED: readonly {
  readonly sentence: string;
  readonly prior: Readonly<Record<string, number>>;
  readonly z: Readonly<Record<string, number>>;
}[] = [
  {
    sentence: DONKEY,
    prior: {},
    z: {
      donkey: -0.6894227886807968,
      lazier: -0.6894227886807968,
      lazy: 0,
      the: 0,
      fox: 0.6894227886807968,
    },
  },
  {
    sentence: SLEEPY,
    prior: {},
    z: {
      very: -2.2144429606255946,
      donkey: 0.3528670051726073,
      fox: 1.7074955767167836,
      pig: 3.4564380059373603,
      the: 4.954523357120953,
    },
  },
  {
    sentence: SLEEPY,
    prior: { very: 1 / 1000 },
    z: {
      very: -0.4368846171934332,
      donkey: 0.3539801999989518,
      fox: 1.7087406001344665,
      pig: 3.4605672465974453,
      the: 4.961066225017743,
    },
  },
];

function usage(sentence: string, word: string) {
  const words = sentence.split(' ');
  return { used: words.filter((other) => other === word).length, of: words.length };
}

describe('contrastUsage', () => {
  it('gives the published z of words, where the prior knows nothing and where it knows a word', () => {
    for (const { sentence, prior, z } of PUBLISHED) {
      const weights = new Map(`${FOX} ${sentence}`.split(' ').map((word) => [word, 0.05]));
      for (const [word, weight] of Object.entries(prior)) weights.set(word, weight);
      const of = [...weights.values()].reduce((a, b) => a + b);
      for (const [word, published] of Object.entries(z)) {
        const [first, second] = [usage(FOX, word), usage(sentence, word)];
        const used = weights.get(word)!;
        const { logOdds } = contrastUsage(second, first, { used, of });
        const variance = 1 / (first.used + used) + 1 / (second.used + used);
        expect(logOdds / Math.sqrt(variance), word).toBeCloseTo(published, 12);
      }
    }
  });

  it('divides by a variance that keeps what does not use the term', () => {
    // Three used and seven not, against five and five, prior of one each way among them.
    const { logOdds, z } = contrastUsage(
      { used: 2, of: 8 },
      { used: 4, of: 8 },
      { used: 1, of: 2 },
    );
    expect(logOdds).toBeCloseTo(Math.log(7 / 3), 12);
    expect(z).toBeCloseTo(Math.log(7 / 3) / Math.sqrt(1 / 3 + 1 / 7 + 1 / 5 + 1 / 5), 12);
  });

  it('turns its sign where use and no use change places', () => {
    const usages = fc
      .integer({ min: 1, max: 500 })
      .chain((of) => fc.record({ used: fc.integer({ min: 0, max: of }), of: fc.constant(of) }));
    const other = ({ used, of }: { used: number; of: number }) => ({ used: of - used, of });
    fc.assert(
      fc.property(usages, usages, (first, second) => {
        const prior = { used: 3, of: 10 };
        const { logOdds, z } = contrastUsage(first, second, prior);
        const turned = contrastUsage(other(first), other(second), other(prior));
        expect(turned.logOdds).toBeCloseTo(-logOdds, 9);
        expect(turned.z).toBeCloseTo(-z, 9);
      }),
      { seed: 1 },
    );
  });
});
