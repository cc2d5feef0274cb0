import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { random } from '../../../workers/random.ts';
import {
  ami,
  ari,
  completeness,
  homogeneity,
  metrics,
  nmi,
  purity,
  vMeasure,
} from '../../../workers/topics/quality.ts';
import { congruential } from './quality/congruential.ts';
import { partitions } from './quality/partitions.ts';

const classes = congruential(3, 60, 4);
const switches = congruential(4, 60, 3);
const mostlyClasses = classes.map((label, i) => (switches[i] ? label : (label + 1) % 4));

// Manning, Raghavan and Schuetze 2008, figure 16.4: 17 points of three classes in three clusters.
const crosses = [...'xxxxxo', ...'xoooo#', ...'xx###'];
const clusters = [...'111111', ...'222222', ...'33333'];

describe('nmi', () => {
  it('is .36 on the example of Manning, Raghavan and Schuetze 2008, section 16.3', () => {
    expect(nmi(crosses, clusters)).toBeCloseTo(0.36, 2);
  });

  it("gives the values of the examples in scikit-learn's documentation", () => {
    expect(nmi([0, 0, 1, 1], [1, 1, 0, 0])).toBe(1);
    expect(nmi([0, 0, 0, 0], [0, 1, 2, 3])).toBe(0);
  });

  it('equals scikit-learn 1.2.1 (normalized_mutual_info_score) on drawn labels', () => {
    expect(nmi(crosses, clusters)).toBeCloseTo(0.36456177185718996, 12);
    expect(nmi(classes, mostlyClasses)).toBeCloseTo(0.5680446241822817, 12);
    expect(nmi(congruential(1, 40, 3), congruential(2, 40, 5))).toBeCloseTo(
      0.11377677644353655,
      12,
    );
    expect(nmi(congruential(1, 25, 20), congruential(2, 25, 2))).toBeCloseTo(
      0.29062503483711644,
      12,
    );
  });
});

