import { describe, expect, it } from 'vitest';
import { judgeFamily } from '../../../workers/inference/family.ts';
import { expectLuck } from '../../../workers/inference/luck.ts';
import { shuffleYears, sliceOf } from '../../../workers/inference/shuffled-years.ts';
import { random, shuffle } from '../../../workers/random.ts';

const YEARS = [17, 0, 14, 26].flatMap((papers, at) => Array<number>(papers).fill(2021 + at));

function drawRows(sizes: readonly number[], seed: number): number[][] {
  const next = random(seed);
  return sizes.map((size) => {
    const papers = YEARS.map((_, paper) => paper);
    shuffle(papers, next);
    return papers.slice(0, size);
  });
}

describe('expectLuck', () => {
  it('counts what the verdict rule says of every shuffle', () => {
    const family = { years: YEARS, rows: drawRows([0, 2, 3, 3, 4, 5, 8, 13, 20, 40, 57], 4) };
    const slice = sliceOf(family);
    const seen = { clear: 0, leaning: 0, new: 0, firstSeen: 0, passing: 0 };
    const any = { ...seen };
    shuffleYears(family, { shuffles: 40, seed: 9 }, (counts) => {
      const rows = family.rows.map((_, row) => [...counts.subarray(row * 3, row * 3 + 3)]);
      const claims = judgeFamily(slice, rows);
      const found = {
        clear: claims.filter(({ verdict }) => verdict === 'clear').length,
        leaning: claims.filter(({ verdict }) => verdict === 'leaning').length,
        new: claims.filter(({ verdict }) => verdict === 'new').length,
        firstSeen: claims.filter(({ isNew }) => isNew).length,
        passing: claims.filter(({ q }) => q <= 0.1).length,
      };
      for (const name of Object.keys(seen) as (keyof typeof seen)[]) {
        seen[name] += found[name];
        any[name] += found[name] > 0 ? 1 : 0;
      }
    });
    const report = expectLuck(family, { shuffles: 40, seed: 9 });
    for (const name of Object.keys(seen) as (keyof typeof seen)[]) {
      expect(report[name].mean).toBeCloseTo(seen[name] / 40, 12);
      expect(report[name].any).toBeCloseTo(any[name] / 40, 12);
    }
    expect(seen.leaning).toBeGreaterThan(0);
    expect(seen.new).toBeGreaterThan(0);
  });

  it('lets a clear row pass by luck in at most about a tenth of the shuffles', () => {
    const family = { years: YEARS, rows: drawRows([3, 4, 4, 5, 5, 6, 6, 6, 8, 10], 5) };
    const { clear, passing } = expectLuck(family, { shuffles: 400, seed: 1 });
    expect(passing.any).toBeLessThan(0.15);
    expect(clear.mean).toBeLessThanOrEqual(passing.mean);
  });

  it('finds the share of shuffles in which two papers of four burst, by hand', () => {
    // Years of 2 and 2 papers, two on the topic: base .5, raised .75. Both in one year gain
    // 2 ln 1.5 = .81 > ln 2, both in a year in 2 of 6 ways; one each gains ln .75 < 0.
    const family = { years: [2021, 2021, 2022, 2022], rows: [[0, 2]] };
    const { mean, any } = expectLuck(family, { shuffles: 6000, seed: 1 }).bursting;
    expect(mean).toBeCloseTo(1 / 3, 1);
    expect(any).toBe(mean);
  });

  it('finds nothing in an empty family, in one year, or without shuffles', () => {
    const nothing = { mean: 0, any: 0 };
    const none = expectLuck({ years: YEARS, rows: [] }, { shuffles: 5, seed: 1 });
    expect([none.leaning, none.bursting]).toEqual([nothing, nothing]);
    const single = { years: [2024, 2024, 2024, 2024], rows: [[0, 1, 2]] };
    const one = expectLuck(single, { shuffles: 5, seed: 1 });
    expect([one.clear, one.leaning, one.new]).toEqual([nothing, nothing, nothing]);
    expect(expectLuck({ years: YEARS, rows: [[1]] }, { shuffles: 0, seed: 1 }).new).toEqual(
      nothing,
    );
  });
});
