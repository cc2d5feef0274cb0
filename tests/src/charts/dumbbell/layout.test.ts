import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutDumbbells } from '../../../../src/charts/dumbbell/layout.ts';

describe('dumbbells', () => {
  // 0 of 17 and 5 of 26; Wilson's intervals reach to .1843 and from .0851 to .3788, so the scale
  // ends at 40 %: 400 px after 8 px of margin, 1,000 px for the whole.
  const plot = layoutDumbbells([{ id: 3, a: 0, b: 5, verdict: 'leaning' }], { a: 17, b: 26 }, 416);
  const [row] = plot.rows;

  it('stand at their shares', () => {
    expect(row?.a.x).toBe(8);
    expect(row?.b.x).toBeCloseTo(8 + 5000 / 26);
  });

  it('have their own 95 % Wilson interval on each side', () => {
    expect(row?.a.low).toBe(8);
    expect(row?.a.high).toBeCloseTo(8 + 184.3, 1);
    expect(row?.b.low).toBeCloseTo(8 + 85.1, 1);
    expect(row?.b.high).toBeCloseTo(8 + 378.8, 1);
  });

  it('share an axis from 0 to the next fifth above all intervals', () => {
    expect(plot.ticks).toEqual([
      { x: 8, label: '0' },
      { x: 208, label: '20' },
      { x: 408, label: '40 %' },
    ]);
  });

  it('have tenths on the axis where a fifth is all', () => {
    const small = layoutDumbbells(
      [{ id: 0, a: 1, b: 1, verdict: 'steady' }],
      { a: 90, b: 90 },
      300,
    );
    expect(small.ticks.map(({ label }) => label)).toEqual(['0', '10', '20 %']);
  });

  it('name the ends of the axis alone where there is no room for more', () => {
    const full = layoutDumbbells([{ id: 0, a: 9, b: 9, verdict: 'steady' }], { a: 9, b: 9 }, 150);
    expect(full.ticks.map(({ label }) => label)).toEqual(['0', '100 %']);
  });

  it('are solid where clear, dashed where they lean, else grey', () => {
    const verdicts = ['clear', 'leaning', 'steady', 'new', 'cannot tell'];
    const rows = verdicts.map((verdict, id) => ({ id, a: 1, b: 2, verdict }));
    expect(layoutDumbbells(rows, { a: 5, b: 5 }, 300).rows.map(({ form }) => form)).toEqual([
      'solid',
      'dashed',
      'grey',
      'grey',
      'grey',
    ]);
  });

  it('are none for no topics', () => {
    expect(layoutDumbbells([], { a: 5, b: 5 }, 300).rows).toEqual([]);
  });

  it('lie within their intervals, and these within the plot', () => {
    const count = fc.nat(40);
    const sizes = fc.record({
      a: fc.integer({ min: 40, max: 90 }),
      b: fc.integer({ min: 40, max: 90 }),
    });
    const rows = fc.array(fc.record({ id: fc.nat(), a: count, b: count }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, sizes, fc.integer({ min: 100, max: 900 }), (topics, n, width) => {
        const marks = topics.map((topic) => ({ ...topic, verdict: 'cannot tell' }));
        for (const { a, b } of layoutDumbbells(marks, n, width).rows) {
          for (const end of [a, b]) {
            expect(end.low).toBeGreaterThanOrEqual(8 - 1e-9);
            expect(end.x).toBeGreaterThanOrEqual(end.low - 1e-9);
            expect(end.high).toBeGreaterThanOrEqual(end.x - 1e-9);
            expect(end.high).toBeLessThanOrEqual(width - 8 + 1e-9);
          }
        }
      }),
      { seed: 1 },
    );
  });
});
