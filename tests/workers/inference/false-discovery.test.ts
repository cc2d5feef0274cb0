import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastAccepted, qOfMember, qValues } from '../../../workers/inference/false-discovery.ts';

// The thrombolysis trial in Benjamini and Hochberg 1995, section 3.2.
const PUBLISHED = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
  0.6528, 0.759, 1,
];

describe('qValues', () => {
  it('rejects the four hypotheses that Benjamini and Hochberg reject at .05', () => {
    const rejected = [...qValues(PUBLISHED)].filter((q) => q <= 0.05);
    expect(rejected).toHaveLength(4);
  });

  it('gives p times 15 over rank, lowered to the least that follows', () => {
    const q = [...qValues(PUBLISHED)];
    expect(q[0]).toBeCloseTo(0.0015, 12);
    expect(q[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
    // Rank 6 alone would be .0278 * 15 / 6 = .0695, above rank 7's .0298 * 15 / 7.
    expect(q[5]).toBeCloseTo((0.0298 * 15) / 7, 12);
    expect(q[6]).toBeCloseTo((0.0298 * 15) / 7, 12);
    expect(q[14]).toBe(1);
  });

  it('agrees with the definition in any order, ties included', () => {
    const p = fc.integer({ min: 0, max: 20 }).map((part) => part / 20);
    fc.assert(
      fc.property(fc.array(p, { maxLength: 30 }), (values) => {
        const q = qValues(values);
        values.forEach((own, at) => {
          // Of all cuts at or above the own p, the least of cut * m / number of p up to the cut.
          const cuts = values.filter((cut) => cut >= own);
          const sizes = cuts.map((cut) => values.filter((other) => other <= cut).length);
          const least = Math.min(...cuts.map((cut, c) => (cut * values.length) / sizes[c]!));
          expect(q[at]).toBeCloseTo(Math.min(1, least), 12);
        });
      }),
      { seed: 1 },
    );
  });

  it('leaves a single p as it is and gives nothing for nothing', () => {
    expect([...qValues([0.03])]).toEqual([0.03]);
    expect([...qValues([])]).toEqual([]);
  });

  it('refuses what is no probability', () => {
    expect(() => qValues([0.1, NaN])).toThrow('p is NaN');
    expect(() => qValues([-0.1])).toThrow(RangeError);
    expect(() => qValues([1.1])).toThrow(RangeError);
  });
});

describe('qOfMember', () => {
  it('is the q of the last among all', () => {
    expect(qOfMember([0.5, 0.02, 0.9], 0.01)).toBeCloseTo(0.04, 12);
    expect(qOfMember([0.5, 0.02, 0.9], 0.015)).toBeCloseTo(0.04, 12);
    expect(qOfMember([], 0.2)).toBe(0.2);
  });
});

describe('lastAccepted', () => {
  it('is the largest p whose q is accepted, so that just those up to it have such a q', () => {
    const p = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 0.12, noNaN: true }),
      fc.constantFrom(0.1, 0.05, 0.02, 0),
    );
    fc.assert(
      fc.property(fc.array(p, { maxLength: 30 }), (family) => {
        const last = lastAccepted(Float64Array.from(family));
        const accepted = [...qValues(family)].map((q) => q <= 0.1);
        expect(family.map((one) => one <= last)).toEqual(accepted);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});
