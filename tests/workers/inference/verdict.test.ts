import { describe, expect, it } from 'vitest';
import { decideVerdict } from '../../../workers/inference/verdict.ts';

const SLICE = { years: [2021, 2023, 2024], papers: [17, 14, 26] };
const NOTHING = { statistic: 0, q: 1, pUp: 0.3, pDown: 0.3 };

describe('decideVerdict', () => {
  it('is clear where q passes and three papers stand at the higher end', () => {
    const evidence = { statistic: 4, q: 0.1, pUp: 0.9, pDown: 0 };
    expect(decideVerdict(SLICE, [0, 1, 3], evidence)).toEqual({
      verdict: 'clear',
      direction: 'up',
      isNew: false,
      basis: 'trend',
    });
  });

  it('looks for the three papers at the end to which the trend points', () => {
    const fall = { statistic: -4, q: 0.01, pUp: 0, pDown: 0.9 };
    expect(decideVerdict(SLICE, [3, 0, 0], fall).verdict).toBe('clear');
    expect(decideVerdict(SLICE, [3, 0, 0], fall).direction).toBe('down');
    expect(decideVerdict(SLICE, [2, 3, 0], fall).verdict).toBe('leaning');
    const rise = { statistic: 4, q: 0.01, pUp: 0.9, pDown: 0 };
    expect(decideVerdict(SLICE, [3, 0, 2], rise).verdict).toBe('leaning');
  });

  it('leans from a tail of .80 on where q does not pass', () => {
    const evidence = { statistic: 4, q: 0.11, pUp: 0.8, pDown: 0.1 };
    const leaning = decideVerdict(SLICE, [0, 1, 3], evidence);
    expect([leaning.verdict, leaning.direction]).toEqual(['leaning', 'up']);
    const short = decideVerdict(SLICE, [0, 1, 3], { ...evidence, pUp: 0.79 });
    expect([short.verdict, short.direction]).toEqual(['cannot tell', null]);
    const down = decideVerdict(SLICE, [3, 1, 0], { ...evidence, pUp: 0, pDown: 0.85 });
    expect([down.verdict, down.direction]).toEqual(['leaning', 'down']);
  });

  it('is steady where .80 lies between the two factors', () => {
    const steady = { ...NOTHING, pUp: 0.1, pDown: 0.1 };
    expect(decideVerdict(SLICE, [5, 4, 7], steady).verdict).toBe('steady');
    expect(decideVerdict(SLICE, [5, 4, 7], { ...steady, pUp: 0.11 }).verdict).toBe('cannot tell');
  });

  it('is new with none before the last year and three in it, unless an earlier verdict holds', () => {
    expect(decideVerdict(SLICE, [0, 0, 3], NOTHING)).toEqual({
      verdict: 'new',
      direction: 'up',
      isNew: true,
      basis: 'trend',
    });
    expect(decideVerdict(SLICE, [0, 0, 2], NOTHING).verdict).toBe('cannot tell');
    expect(decideVerdict(SLICE, [0, 1, 3], NOTHING).verdict).toBe('cannot tell');
    const leaning = decideVerdict(SLICE, [0, 0, 5], { ...NOTHING, pUp: 0.9, pDown: 0 });
    expect([leaning.verdict, leaning.isNew]).toEqual(['leaning', true]);
    const clear = decideVerdict(SLICE, [0, 0, 9], { statistic: 9, q: 0, pUp: 0.9, pDown: 0 });
    expect([clear.verdict, clear.isNew]).toEqual(['clear', true]);
  });

  it('speaks of a difference in two years and of nothing in one', () => {
    const evidence = { statistic: 4, q: 0.01, pUp: 0.9, pDown: 0 };
    const two = { years: [2021, 2022, 2024], papers: [17, 0, 26] };
    expect(decideVerdict(two, [0, 0, 9], evidence).basis).toBe('difference');
    const one = { years: [2021, 2022, 2024], papers: [0, 0, 26] };
    expect(decideVerdict(one, [0, 0, 9], evidence)).toEqual({
      verdict: 'cannot tell',
      direction: null,
      isNew: false,
      basis: null,
    });
  });
});
