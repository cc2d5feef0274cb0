import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countedYears,
  directionOf,
  lineUp,
  shuffledCounts,
  tallyShuffles,
  type CountedYear,
} from '../../src/chance.ts';
import { claimRow, claimYear } from '../fixtures/claim-row.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const take = (years: readonly CountedYear[], rounds: number): number[][] => {
  const stream = shuffledCounts(years, 1);
  return Array.from({ length: rounds }, () => stream.next().value);
};
const yearsOf = (...rows: [count: number, n: number][]): CountedYear[] =>
  rows.map(([count, n], at) => ({ year: 2021 + at, count, n }));

const anyYears = fc
  .array(fc.tuple(fc.nat(30), fc.nat(30)), { minLength: 1, maxLength: 5 })
  .map((rows) =>
    yearsOf(...rows.map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b, 1)])),
  );

describe('a shuffle of the years', () => {
  it('keeps the papers of the row and never puts more into a year than it has', () => {
    fc.assert(
      fc.property(anyYears, (years) => {
        for (const counts of take(years, 5)) {
          expect(sum(counts)).toBe(sum(years.map(({ count }) => count)));
          counts.forEach((count, at) => {
            expect(count).toBeGreaterThanOrEqual(0);
            expect(count).toBeLessThanOrEqual(years[at]!.n);
          });
        }
      }),
      { seed: 1 },
    );
  });

  it('gives each year its share on average: 12 papers fall 3.58, 2.95 and 5.47 to 17, 14 and 26', () => {
    const years = yearsOf([0, 17], [1, 14], [11, 26]);
    const rounds = take(years, 4000);
    const means = years.map((_, at) => sum(rounds.map((counts) => counts[at]!)) / rounds.length);
    [17, 14, 26].forEach((n, at) => expect(means[at]).toBeCloseTo((12 * n) / 57, 0));
  });

  it('is the same for the same seed, and another for another', () => {
    const years = yearsOf([0, 17], [1, 14], [11, 26]);
    expect(take(years, 20)).toEqual(take(years, 20));
    const other = shuffledCounts(years, 2);
    expect(Array.from({ length: 20 }, () => other.next().value)).not.toEqual(take(years, 20));
  });
});

describe('the tally of shuffles', () => {
  it('begins with the true years', () => {
    expect(tallyShuffles(yearsOf([0, 17], [11, 26]), 0, 1)).toEqual({ last: [0, 11], asFar: 0 });
  });

  it('counts half of them for one paper that may be in either of two years', () => {
    const { asFar } = tallyShuffles(yearsOf([0, 1], [1, 1]), 2000, 1);
    expect(Math.abs(asFar - 1000)).toBeLessThan(100);
  });

  it('counts all of them where every paper is in the row', () => {
    expect(tallyShuffles(yearsOf([3, 3], [5, 5]), 50, 1).asFar).toBe(50);
  });

  it('looks for falls where the row fell', () => {
    const fell = yearsOf([8, 10], [0, 10]);
    const rose = yearsOf([0, 10], [8, 10]);
    expect(tallyShuffles(fell, 500, 1).asFar).toBeLessThan(10);
    expect(tallyShuffles(rose, 500, 1).asFar).toBeLessThan(10);
  });

  it('goes on where it was: the first hundred of a thousand are the hundred', () => {
    const years = yearsOf([1, 9], [4, 9]);
    const stream = shuffledCounts(years, 7);
    const hundred = Array.from({ length: 100 }, () => stream.next().value);
    expect(tallyShuffles(years, 100, 7).last).toEqual(hundred.at(-1));
  });
});

describe('the direction of a row', () => {
  it('is up where its papers stand later than all papers do', () => {
    expect(directionOf(yearsOf([0, 17], [1, 14], [11, 26]))).toBe('up');
    expect(directionOf(yearsOf([5, 17], [1, 14], [0, 26]))).toBe('down');
    // As many in each year, but the last year is far larger.
    expect(directionOf(yearsOf([5, 10], [5, 90]))).toBe('down');
  });
});

describe('a line-up of twenty', () => {
  const years = yearsOf([0, 17], [1, 14], [11, 26]);

  it('holds the true years at the place that it names', () => {
    for (let round = 0; round < 50; round += 1) {
      const { charts, truth } = lineUp(years, 20, 1, round);
      expect(charts).toHaveLength(20);
      expect(charts[truth]).toEqual([0, 1, 11]);
    }
  });

  it('puts the truth in every place sooner or later', () => {
    const places = new Set(
      Array.from({ length: 400 }, (_, round) => lineUp(years, 20, round).truth),
    );
    expect(places.size).toBe(20);
  });
});

describe('the years with a number', () => {
  it('are those that are loaded', () => {
    const row = claimRow({
      label: 'x',
      years: [claimYear(2021, 2, 5), claimYear(2022, null), claimYear(2023, 0, 4)],
    });
    expect(countedYears(row)).toEqual([
      { year: 2021, count: 2, n: 5 },
      { year: 2023, count: 0, n: 4 },
    ]);
  });
});
