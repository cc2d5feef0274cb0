import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  estimateShareTrend,
  estimateTails,
  onceATotal,
  screenTails,
} from '../../../workers/inference/share-trend.ts';

const EUROMLSYS = { years: [2021, 2023, 2024], papers: [17, 14, 26] };

// The same posterior summed over a plain fine rectangle, sorted by ratio.
function bruteForce(years: number[], papers: number[], counts: number[]) {
  const total = papers.reduce((all, size) => all + size, 0);
  const mean = years.reduce((all, year, at) => all + year * papers[at]!, 0) / total;
  const times = years.map((year) => year - mean);
  const cells: [number, number][] = [];
  let all = 0;
  for (let a = -11; a <= 5; a += 0.04) {
    for (let b = -2.6; b <= 2.6; b += 0.013) {
      let log = -((a + 2.5) ** 2) / 4.5 - (b * b) / 0.5;
      const shares = times.map((time) => 1 / (1 + Math.exp(-a - b * time)));
      shares.forEach((share, at) => {
        log += counts[at]! * Math.log(share) + (papers[at]! - counts[at]!) * Math.log1p(-share);
      });
      const mass = Math.exp(log);
      all += mass;
      cells.push([shares.at(-1)! / shares[0]!, mass]);
    }
  }
  cells.sort(([one], [two]) => one - two);
  const quantile = (part: number) => {
    let mass = 0;
    return cells.find((cell) => (mass += cell[1]) >= part * all)![0];
  };
  const over = (bound: number) =>
    cells.reduce((mass, [ratio, own]) => mass + (ratio > bound ? own : 0), 0) / all;
  return { quantile, pUp: over(1.5), pDown: 1 - over(1 / 1.5) };
}

describe('estimateShareTrend', () => {
  it.each([
    [
      [2021, 2023, 2024],
      [17, 14, 26],
      [0, 1, 11],
    ],
    [
      [2021, 2023, 2024],
      [17, 14, 26],
      [6, 0, 1],
    ],
    [
      [2021, 2023, 2024],
      [17, 14, 26],
      [0, 0, 0],
    ],
    [
      [2023, 2024],
      [5, 9],
      [2, 9],
    ],
  ])('agrees with the plain sum for %j, %j, %j', (years, papers, counts) => {
    const found = estimateShareTrend({ years, papers }, counts);
    const { quantile, pUp, pDown } = bruteForce(years, papers, counts);
    expect(found.pUp).toBeCloseTo(pUp, 2);
    expect(found.pDown).toBeCloseTo(pDown, 2);
    const pairs: [number, number][] = [
      [found.ratio, 0.5],
      [found.ratio80[0], 0.1],
      [found.ratio80[1], 0.9],
      [found.ratio95[0], 0.025],
      [found.ratio95[1], 0.975],
    ];
    for (const [ratio, part] of pairs) expect(ratio / quantile(part)).toBeCloseTo(1, 1);
  });

  it('says nothing either way of a topic without papers', () => {
    const { ratio, pUp, pDown } = estimateShareTrend(EUROMLSYS, [0, 0, 0]);
    expect(ratio).toBeGreaterThan(0.9);
    expect(ratio).toBeLessThan(1.1);
    expect(Math.abs(pUp - pDown)).toBeLessThan(0.05);
  });

  it('comes to the plain ratio of shares where papers are many', () => {
    const slice = { years: [2023, 2024], papers: [40_000, 50_000] };
    const { ratio, ratio95, pUp } = estimateShareTrend(slice, [4000, 10_000]);
    expect(ratio).toBeCloseTo(2, 1);
    // ln ratio has variance 1/4000 - 1/40000 + 1/10000 - 1/50000 = .000305.
    expect(Math.log(ratio95[1] / ratio95[0])).toBeCloseTo(2 * 1.96 * Math.sqrt(0.000305), 3);
    expect(pUp).toBeCloseTo(1, 9);
  });

  it('nests its intervals and keeps its probabilities', () => {
    const table = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 300 })), {
        minLength: 2,
        maxLength: 6,
      })
      .chain((years) =>
        fc.tuple(fc.constant(years), fc.tuple(...years.map(([, size]) => fc.nat(size)))),
      );
    fc.assert(
      fc.property(table, ([rows, counts]) => {
        let year = 2000;
        const years = rows.map(([gap]) => (year += gap));
        const slice = { years, papers: rows.map(([, size]) => size) };
        const { ratio, ratio80, ratio95, pUp, pDown } = estimateShareTrend(slice, counts);
        const bounds = [ratio95[0], ratio80[0], ratio, ratio80[1], ratio95[1]];
        expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
        expect(bounds.every((bound) => Number.isFinite(bound) && bound > 0)).toBe(true);
        expect(Math.min(pUp, pDown)).toBeGreaterThanOrEqual(0);
        expect(pUp + pDown).toBeLessThanOrEqual(1 + 1e-12);
        expect(estimateTails(slice, counts)).toEqual({ pUp, pDown });
        if (ratio80[0] >= 1.5) expect(pUp).toBeGreaterThanOrEqual(0.9 - 1e-9);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('does not see a year without papers', () => {
    const padded = { years: [2021, 2022, 2023, 2024], papers: [17, 0, 14, 26] };
    expect(estimateShareTrend(padded, [0, 0, 1, 11])).toEqual(
      estimateShareTrend(EUROMLSYS, [0, 1, 11]),
    );
  });

  it('bears a gap of two centuries', () => {
    const slice = { years: [1820, 2024], papers: [3, 30] };
    expect(Number.isFinite(estimateShareTrend(slice, [0, 30]).ratio)).toBe(true);
  });

  it('refuses a single loaded year', () => {
    expect(() => estimateShareTrend({ years: [2023, 2024], papers: [0, 9] }, [0, 3])).toThrow(
      '1 loaded years',
    );
  });
});

describe('screenTails', () => {
  const slices = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4000 })), {
      minLength: 2,
      maxLength: 12,
    })
    .map((years) => {
      let year = 2000;
      return {
        years: years.map(([gap]) => (year += gap)),
        papers: years.map(([, papers]) => papers),
      };
    });

  it('calls the same tails, and the same middle, at least .80 as the whole estimate', () => {
    fc.assert(
      fc.property(
        slices,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (slice, draws) => {
          const most = draws.next().value ** 3;
          const counts = slice.papers.map((papers) =>
            Math.floor(papers * most * draws.next().value),
          );
          const [rough, whole] = [screenTails(slice, counts), estimateTails(slice, counts)];
          const calls = ({ pUp, pDown }: typeof whole): boolean[] =>
            [pUp, pDown, 1 - pUp - pDown].map((mass) => mass >= 0.8);
          expect(calls(rough)).toEqual(calls(whole));
          const tails = calls(screenTails(slice, counts, 'tails')).slice(0, 2);
          expect(tails).toEqual(calls(whole).slice(0, 2));
          // Within .12 of .80 they come from a grid.
          for (const tail of ['pUp', 'pDown'] as const) {
            const near = Math.abs(whole[tail] - 0.8) < 0.02;
            expect(Math.abs(rough[tail] - whole[tail])).toBeLessThan(near ? 0.01 : 0.15);
          }
        },
      ),
      { numRuns: 3000, seed: 3 },
    );
  });
});

