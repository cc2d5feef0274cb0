import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPlaces, hashSeed, random, shuffle } from '../../workers/random.ts';

// sfc32 from its description, in BigInt, so that no 32-bit shortcut is shared with the code.
function slowStream(seed: bigint, length: number): number[] {
  const mask = 0xffffffffn;
  let [a, b, c, counter] = [0n, seed & mask, (seed >> 32n) & mask, 1n];
  const values: number[] = [];
  for (let round = 0; round < length + 12; round++) {
    const sum = (a + b + counter) & mask;
    counter = (counter + 1n) & mask;
    a = b ^ (b >> 9n);
    b = (c + (c << 3n)) & mask;
    c = ((((c << 21n) & mask) | (c >> 11n)) + sum) & mask;
    if (round >= 12) values.push(Number(sum) / 2 ** 32);
  }
  return values;
}

function take(seed: number, length: number): number[] {
  const next = random(seed);
  return Array.from({ length }, () => next());
}

describe('random', () => {
  it('follows sfc32 for any whole seed', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (seed) => {
        expect(take(seed, 20)).toEqual(slowStream(BigInt(seed), 20));
      }),
    );
  });

  it('stays in [0, 1) and spreads evenly over ten bins', () => {
    const bins = new Int32Array(10);
    for (const value of take(7, 10_000)) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(1);
      bins[Math.floor(value * 10)]! += 1;
    }
    // Chi square with 9 degrees of freedom stays under 27.9 in 999 of 1,000 streams.
    const chi = bins.reduce((total, seen) => total + (seen - 1000) ** 2 / 1000, 0);
    expect(chi).toBeLessThan(27.9);
  });

  it('gives neighbouring seeds streams of their own', () => {
    expect(take(1, 3)).not.toEqual(take(2, 3));
  });

  it('refuses a seed that is no whole number', () => {
    expect(() => random(1.5)).toThrow('seed is 1.5');
    expect(() => random(NaN)).toThrow(RangeError);
  });
});

describe('drawPlaces', () => {
  it("takes one number of the seed's stream for each place, and a place not before it", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 40 }), (seed, length) => {
        const places = new Int32Array(length);
        drawPlaces(places, 50, seed);
        const numbers = take(seed, length);
        expect([...places]).toEqual(numbers.map((one, at) => at + Math.floor(one * (50 - at))));
      }),
    );
  });
});

describe('shuffle', () => {
  it('keeps every item and repeats itself for one seed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
        const [once, again] = [[...items], [...items]];
        shuffle(once, random(seed));
        shuffle(again, random(seed));
        expect(once).toEqual(again);
        expect(once.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b));
      }),
      { seed: 1 },
    );
  });

  it('makes each of the six orders of three items about equally often', () => {
    const seen = new Map<string, number>();
    const next = random(3);
    for (let round = 0; round < 6000; round++) {
      const items = Uint8Array.of(1, 2, 3);
      shuffle(items, next);
      seen.set(items.join(''), (seen.get(items.join('')) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const times of seen.values()) expect(Math.abs(times - 1000)).toBeLessThan(120);
  });
});

describe('hashSeed', () => {
  it('is a whole number of 32 bits that depends on every part and on their order', () => {
    const seeds = [hashSeed('a', 1), hashSeed(1, 'a'), hashSeed('a', 2), hashSeed('a1')];
    expect(new Set(seeds).size).toBe(4);
    expect(hashSeed('a', 1)).toBe(seeds[0]);
    for (const seed of seeds) expect(seed).toBe(seed >>> 0);
  });

  it('has no collision among the first ten thousand permutations', () => {
    const seeds = Array.from({ length: 10_000 }, (_, round) => hashSeed(1, round));
    expect(new Set(seeds).size).toBe(10_000);
  });
});
