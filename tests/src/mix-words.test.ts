import { describe, expect, it } from 'vitest';
import { isReversed, mixInWords, reversedExample } from '../../src/mix-words.ts';

const turned = {
  label: 'robot',
  flags: ['mix' as const],
  mix: { total: -0.2889, within: 0.0018, between: -0.2907 },
};
const apart = {
  label: 'vision',
  flags: ['mix' as const],
  mix: { total: 0.08, within: 0.1, between: -0.02 },
};
const alike = {
  label: 'speech',
  flags: [],
  mix: { total: 0.0514, within: 0.051, between: 0.0004 },
};

describe('a difference of pooled venues', () => {
  it('that turns inside the venues says so', () => {
    expect(mixInWords(turned)).toBe(
      'yet 0.2 points higher inside the venues; their mix makes it 29 lower',
    );
    expect([turned, apart, alike].map(isReversed)).toEqual([true, false, false]);
  });

  it('whose parts point apart without turning it says so', () => {
    expect(mixInWords(apart)).toBe(
      '10 points higher inside the venues, 2 lower by their mix: these point apart',
    );
  });

  it('is told as what lies inside the venues and what in their mix', () => {
    expect(mixInWords(alike)).toBe('inside the venues +5 points, by their mix 0');
  });

  it('has nothing to tell where no venues are pooled', () => {
    expect(mixInWords({ flags: [] })).toBe('');
  });

  it('gives the largest that turns as an example', () => {
    const smaller = { ...turned, label: 'arm', mix: { total: -0.1, within: 0.1, between: -0.2 } };
    expect(reversedExample([apart, smaller, turned])).toBe(
      'robot stands 29 points lower in all, yet 0.2 points higher inside the venues',
    );
    expect(reversedExample([apart, alike])).toBe('');
  });
});
