import { describe, expect, it } from 'vitest';
import { countStates, midP, trendNulls } from '../../../workers/inference/trend-null.ts';
import { testTrend, testTrends, wholeDeviates } from '../../../workers/inference/trend-test.ts';

const YEARS = Array.from({ length: 12 }, (_, at) => 2010 + at);
const PAPERS = YEARS.map((_, at) => 4 + (at % 3));

// The exact law of the summed deviate, year by year; another road than enumeration or permutation.
function convolve(papers: number[], deviates: number[], total: number): Map<number, number> {
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
  let ways = new Map([['0 0', 1]]);
  papers.forEach((size, at) => {
    const next = new Map<string, number>();
    for (const [key, many] of ways) {
      const [used, deviate] = key.split(' ').map(Number) as [number, number];
      for (let taken = 0; taken <= size && used + taken <= total; taken++) {
        const to = `${used + taken} ${deviate + taken * deviates[at]!}`;
        next.set(to, (next.get(to) ?? 0) + many * choose(size, taken));
      }
    }
    ways = next;
  });
  const ends = [...ways].map(([key, many]) => [...key.split(' ').map(Number), many]);
  const full = ends.filter(([used]) => used === total);
  const all = full.reduce((sum, [, , many]) => sum + many!, 0);
  return new Map(full.map(([, deviate, many]) => [deviate!, many! / all]));
}

describe('countStates', () => {
  it('counts by hand', () => {
    // 2 papers over years of 2, 1 and 2: 200 110 101 011 002.
    expect(countStates([2, 1, 2], 2)).toBe(5);
    expect(countStates([17, 14, 26], 0)).toBe(1);
    expect(countStates([17, 14, 26], 57)).toBe(1);
    expect(countStates([100, 100, 100], 10)).toBe(66);
  });

  it('stops one above the limit', () => {
    expect(countStates(PAPERS, 10)).toBe(50_001);
  });

  it('is above the limit for every total of a large venue but the first and last few', () => {
    const papers = Array.from({ length: 32 }, (_, at) => 70 + 30 * at);
    const all = papers.reduce((sum, size) => sum + size, 0);
    // Of 3 papers over 32 years C(34, 3) = 5984 ways, of 4 C(35, 4) = 52360.
    expect(countStates(papers, 3)).toBe(5984);
    expect(countStates(papers, all - 3)).toBe(5984);
    for (let total = 4; total <= all - 4; total += 97)
      expect(countStates(papers, total)).toBe(50_001);
  });
});

describe('trendNulls', () => {
  const deviates = wholeDeviates(YEARS, PAPERS);

  it('comes within sampling error of the exact law above 50,000 states', () => {
    const exact = convolve(PAPERS, deviates, 10);
    const table = trendNulls(PAPERS, deviates, [10], 1).get(10)!;
    for (const at of [20, 200, 700, 1200]) {
      const size = [...exact.keys()].map(Math.abs).sort((a, b) => a - b)[at]!;
      let p = 0;
      for (const [deviate, mass] of exact) {
        if (Math.abs(deviate) > size) p += mass;
        else if (Math.abs(deviate) === size) p += mass / 2;
      }
      // Four standard errors of 20,000 draws.
      const error = 4 * Math.sqrt((p * (1 - p)) / 20_000) + 1e-4;
      expect(Math.abs(midP(table, size) - p)).toBeLessThan(error);
    }
  });

  it('never gives a p of 0, however far out the counts', () => {
    const counts = YEARS.map((_, at) => (at > 9 ? PAPERS[at]! : 0));
    const { p } = testTrend({ years: YEARS, papers: PAPERS }, counts);
    expect(p).toBeGreaterThan(0);
    expect(p).toBeLessThan(1e-3);
  });

  it('gives a row the same p in any company', () => {
    const slice = { years: YEARS, papers: PAPERS };
    const row = [0, 0, 1, 0, 1, 0, 1, 0, 2, 1, 2, 2];
    const other = [2, 2, 2, 2, 2, 2, 2, 0, 2, 1, 2, 2];
    expect(testTrends(slice, [other, row])[1]).toEqual(testTrend(slice, row));
  });

  it('depends on the seed only above 50,000 states', () => {
    const slice = { years: YEARS, papers: PAPERS };
    const row = [0, 0, 1, 0, 1, 0, 1, 0, 2, 1, 2, 2];
    expect(testTrend(slice, row, 1).p).not.toBe(testTrend(slice, row, 2).p);
    const small = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1];
    expect(testTrend(slice, small, 1).p).toBe(testTrend(slice, small, 2).p);
  });
});
