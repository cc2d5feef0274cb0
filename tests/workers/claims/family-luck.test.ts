import { describe, expect, it } from 'vitest';
import { shufflesFor, stepFamilyLuck, summariseLuck } from '../../../workers/claims/family-luck.ts';
import { drain } from '../../../workers/headless/drain.ts';
import { expectLuck } from '../../../workers/inference/luck.ts';

describe('shufflesFor', () => {
  it('is 1,000 for small families and falls with their size to 20', () => {
    expect([0, 1, 93, 150].map(shufflesFor)).toEqual([1000, 1000, 1000, 1000]);
    expect(shufflesFor(300)).toBe(500);
    expect(shufflesFor(1_000_000)).toBe(20);
  });
});

describe('stepFamilyLuck', () => {
  const family = {
    years: [2021, 2021, 2021, 2021, 2024, 2024, 2024, 2024, 2024, 2024],
    rows: [
      [4, 5, 6, 7],
      [0, 1, 4],
    ],
  };

  it('gives the luck of the family, a step for each shuffle', () => {
    const luck = drain(stepFamilyLuck(family, 7));
    expect(luck).toEqual({ ...expectLuck(family, { shuffles: 1000, seed: 7 }), shuffles: 1000 });
    const steps = [...stepFamilyLuck(family, 7, 5)];
    expect(steps.filter((step) => step !== 'breath')).toHaveLength(5);
  });

  it('is told as means and as chances of at least one', () => {
    const luck = drain(stepFamilyLuck(family, 7));
    const { expectedByLuck, anyByLuck, shuffles } = summariseLuck(luck);
    expect(shuffles).toBe(1000);
    expect(expectedByLuck).toEqual({
      clear: luck.clear.mean,
      leaning: luck.leaning.mean,
      new: luck.new.mean,
    });
    expect(anyByLuck.leaning).toBe(luck.leaning.any);
    // All four papers of the first row in 2024: C(6, 4) of C(10, 4) ways, 15 of 210.
    expect(luck.firstSeen.any).toBeGreaterThan(0.04);
  });
});