describe('ami', () => {
  it('equals scikit-learn 1.2.1 (adjusted_mutual_info_score) on its examples and on drawn labels', () => {
    expect(ami([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2])).toBeCloseTo(0.2987924581708899, 12);
    expect(ami(crosses, clusters)).toBeCloseTo(0.26018122538925104, 12);
    expect(ami(classes, mostlyClasses)).toBeCloseTo(0.5382725954827544, 12);
    expect(ami(congruential(1, 40, 3), congruential(2, 40, 5))).toBeCloseTo(
      0.026335316387652952,
      12,
    );
    expect(ami(congruential(1, 100, 10), congruential(2, 100, 10))).toBeCloseTo(
      0.008591029377310813,
      12,
    );
    expect(ami(congruential(1, 25, 20), congruential(2, 25, 2))).toBeCloseTo(0.065768837008519, 12);
  });

  it('is 0 where one side is a single group, and -.5 for two pairs crossed', () => {
    expect(ami([0, 0, 0, 0], [0, 1, 2, 3])).toBeCloseTo(0, 12);
    // By hand, in units of ln 2: information 0, expected 1/3 (1 of 3 pairings agrees), both entropies 1.
    expect(ami([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-1 / 3 / (1 - 1 / 3), 12);
  });
});

describe('ari', () => {
  it("gives the values of the examples in scikit-learn's documentation", () => {
    expect(ari([0, 0, 1, 1], [1, 1, 0, 0])).toBe(1);
    expect(ari([0, 0, 1, 2], [0, 0, 1, 1])).toBeCloseTo(0.57, 2);
    expect(ari([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12);
    expect(ari([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2])).toBeCloseTo(0.24, 2);
    expect(ari([0, 0, 0, 0], [0, 1, 2, 3])).toBe(0);
  });

  it('is (2 - 1.2) / (4.5 - 1.2) by hand: 2 pairs together in both, 6 and 3 in each, of 15', () => {
    expect(ari([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2])).toBeCloseTo(0.8 / 3.3, 14);
  });

  it('equals scikit-learn 1.2.1 (adjusted_rand_score) on drawn labels', () => {
    expect(ari(crosses, clusters)).toBeCloseTo(0.242914979757085, 12);
    expect(ari(classes, mostlyClasses)).toBeCloseTo(0.4139426550774184, 12);
    expect(ari(congruential(1, 40, 3), congruential(2, 40, 5))).toBeCloseTo(
      -0.003762264243735707,
      12,
    );
  });
});

describe('V-measure', () => {
  it("gives the values of the examples in scikit-learn's documentation", () => {
    expect(vMeasure([0, 0, 1, 1], [0, 0, 1, 2])).toBeCloseTo(0.8, 12);
    expect(vMeasure([0, 1, 2, 3], [0, 0, 1, 1])).toBeCloseTo(0.66, 1);
    expect(homogeneity([0, 0, 1, 1], [0, 0, 1, 2])).toBeCloseTo(1, 12);
    expect(homogeneity([0, 0, 1, 1], [0, 1, 0, 1])).toBe(0);
    expect(completeness([0, 0, 1, 1], [0, 0, 0, 0])).toBe(1);
    expect(completeness([0, 0, 0, 0], [0, 1, 2, 3])).toBe(0);
    expect(homogeneity([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2])).toBeCloseTo(0.66, 1);
    expect(completeness([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2])).toBeCloseTo(0.42, 2);
    expect(vMeasure([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2])).toBeCloseTo(0.516, 3);
  });

  it('equals scikit-learn 1.2.1 (homogeneity_completeness_v_measure) on drawn labels', () => {
    expect(homogeneity(classes, mostlyClasses)).toBeCloseTo(0.5806617899853307, 12);
    expect(completeness(classes, mostlyClasses)).toBeCloseTo(0.555964112751846, 12);
    expect(vMeasure(classes, mostlyClasses)).toBeCloseTo(0.5680446241822819, 12);
  });

  it('counts completeness beta times: with 1, 2/3 and beta 2 it is 3 x 2/3 / (2 + 2/3)', () => {
    expect(vMeasure([0, 0, 1, 1], [0, 0, 1, 2], 2)).toBeCloseTo(2 / (2 + 2 / 3), 12);
  });
});

describe('purity', () => {
  it('is 12 of 17 on the example of Manning, Raghavan and Schuetze 2008, section 16.3', () => {
    expect(purity(crosses, clusters)).toBeCloseTo(12 / 17, 14);
  });

  it('is 1 for single items and the share of the largest class for one group', () => {
    expect(purity(['a', 'a', 'b'], [0, 1, 2])).toBe(1);
    expect(purity(['a', 'a', 'b'], [0, 0, 0])).toBeCloseTo(2 / 3, 14);
  });
});

describe('the metrics of two partitions', () => {
  it('are 1 for the same groups under other names', () => {
    fc.assert(
      fc.property(partitions, ([labels]) => {
        const renamed = labels.map((label) => `group ${7 - label}`);
        for (const metric of Object.values(metrics)) expect(metric(labels, renamed)).toBe(1);
      }),
      { seed: 1 },
    );
  });

  it('do not depend on what the groups are called, nor on the order of the items', () => {
    fc.assert(
      fc.property(partitions, ([truth, found]) => {
        const renamed = found.map((label) => `group ${7 - label}`);
        for (const metric of Object.values(metrics)) {
          const value = metric(truth, found);
          expect(metric(truth, renamed)).toBeCloseTo(value, 10);
          expect(metric(truth.toReversed(), found.toReversed())).toBeCloseTo(value, 10);
        }
      }),
      { seed: 1 },
    );
  });

  it('are symmetric but for homogeneity, completeness (each the other turned round) and purity', () => {
    fc.assert(
      fc.property(partitions, ([a, b]) => {
        for (const metric of [nmi, ami, ari, vMeasure]) {
          expect(metric(a, b)).toBeCloseTo(metric(b, a), 10);
        }
        expect(homogeneity(a, b)).toBe(completeness(b, a));
        expect(nmi(a, b)).toBeCloseTo(vMeasure(a, b), 10);
      }),
      { seed: 1 },
    );
  });

  it('stay in their ranges and are never NaN', () => {
    fc.assert(
      fc.property(partitions, ([a, b]) => {
        for (const metric of [nmi, homogeneity, completeness, vMeasure, purity]) {
          expect(metric(a, b)).toBeGreaterThanOrEqual(0);
          expect(metric(a, b)).toBeLessThanOrEqual(1);
        }
        for (const metric of [ami, ari]) {
          expect(metric(a, b)).toBeGreaterThanOrEqual(-1);
          expect(metric(a, b)).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
      { seed: 1 },
    );
  });

  it('adjusted for chance are 0 on average over unrelated labels, where NMI is not', () => {
    const next = random(5);
    const draw = () => Array.from({ length: 60 }, () => Math.floor(next() * 6));
    const draws = Array.from({ length: 300 }, () => [draw(), draw()] as const);
    const mean = (metric: typeof nmi) =>
      draws.reduce((sum, [a, b]) => sum + metric(a, b), 0) / draws.length;
    expect(Math.abs(mean(ari))).toBeLessThan(0.01);
    expect(Math.abs(mean(ami))).toBeLessThan(0.01);
    expect(mean(nmi)).toBeGreaterThan(0.1);
  });

  it('are 1 for one item, one group on both sides, and all items single on both sides', () => {
    for (const metric of Object.values(metrics)) {
      expect(metric(['only'], [3])).toBe(1);
      expect(metric([0, 0, 0], [5, 5, 5])).toBe(1);
      expect(metric([0, 1, 2], [7, 8, 9])).toBe(1);
    }
  });

  it('refuse no items and unequal lengths, and say how many there were', () => {
    for (const metric of Object.values(metrics)) {
      expect(() => metric([], [])).toThrow(new RangeError('the partitions have 0 items'));
      expect(() => metric([1, 2], [1])).toThrow(
        new RangeError('the partitions have 2 and 1 items'),
      );
    }
  });

  it('read typed arrays too', () => {
    expect(ari(Int32Array.of(0, 0, 1, 2), Int32Array.of(0, 0, 1, 1))).toBeCloseTo(4 / 7, 14);
  });
});
