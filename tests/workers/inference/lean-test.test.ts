import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leanTest } from '../../../workers/inference/lean-test.ts';
import { estimateTails } from '../../../workers/inference/share-trend.ts';

function leansAlone(slice: { years: number[]; papers: number[] }, counts: number[]): boolean {
  const { pUp, pDown } = estimateTails(slice, counts);
  return Math.max(pUp, pDown) >= 0.8;
}

describe('leanTest', () => {
  it('says of all counts of three small years what their whole estimates say, in any order', () => {
    const slice = { years: [2021, 2022, 2024], papers: [5, 9, 7] };
    const all = [0, 1, 2, 3, 4, 5].flatMap((a) =>
      [0, 3, 5, 9].flatMap((b) => [0, 1, 2, 3, 4, 5, 6, 7].map((c) => [a, b, c])),
    );
    const turns = fc.shuffledSubarray(all, { minLength: all.length });
    fc.assert(
      fc.property(turns, (rows) => {
        const leans = leanTest(slice);
        for (const counts of rows) expect(leans(counts)).toBe(leansAlone(slice, counts));
      }),
      { seed: 1, numRuns: 5 },
    );
  });

  it('says the same of rows of any slice', () => {
    const slices = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 400 })),
      { minLength: 2, maxLength: 12 },
    );
    const draws = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }));
    let [yes, no] = [0, 0];
    fc.assert(
      fc.property(slices, draws, (gaps, draw) => {
        let year = 2000;
        const slice = {
          years: gaps.map(([gap]) => (year += gap)),
          papers: gaps.map(([, papers]) => papers),
        };
        const leans = leanTest(slice);
        for (let row = 0; row < 12; row++) {
          // Few papers, so that rows of one total and another sum of years come about; steep as often as not.
          const steep = 4 * (draw.next().value - 0.5);
          const counts = slice.papers.map((n, at) =>
            Math.floor(Math.min(n, 9) * draw.next().value ** (steep > 0 ? 1 + steep * at : 1)),
          );
          const alone = leansAlone(slice, counts);
          if (alone) yes += 1;
          else no += 1;
          expect(leans(counts)).toBe(alone);
        }
      }),
      { seed: 2, numRuns: 150 },
    );
    expect(Math.min(yes, no)).toBeGreaterThan(100);
  });

  it('never finds a tail that falls where the sum of years rises', () => {
    for (const papers of [
      [30, 2, 40],
      [3, 50, 4],
      [100, 5, 5, 90],
    ]) {
      const slice = { years: papers.map((_, at) => 2000 + at ** 2), papers };
      for (const total of [2, 5, 9]) {
        const found = rowsOf(papers, total)
          .map((counts) => ({
            sum: counts.reduce((sum, n, at) => sum + n * at ** 2, 0),
            ...estimateTails(slice, counts),
          }))
          .sort((a, b) => a.sum - b.sum);
        found.slice(1).forEach(({ pUp, pDown }, at) => {
          expect(pUp).toBeGreaterThan(found[at]!.pUp - 1e-6);
          expect(pDown).toBeLessThan(found[at]!.pDown + 1e-6);
        });
      }
    }
  });
});

/** All ways to spread so many papers over the years. */
function rowsOf([first = 0, ...rest]: number[], total: number): number[][] {
  if (rest.length === 0) return total <= first ? [[total]] : [];
  return Array.from({ length: Math.min(first, total) + 1 }, (_, own) =>
    rowsOf(rest, total - own).map((others) => [own, ...others]),
  ).flat();
}
