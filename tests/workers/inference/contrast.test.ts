import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastTerms } from '../../../workers/inference/contrast.ts';
import { testTrend } from '../../../workers/inference/trend-test.ts';

describe('contrastTerms', () => {
  it('weighs log-odds, z and p by hand', () => {
    // Background (2 + .5) / (4 + 1) = half, so the prior is 5 papers with the term and 5 without:
    // odds (2 + 5) / (8 + 5) against (6 + 5) / (4 + 5).
    const [term] = contrastTerms(
      { papers: 10, counts: [2] },
      { papers: 10, counts: [6] },
      { papers: 4, counts: [2] },
    );
    expect(term!.logOdds).toBeCloseTo(Math.log((11 / 9) * (13 / 7)), 12);
    const variance = 1 / 7 + 1 / 13 + 1 / 11 + 1 / 9;
    expect(term!.z).toBeCloseTo(Math.log(143 / 63) / Math.sqrt(variance), 12);
    // Of 125,970 ways to give eight papers to two slices of ten: 0, 1, 7 and 8 lie further out.
    expect(term!.p).toBeCloseTo((2 * (45 + 1200) + 9450) / 125_970, 12);
  });

  it('gives the p of the trend test with the slices as two years', () => {
    const size = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(size, size, fc.nat(), fc.nat(), (a, b, x, y) => {
        const [inA, inB] = [x % (a + 1), y % (b + 1)];
        const first = { papers: a, counts: [inA] };
        const second = { papers: b, counts: [inB] };
        const slice = { years: [2021, 2024], papers: [a, b] };
        const { p } = testTrend(slice, [inA, inB]);
        expect(contrastTerms(first, second)[0]!.p).toBeCloseTo(p, 12);
      }),
      { seed: 1 },
    );
  });

  it('turns its sign and nothing else when the slices change places', () => {
    const first = { papers: 17, counts: [0, 6, 4] };
    const second = { papers: 26, counts: [11, 1, 6] };
    const there = contrastTerms(first, second);
    contrastTerms(second, first).forEach((term, at) => {
      expect(term.logOdds).toBeCloseTo(-there[at]!.logOdds, 12);
      expect(term.z).toBeCloseTo(-there[at]!.z, 12);
      expect(term.p).toBeCloseTo(there[at]!.p, 12);
      expect(term.badge).toBe(there[at]!.badge);
    });
  });

  it('shrinks a difference of few papers more than one of many', () => {
    const [few, many] = contrastTerms(
      { papers: 100, counts: [0, 20] },
      { papers: 100, counts: [2, 40] },
    );
    expect(many!.z).toBeGreaterThan(few!.z);
  });

  it('gives badges by the false discovery rate over all terms', () => {
    const first = { papers: 17, counts: [0, ...Array<number>(92).fill(3)] };
    const second = { papers: 26, counts: [11, ...Array<number>(92).fill(5)] };
    const terms = contrastTerms(first, second);
    expect(terms[0]!.q).toBeCloseTo(93 * terms[0]!.p, 12);
    expect(terms.filter(({ badge }) => badge)).toHaveLength(terms[0]!.q <= 0.1 ? 1 : 0);
  });

  it('stays finite for terms that no paper or every paper uses', () => {
    const terms = contrastTerms({ papers: 3, counts: [0, 3] }, { papers: 5, counts: [0, 5] });
    for (const { logOdds, z, badge } of terms) {
      expect(Number.isFinite(logOdds) && Number.isFinite(z)).toBe(true);
      expect(badge).toBe(false);
    }
  });

  it('takes no terms and refuses empty slices and lists of different lengths', () => {
    expect(contrastTerms({ papers: 1, counts: [] }, { papers: 1, counts: [] })).toEqual([]);
    const one = { papers: 1, counts: [1] };
    expect(() => contrastTerms({ papers: 0, counts: [0] }, one)).toThrow('slices of 0 and 1');
    expect(() => contrastTerms({ papers: 1, counts: [] }, one)).toThrow('0, 1, 0 terms');
  });
});
