import { describe, expect, it } from 'vitest';
import { glyph } from '../../../../src/charts/frame/glyph.ts';

const corners = (path: string): number => path.split('L').length;

describe('the form of a topic', () => {
  it('is a disc for each of the eight that have a colour of their own', () => {
    const discs = new Set(Array.from({ length: 8 }, (_, hue) => glyph(hue, 5, 5, 4)));
    expect([...discs]).toEqual(['M1 5a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z']);
  });

  it('is another for each of the next six, and then comes again', () => {
    const forms = Array.from({ length: 12 }, (_, at) => glyph(8 + at, 5, 5, 4));
    expect(new Set(forms).size).toBe(6);
    expect(forms.slice(6)).toEqual(forms.slice(0, 6));
    expect(forms.slice(0, 6).map(corners)).toEqual([4, 4, 3, 3, 12, 12]);
  });

  it('stands round its point, two and a half times as wide as its radius at most', () => {
    for (let hue = 8; hue < 14; hue += 1) {
      const numbers =
        glyph(hue, 10, 20, 4)
          .match(/-?[\d.]+/g)
          ?.map(Number) ?? [];
      for (const [at, value] of numbers.entries())
        expect(Math.abs(value - (at % 2 === 0 ? 10 : 20))).toBeLessThanOrEqual(5.2);
    }
  });
});
