import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countRows, shuffleYears, sliceOf } from '../../../workers/inference/shuffled-years.ts';

const SIX = {
  years: [2024, 2021, 2021, 2023, 2024, 2024],
  rows: [[0, 1, 4], [], [0, 1, 2, 3, 4, 5]],
};

describe('sliceOf', () => {
  it('counts the papers of each year, years rising', () => {
    expect(sliceOf(SIX)).toEqual({ years: [2021, 2023, 2024], papers: [2, 1, 3] });
    expect(sliceOf({ years: [], rows: [] })).toEqual({ years: [], papers: [] });
  });
});

describe('countRows', () => {
  it('counts by hand', () => {
    expect(countRows(SIX).map((row) => [...row])).toEqual([
      [1, 0, 2],
      [0, 0, 0],
      [2, 1, 3],
    ]);
  });
});

describe('shuffleYears', () => {
  it('keeps the size of every row and of every year, and repeats itself for one seed', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const rounds: number[][] = [];
        shuffleYears(SIX, { shuffles: 5, seed }, (counts) => rounds.push([...counts]));
        expect(rounds).toHaveLength(5);
        for (const counts of rounds) {
          expect(counts[0]! + counts[1]! + counts[2]!).toBe(3);
          expect(counts.slice(3)).toEqual([0, 0, 0, 2, 1, 3]);
        }
        const again: number[][] = [];
        shuffleYears(SIX, { shuffles: 5, seed }, (counts) => again.push([...counts]));
        expect(again).toEqual(rounds);
      }),
      { seed: 1 },
    );
  });

  it('draws the hypergeometric mean', () => {
    let last = 0;
    shuffleYears(SIX, { shuffles: 4000, seed: 2 }, (counts) => (last += counts[2]!));
    // Three papers, half of all years are 2024: 1.5 on average, standard error .011.
    expect(last / 4000).toBeCloseTo(1.5, 1);
  });
});
