import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitChange } from '../../../workers/inference/mix.ts';

describe('splitChange', () => {
  it('splits by hand a fall that is all mix while both venues rise', () => {
    // Robotics 80 to 90 of 100, learning 5 of 100 to 54 of 900: .425 to .144 pooled.
    const split = splitChange(
      { papers: [100, 100], counts: [80, 5] },
      { papers: [100, 900], counts: [90, 54] },
    );
    expect(split.total).toBeCloseTo(-0.281, 12);
    expect(split.within).toBeCloseTo(0.3 * 0.1 + 0.7 * 0.01, 12);
    expect(split.between).toBeCloseTo(0.85 * -0.4 + 0.055 * 0.4, 12);
    expect(split.contradicts).toBe(true);
    expect(split.reverses).toBe(true);
  });

  it('counts a venue of one year only as mix', () => {
    // Shares .2 and .8 do not change; weights 1 and 0 become .5 and .5.
    const split = splitChange(
      { papers: [10, 0], counts: [2, 0] },
      { papers: [10, 10], counts: [2, 8] },
    );
    expect(split.within).toBe(0);
    expect(split.between).toBeCloseTo(0.3, 12);
    expect(split.total).toBeCloseTo(0.3, 12);
    expect(split.contradicts).toBe(false);
  });

  it('is all within in a single venue', () => {
    const split = splitChange({ papers: [10], counts: [1] }, { papers: [20], counts: [8] });
    expect(split.within).toBeCloseTo(0.3, 12);
    expect(split.between).toBe(0);
    expect(split.contradicts).toBe(false);
  });

  it('points apart without a reversal where the mix only weakens the change', () => {
    const split = splitChange(
      { papers: [50, 50], counts: [5, 25] },
      { papers: [60, 40], counts: [30, 36] },
    );
    expect(split.within).toBeGreaterThan(0);
    expect(split.between).toBeLessThan(0);
    expect(split.total).toBeGreaterThan(0);
    expect([split.contradicts, split.reverses]).toEqual([true, false]);
  });

  it('adds up exactly for any venues, absent ones among them', () => {
    const venue = fc.record({
      before: fc.tuple(fc.nat(40), fc.double({ min: 0, max: 1, noNaN: true })),
      after: fc.tuple(fc.nat(40), fc.double({ min: 0, max: 1, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(venue, { minLength: 1, maxLength: 6 }), (venues) => {
        const side = (name: 'before' | 'after') => ({
          papers: venues.map((own) => own[name][0]),
          counts: venues.map((own) => Math.round(own[name][0] * own[name][1])),
        });
        const [before, after] = [side('before'), side('after')];
        fc.pre(before.papers.some((n) => n > 0) && after.papers.some((n) => n > 0));
        const { total, within, between } = splitChange(before, after);
        expect(within + between).toBeCloseTo(total, 12);
        const back = splitChange(after, before);
        expect(back.within).toBeCloseTo(-within, 12);
      }),
      { seed: 1 },
    );
  });

  it('refuses an empty year and lists of different lengths', () => {
    const year = { papers: [3], counts: [1] };
    expect(() => splitChange({ papers: [0], counts: [0] }, year)).toThrow('0 papers before');
    expect(() => splitChange({ papers: [3, 1], counts: [1, 1] }, year)).toThrow('venues');
  });
});
