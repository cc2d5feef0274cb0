import { describe, expect, it } from 'vitest';
import { loadCounts, sum } from '../../../workers/inference/slice.ts';

describe('loadCounts', () => {
  it('leaves out the years without papers', () => {
    const slice = { years: [2021, 2022, 2023], papers: [17, 0, 14] };
    expect(loadCounts(slice, [2, 0, 5])).toEqual({
      years: [2021, 2023],
      papers: [17, 14],
      counts: [2, 5],
    });
  });

  it('takes no years at all', () => {
    expect(loadCounts({ years: [], papers: [] }, [])).toEqual({
      years: [],
      papers: [],
      counts: [],
    });
  });

  it('refuses lists of different lengths, years out of order, and impossible counts', () => {
    const slice = { years: [2021, 2023], papers: [17, 14] };
    expect(() => loadCounts(slice, [1])).toThrow('2 years, 2 sizes, 1 counts');
    expect(() => loadCounts({ years: [2023, 2021], papers: [1, 1] }, [0, 0])).toThrow('2021');
    expect(() => loadCounts(slice, [18, 0])).toThrow('18 of 17 papers in 2021');
    expect(() => loadCounts(slice, [-1, 0])).toThrow(RangeError);
    expect(() => loadCounts(slice, [0.5, 0])).toThrow(RangeError);
    expect(() => loadCounts(slice, [NaN, 0])).toThrow(RangeError);
  });
});

describe('sum', () => {
  it('adds numbers and typed arrays', () => {
    expect(sum([1, 2, 3])).toBe(6);
    expect(sum(new Int32Array(0))).toBe(0);
  });
});
