import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { random } from '../../../workers/random.ts';
import { testTrend, testTrends } from '../../../workers/inference/trend-test.ts';

const EUROMLSYS = { years: [2021, 2023, 2024], papers: [17, 14, 26] };

// Every choice of as many papers as the row has, one by one, in the terms of the definition.
function bruteForce(years: number[], papers: number[], counts: number[]): number {
  const ofPaper = years.flatMap((year, at) => Array<number>(papers[at]!).fill(year));
  const mean = ofPaper.reduce((total, year) => total + year, 0) / ofPaper.length;
  const total = counts.reduce((all, count) => all + count, 0);
  const seen = Math.abs(counts.reduce((t, count, at) => t + count * (years[at]! - mean), 0));
  let [above, equal, all] = [0, 0, 0];
  for (let chosen = 0; chosen < 2 ** ofPaper.length; chosen++) {
    let [size, statistic] = [0, 0];
    ofPaper.forEach((year, paper) => {
      if ((chosen >> paper) % 2 === 0) return;
      size += 1;
      statistic += year - mean;
    });
    if (size !== total) continue;
    all += 1;
    if (Math.abs(Math.abs(statistic) - seen) < 1e-9) equal += 1;
    else if (Math.abs(statistic) > seen) above += 1;
  }
  return (above + equal / 2) / all;
}

function smallTable(next: () => number) {
  const years: number[] = [];
  const papers: number[] = [];
  let room = 10;
  for (let year = 2015; years.length < 4 && room > 0; year += 1 + Math.floor(next() * 3)) {
    years.push(year);
    papers.push(Math.floor(next() * Math.min(6, room + 1)));
    room -= papers.at(-1)!;
  }
  return { years, papers, counts: papers.map((size) => Math.floor(next() * (size + 1))) };
}