describe('screenTails of every row', () => {
  it.each([
    [
      [2021, 2023, 2024],
      [9, 7, 12],
    ],
    [
      [2000, 2001, 2020],
      [60, 2, 4],
    ],
  ])(
    'calls what the whole estimate calls, for all counts of %j in years of %j papers',
    (years, papers) => {
      const slice = { years, papers };
      const calls = ({ pUp, pDown }: { pUp: number; pDown: number }): boolean[] =>
        [pUp, pDown, 1 - pUp - pDown].map((mass) => mass >= 0.8);
      for (let first = 0; first <= papers[0]!; first++) {
        for (let middle = 0; middle <= papers[1]!; middle++) {
          for (let last = 0; last <= papers[2]!; last++) {
            const counts = [first, middle, last];
            expect(calls(screenTails(slice, counts))).toEqual(calls(estimateTails(slice, counts)));
          }
        }
      }
    },
  );
});

describe('onceATotal', () => {
  it("gives rows of one number of papers and one sum of years the same estimate, which is each one's own", () => {
    const slice = { years: [2020, 2021, 2022, 2024], papers: [30, 40, 35, 50] };
    let made = 0;
    const tailsOf = onceATotal(slice, (counts) => {
      made += 1;
      return estimateTails(slice, counts);
    });
    // Six papers whose years come to the same sum.
    const rows = [
      [2, 1, 1, 2],
      [1, 3, 0, 2],
      [2, 2, 0, 2],
    ];
    const sums = rows.map((row) => row.reduce((sum, n, at) => sum + n * [0, 1, 2, 4][at]!, 0));
    expect(sums).toEqual([11, 11, 10]);
    for (const row of rows) {
      const [once, own] = [tailsOf(row), estimateTails(slice, row)];
      expect(once.pUp).toBeCloseTo(own.pUp, 9);
      expect(once.pDown).toBeCloseTo(own.pDown, 9);
    }
    expect(made).toBe(2);
  });
});
