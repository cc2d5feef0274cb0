import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { burstTest, findBursts } from '../../../workers/inference/bursts.ts';

// The cheapest of all state paths by the costs as Kleinberg writes them for batches (Bursty and
// hierarchical structure in streams, 2003, section 4), without the binomial coefficient, which both
// states share.
function cheapest(papers: number[], counts: number[]): number {
  const base = counts.reduce((a, b) => a + b) / papers.reduce((a, b) => a + b);
  const raised = Math.min(2 * base, (1 + base) / 2);
  let least = Infinity;
  for (let path = 0; path < 2 ** papers.length; path++) {
    least = Math.min(
      least,
      costOf(papers, counts, [base, raised], (at) => (path >> at) % 2),
    );
  }
  return least;
}

function costOf(
  papers: number[],
  counts: number[],
  shares: [number, number],
  stateAt: (at: number) => number,
): number {
  let [cost, state] = [0, 0];
  papers.forEach((size, at) => {
    const next = stateAt(at);
    if (next > state) cost += Math.log(papers.length);
    state = next;
    const share = shares[state as 0 | 1];
    cost -= counts[at]! * Math.log(share) + (size - counts[at]!) * Math.log(1 - share);
  });
  return cost;
}

describe('findBursts', () => {
  it('finds and weighs a burst by hand', () => {
    // 10 of 40 papers: shares .25 and .5. Six of ten gain 6 ln 2 + 4 ln (2/3) = 2.54 > ln 4.
    const slice = { years: [2020, 2021, 2022, 2023], papers: [10, 10, 10, 10] };
    const [burst, ...rest] = findBursts(slice, [1, 1, 6, 2]);
    expect(rest).toEqual([]);
    expect(burst).toMatchObject({ from: 2022, to: 2022 });
    expect(burst!.weight).toBeCloseTo(6 * Math.log(2) + 4 * Math.log(2 / 3), 12);
  });

  it('joins neighbouring years and leaves out years without papers', () => {
    const slice = { years: [2018, 2019, 2020, 2022, 2023], papers: [30, 30, 0, 10, 20] };
    const found = findBursts(slice, [0, 0, 0, 7, 14]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ from: 2022, to: 2023 });
  });

  it('measures years of unequal size by their shares', () => {
    const slice = { years: [2020, 2021, 2022], papers: [10, 100, 10] };
    expect(findBursts(slice, [2, 20, 2])).toEqual([]);
  });

  it('takes a path as cheap as the cheapest of all', () => {
    const row = fc
      .array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 7 })
      .chain((papers) => fc.tuple(fc.constant(papers), fc.tuple(...papers.map((n) => fc.nat(n)))));
    fc.assert(
      fc.property(row, ([papers, counts]) => {
        const years = papers.map((_, at) => 2000 + at);
        const bursts = findBursts({ years, papers }, counts);
        const total = counts.reduce((a, b) => a + b);
        const base = total / papers.reduce((a, b) => a + b);
        if (base === 0 || base === 1) {
          expect(bursts).toEqual([]);
          return;
        }
        const raised = Math.min(2 * base, (1 + base) / 2);
        const inBurst = (at: number) =>
          bursts.some(({ from, to }) => years[at]! >= from && years[at]! <= to) ? 1 : 0;
        const cost = costOf(papers, counts, [base, raised], inBurst);
        expect(cost).toBeCloseTo(cheapest(papers, counts), 9);
        for (const { weight } of bursts) expect(weight).toBeGreaterThan(0);
      }),
      { seed: 1 },
    );
  });

  it('finds none for a topic of no papers or of all', () => {
    const slice = { years: [2020, 2021], papers: [3, 4] };
    expect(findBursts(slice, [0, 0])).toEqual([]);
    expect(findBursts(slice, [3, 4])).toEqual([]);
  });
});

describe('burstTest', () => {
  const row = fc
    .array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 })
    .filter((papers) => papers.some((size) => size > 0))
    .chain((papers) => fc.tuple(fc.constant(papers), fc.tuple(...papers.map((n) => fc.nat(n)))));

  it('holds for the rows of which findBursts finds a burst', () => {
    let [yes, no] = [0, 0];
    fc.assert(
      fc.property(row, ([papers, counts]) => {
        const slice = { years: papers.map((_, at) => 2000 + at), papers };
        const bursts = findBursts(slice, counts).length > 0;
        if (bursts) yes += 1;
        else no += 1;
        const total = counts.reduce((a, b) => a + b);
        expect(burstTest(slice)(counts, total)).toBe(bursts);
      }),
      { seed: 1, numRuns: 2000 },
    );
    expect(Math.min(yes, no)).toBeGreaterThan(200);
  });
});
