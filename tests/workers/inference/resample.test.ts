import { describe, expect, it } from 'vitest';
import { isFragile, shareOfFlips } from '../../../workers/inference/resample.ts';

describe('shareOfFlips', () => {
  it('comes to the exact share worked by hand', () => {
    // The first year's 0 of 2 stays 0, the second's 1 of 2 becomes 0 in a quarter: half of that.
    const slice = { years: [2023, 2024], papers: [2, 2] };
    const flips = shareOfFlips(slice, [0, 1], { resamples: 20_000, seed: 1 });
    expect(flips).toBeCloseTo(0.125, 2);
  });

  it('counts opposite signs in full and minds no distance between two years', () => {
    // Binomial(4, 1/4) above Binomial(4, 1/2), ties half: (40.5 + 324 + 432 + 156 + 15.5) / 4096.
    const papers = [4, 4];
    const near = shareOfFlips({ years: [2023, 2024], papers }, [1, 2], { resamples: 20_000 });
    expect(near).toBeCloseTo(968 / 4096, 2);
    const far = shareOfFlips({ years: [2021, 2024], papers }, [1, 2], { resamples: 20_000 });
    expect(far).toBe(near);
  });

  it('hardly ever flips a trend as plain as 0, 1, 11 and often flips 2, 2, 3', () => {
    const slice = { years: [2021, 2023, 2024], papers: [17, 14, 26] };
    expect(shareOfFlips(slice, [0, 1, 11])).toBeLessThan(0.01);
    expect(shareOfFlips(slice, [2, 2, 3])).toBeGreaterThan(0.2);
  });

  it('has nothing to flip without a trend', () => {
    expect(shareOfFlips({ years: [2023, 2024], papers: [4, 4] }, [2, 2])).toBe(0);
    expect(shareOfFlips({ years: [2023, 2024], papers: [4, 4] }, [0, 0])).toBe(0);
    expect(shareOfFlips({ years: [2024], papers: [4] }, [2])).toBe(0);
  });

  it('repeats itself for one seed', () => {
    const slice = { years: [2023, 2024], papers: [9, 9] };
    const flips = (seed: number) => shareOfFlips(slice, [3, 4], { seed });
    expect(flips(5)).toBe(flips(5));
  });
});

describe('isFragile', () => {
  it('takes a Jaccard under .6 or flips over .2, and no Jaccard for a concept', () => {
    expect(isFragile(0.59, 0)).toBe(true);
    expect(isFragile(0.6, 0.2)).toBe(false);
    expect(isFragile(0.9, 0.21)).toBe(true);
    expect(isFragile(null, 0)).toBe(false);
  });
});
