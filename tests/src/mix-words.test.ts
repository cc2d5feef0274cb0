import { describe, expect, it } from 'vitest';
import { mixInWords } from '../../src/mix-words.ts';

describe('a difference of pooled venues', () => {
  it('is told as what lies inside the venues and what in their mix', () => {
    const mix = { within: 0.0018, between: -0.2907 };
    expect(mixInWords({ mix, flags: ['mix'] })).toBe(
      'inside the venues +0.2 points, by their mix −29: these point apart',
    );
    expect(mixInWords({ mix: { within: 0.051, between: 0.0004 }, flags: [] })).toBe(
      'inside the venues +5 points, by their mix 0',
    );
  });

  it('has nothing to tell where no venues are pooled', () => {
    expect(mixInWords({ flags: [] })).toBe('');
  });
});
