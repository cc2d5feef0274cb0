import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewRows, rowAfter, rowsInSight } from '../../../../src/views/papers/rows.ts';

describe('the rows that are drawn', () => {
  it('are all of a few, wherever the page is', () => {
    const places = rowsInSight({ count: fewRows, height: 64 }, { from: 90_000, to: 91_000 }, 0);
    expect(places).toHaveLength(fewRows);
  });

  it('are every row in sight, the one with the focus and never many, each once and rising', () => {
    const many = { count: 92_000, height: 64 };
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 92_000 * 64 }), fc.nat(91_999), (from, focused) => {
        const places = rowsInSight(many, { from, to: from + 900 }, focused);
        expect(places).toContain(focused);
        expect(places.length).toBeLessThan(80);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        for (let y = Math.max(0, from); y < Math.min(from + 900, 92_000 * 64); y += 64)
          expect(places).toContain(Math.floor(y / 64));
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});

describe('a key in the table', () => {
  it('leads to the next row, a page on or to either end, and never beyond', () => {
    expect(rowAfter('ArrowDown', 4, 10, 5)).toBe(5);
    expect(rowAfter('ArrowUp', 0, 10, 5)).toBe(0);
    expect(rowAfter('PageDown', 7, 10, 5)).toBe(9);
    expect(rowAfter('PageUp', 7, 10, 5)).toBe(2);
    expect(rowAfter('Home', 7, 10, 5)).toBe(0);
    expect(rowAfter('End', 0, 10, 5)).toBe(9);
  });

  it('that is no way leads nowhere', () => {
    for (const key of ['a', 'Tab', 'toString', 'Enter']) expect(rowAfter(key, 1, 10, 5)).toBeNull();
  });
});