describe('testTrend', () => {
  it('agrees with every assignment gone through for 1,000 random small tables', () => {
    const next = random(2024);
    for (let table = 0; table < 1000; table++) {
      const { years, papers, counts } = smallTable(next);
      const { p } = testTrend({ years, papers }, counts);
      if (papers.every((size) => size === 0)) continue;
      expect(Math.abs(p - bruteForce(years, papers, counts))).toBeLessThan(1e-9);
    }
  }, 60_000);

  it('weighs the sum of years by hand', () => {
    // Mean year 2021 + (14 * 2 + 26 * 3) / 57 = 2021 + 106 / 57; five papers of 2024.
    const { statistic } = testTrend(EUROMLSYS, [0, 0, 5]);
    expect(statistic).toBeCloseTo(5 * (3 - 106 / 57), 12);
  });

  it('finds p of 0, 0, 5 by hand', () => {
    // Of the 4,187,106 fives: equal, all in 2024; above, all in 2021 or four there and one later.
    const equal = 65_780;
    const above = 6188 + 2380 * 40;
    expect(testTrend(EUROMLSYS, [0, 0, 5]).p).toBeCloseTo((above + equal / 2) / 4_187_106, 12);
  });

  it('finds p of 0, 0, 3 by hand', () => {
    // Of the 29,260 threes: equal, all in 2024; above, all in 2021 or two there and one in 2023.
    const above = 680 + 136 * 14;
    expect(testTrend(EUROMLSYS, [0, 0, 3]).p).toBeCloseTo((above + 2600 / 2) / 29_260, 12);
  });

  it('finds p of 5, 1, 0 by hand', () => {
    // Of the 36,288,252 sixes only six in 2021 lie further out than five there and one in 2023.
    const p = (12_376 + (6188 * 14) / 2) / 36_288_252;
    expect(testTrend(EUROMLSYS, [5, 1, 0]).p).toBeCloseTo(p, 12);
    expect(testTrend(EUROMLSYS, [5, 1, 0]).statistic).toBeLessThan(0);
  });

  it('gives the published mid-p of two slices of one size', () => {
    // Fisher's cups of tea: .257 in Hwang and Yang 2001, An optimality theory for mid p-values in 2 x 2
    // contingency tables, p. 810.
    expect(testTrend({ years: [0, 1], papers: [4, 4] }, [1, 3]).p).toBeCloseTo(0.257, 3);
    // Children who lived for a day after one of two doses of adrenaline (Perondi and others 2004):
    // Fisher's mid-p of .02966 in the tests of Fagerland, Lydersen and Laake's contingencytables for R.
    expect(testTrend({ years: [0, 1], papers: [34, 34] }, [7, 1]).p).toBeCloseTo(0.02966, 5);
  });

  it('gives half the published exact p where no other table is as far out', () => {
    // Six of twelve, all in the first three of five groups: .00216 in the tests of contingencytables,
    // which counts both ends, 2 of 924 ways, in full.
    const groups = { years: [1, 2, 3, 4, 5], papers: [1, 2, 3, 5, 1] };
    expect(testTrend(groups, [1, 2, 3, 0, 0]).p).toBeCloseTo(0.00216 / 2, 5);
  });

  it('gives one half where nothing can vary: no papers on the topic, or all of them', () => {
    expect(testTrend(EUROMLSYS, [0, 0, 0]).p).toBeCloseTo(0.5, 12);
    expect(testTrend(EUROMLSYS, [17, 14, 26]).p).toBeCloseTo(0.5, 12);
    expect(testTrend({ years: [2024], papers: [9] }, [4]).p).toBeCloseTo(0.5, 12);
    expect(testTrend({ years: [2024], papers: [0] }, [0]).p).toBeCloseTo(0.5, 12);
  });

  it('minds the gap between years', () => {
    const papers = [10, 10, 10];
    const even = testTrend({ years: [2021, 2022, 2023], papers }, [1, 4, 4]);
    const gap = testTrend({ years: [2021, 2023, 2024], papers }, [1, 4, 4]);
    expect(gap.p).not.toBeCloseTo(even.p, 3);
  });

  it('does not see a year without papers, nor where the calendar begins', () => {
    const plain = testTrend(EUROMLSYS, [1, 3, 9]);
    const padded = { years: [2021, 2022, 2023, 2024], papers: [17, 0, 14, 26] };
    expect(testTrend(padded, [1, 0, 3, 9])).toEqual(plain);
    const early = { years: [1, 3, 4], papers: [17, 14, 26] };
    expect(testTrend(early, [1, 3, 9])).toEqual(plain);
  });

  it('gives papers on and off the topic the same p', () => {
    const count = fc.tuple(fc.nat(17), fc.nat(14), fc.nat(26));
    fc.assert(
      fc.property(count, (counts) => {
        const rest = counts.map((own, at) => EUROMLSYS.papers[at]! - own);
        const there = testTrend(EUROMLSYS, counts).p;
        expect(testTrend(EUROMLSYS, rest).p).toBeCloseTo(there, 9);
        expect(there).toBeGreaterThan(0);
        expect(there).toBeLessThanOrEqual(1);
      }),
      { seed: 1 },
    );
  });

  it('stays exact in a corpus of 92,000 papers', () => {
    const slice = { years: [2023, 2024], papers: [46_000, 46_000] };
    expect(testTrend(slice, [4000, 4000]).p).toBeGreaterThan(0.99);
    // z of 160 more in one half of 8,000: 80 / sqrt(8000 / 4 * 84000 / 92000) = 1.872, p = .0612.
    expect(testTrend(slice, [3920, 4080]).p).toBeCloseTo(0.0612, 3);
  });
});

describe('testTrends', () => {
  it('gives each row what it would get alone', () => {
    const rows = [
      [0, 1, 11],
      [6, 0, 1],
      [2, 2, 3],
    ];
    const alone = rows.map((counts) => testTrend(EUROMLSYS, counts));
    expect(testTrends(EUROMLSYS, rows)).toEqual(alone);
    expect(testTrends(EUROMLSYS, [])).toEqual([]);
  });
});
