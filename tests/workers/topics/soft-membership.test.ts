import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concentrationOf, membershipWeights } from '../../../workers/topics/soft-membership.ts';

describe('the concentration', () => {
  it('is what the formula gives for a mean cosine of .8 in 12 dimensions', () => {
    // (.8 x 12 - .8^3) / (1 - .64) = 9.088 / .36
    expect(concentrationOf([0.7, 0.9], 12)).toBeCloseTo(25.2444, 4);
  });

  it('is 0 without papers, and finite where all stand on their centroid', () => {
    expect(concentrationOf([], 12)).toBe(0);
    expect(concentrationOf([1, 1], 12)).toBeLessThan(6000);
  });
});

describe('a paper’s weights', () => {
  it('are in the ratio of e to the concentration times the difference of cosines', () => {
    // exp(10 x (.9 - .7)) = e^2 = 7.389; 1 / (1 + 7.389) = .1192
    const [first, second] = membershipWeights([0.7, 0.9], 10);
    expect(first).toBeCloseTo(0.1192, 4);
    expect(second).toBeCloseTo(0.8808, 4);
  });

  it('are none without a topic', () => {
    expect(membershipWeights([], 25)).toEqual([]);
  });

  it('sum to 1, are never negative, and put the nearest topic first, however concentrated', () => {
    const cosines = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(cosines, fc.double({ min: 0, max: 6000, noNaN: true }), (nearness, kappa) => {
        const weights = membershipWeights(nearness, kappa);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        expect(weights.every((weight) => weight >= 0)).toBe(true);
        const nearest = nearness.indexOf(Math.max(...nearness));
        expect(weights[nearest]).toBe(Math.max(...weights));
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
