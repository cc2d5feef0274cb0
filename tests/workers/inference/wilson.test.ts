import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareDifference, wilsonInterval } from '../../../workers/inference/wilson.ts';

function rounded({ low, high }: { low: number; high: number }): string {
  return `${low.toFixed(4)} to ${high.toFixed(4)}`;
}

describe('wilsonInterval', () => {
  it('gives the four intervals of Newcombe 1998, two-sided intervals for the single proportion', () => {
    expect(rounded(wilsonInterval(81, 263))).toBe('0.2553 to 0.3662');
    expect(rounded(wilsonInterval(15, 148))).toBe('0.0624 to 0.1605');
    expect(rounded(wilsonInterval(0, 20))).toBe('0.0000 to 0.1611');
    expect(rounded(wilsonInterval(1, 29))).toBe('0.0061 to 0.1718');
  });

  it('solves |share - bound| = 1.96 standard errors at both bounds', () => {
    const { low, high } = wilsonInterval(11, 26);
    for (const bound of [low, high]) {
      const errors = Math.abs(11 / 26 - bound) / Math.sqrt((bound * (1 - bound)) / 26);
      expect(errors).toBeCloseTo(1.959963984540054, 12);
    }
  });

  it('holds the share and mirrors when papers on and off the topic change places', () => {
    const share = fc
      .integer({ min: 1, max: 5000 })
      .chain((papers) => fc.tuple(fc.integer({ min: 0, max: papers }), fc.constant(papers)));
    fc.assert(
      fc.property(share, ([count, papers]) => {
        const { low, high } = wilsonInterval(count, papers);
        const mirrored = wilsonInterval(papers - count, papers);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(count / papers);
        expect(high).toBeGreaterThanOrEqual(count / papers);
        expect(mirrored.low).toBeCloseTo(1 - high, 12);
      }),
      { seed: 1 },
    );
  });

  it('refuses a share of no papers and counts outside it', () => {
    expect(() => wilsonInterval(0, 0)).toThrow('0 of 0 papers');
    expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(NaN, 2)).toThrow(RangeError);
  });
});

describe('shareDifference', () => {
  // Newcombe 1998, comparison of eleven methods, table II, method 10.
  it.each([
    ['56/70 - 48/80', [48, 80, 56, 70], '0.0524 to 0.3339'],
    ['9/10 - 3/10', [3, 10, 9, 10], '0.1705 to 0.8090'],
    ['6/7 - 2/7', [2, 7, 6, 7], '0.0582 to 0.8062'],
    ['5/56 - 0/29', [0, 29, 5, 56], '-0.0381 to 0.1926'],
  ])(
    'gives the published interval of %s',
    (_, [count, papers, laterCount, laterPapers], interval) => {
      const first = { count: count!, papers: papers! };
      const second = { count: laterCount!, papers: laterPapers! };
      expect(rounded(shareDifference(first, second))).toBe(interval);
    },
  );

  it('is the Wilson interval of the other share where one share is 0 of very many', () => {
    const { low, high } = shareDifference({ count: 0, papers: 1e9 }, { count: 11, papers: 26 });
    const alone = wilsonInterval(11, 26);
    expect(low).toBeCloseTo(alone.low, 6);
    expect(high).toBeCloseTo(alone.high, 6);
  });

  it('changes only its sign when the slices change places, and stays inside [-1, 1]', () => {
    const side = fc.record({
      papers: fc.integer({ min: 1, max: 60 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(side, side, (one, two) => {
        const first = { papers: one.papers, count: Math.round(one.part * one.papers) };
        const second = { papers: two.papers, count: Math.round(two.part * two.papers) };
        const there = shareDifference(first, second);
        const back = shareDifference(second, first);
        expect(back.low).toBeCloseTo(-there.high, 12);
        expect(there.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(there.high).toBeLessThanOrEqual(1 + 1e-12);
        expect(there.low).toBeLessThanOrEqual(there.difference);
      }),
      { seed: 1 },
    );
  });
});
