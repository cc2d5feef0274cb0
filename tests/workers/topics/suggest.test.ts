import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stabilityOfK, suggestK, type StabilityOfK } from '../../../workers/topics/suggest.ts';

const grouped = (...groups: string[]) =>
  groups.flatMap((ids, topic) => [...ids].map((id) => ({ id, topic })));
const measures = (from: number, error: number, ...means: number[]): StabilityOfK[] =>
  means.map((mean, at) => ({ k: from + at, mean, error }));

describe('the stability of a number of topics', () => {
  it('is the mean over resamples of the topics’ mean Jaccard, with its standard error', () => {
    // First resample: both again, mean 1.
    // Second: a and b apart, the best of ab is 1/2, and cd again; mean .75.
    // Third: b and c together, a and d alone: each topic is like one of its papers, 1/2; mean .5.
    // Mean .75; squares .0625 + 0 + .0625 over 2 is .0625, over 3 resamples .020833, root .14434.
    const { mean, error } = stabilityOfK(2, grouped('ab', 'cd'), [
      grouped('ab', 'cd'),
      grouped('a', 'b', 'cd'),
      grouped('a', 'bc', 'd'),
    ]);
    expect(mean).toBeCloseTo(0.75, 12);
    expect(error).toBeCloseTo(0.14434, 5);
  });

  it('is 0 without resamples', () => {
    expect(stabilityOfK(3, grouped('ab'), [])).toEqual({ k: 3, mean: 0, error: 0 });
  });
});

describe('the suggested number of topics', () => {
  it('is the largest whose mean is within one standard error of the best', () => {
    // The best is .81 at 5, less one error .79; 7 has .79, 8 has .70.
    const found = suggestK(measures(4, 0.02, 0.75, 0.81, 0.8, 0.79, 0.7));
    expect(found?.k).toBe(7);
    expect(found?.best.k).toBe(5);
    expect(found?.why).toMatch(/^7: it is the largest number .* as those of 5, the best \(81 %/);
  });

  it('is the best itself where no larger one comes near, and the flat rest is said to be flat', () => {
    // 6 to 9 differ by at most .02 < 2 * sqrt(.01² + .01²) = .028; 5 and 9 by .06.
    const found = suggestK(measures(4, 0.01, 0.64, 0.6, 0.54, 0.52, 0.53, 0.54));
    expect(found?.k).toBe(4);
    expect(found?.flat).toEqual({ from: 6, to: 9, low: 0.52, high: 0.54 });
    expect(found?.why).toBe(
      '4: its topics are found again best where the papers are drawn anew (64 % in common), and no larger number comes ' +
        'within one standard error of that; from 6 to 9 topics are about equally stable (52 to 54 %), so among these ' +
        'choose by how finely you want to read.',
    );
  });

  it('says nothing of a flat stretch where each differs from the next', () => {
    const found = suggestK(measures(4, 0.001, 0.9, 0.8, 0.7));
    expect([found?.k, found?.flat]).toEqual([4, null]);
    expect(found?.why).toMatch(/of that\.$/);
  });

  it('is none where nothing was measured', () => {
    expect(suggestK([])).toBeNull();
  });

  it('is never below the best, never a k that was not measured, and its sentence is one', () => {
    const one = fc.record({ mean: fc.double({ min: 0, max: 1, noNaN: true }), error: fc.double({ min: 0, max: 0.2, noNaN: true }) }); // prettier-ignore
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 17 }), (list) => {
        const measured = list.map((own, at) => ({ k: at + 4, ...own }));
        const found = suggestK(measured)!;
        expect(found.k).toBeGreaterThanOrEqual(found.best.k);
        expect(measured.map(({ k }) => k)).toContain(found.k);
        expect(found.why.match(/\.(\s|$)/g)).toHaveLength(1);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
