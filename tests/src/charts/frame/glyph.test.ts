import { describe, expect, it } from 'vitest';
import { topicColour } from '../../../../src/charts/colours.ts';
import { glyph } from '../../../../src/charts/frame/glyph.ts';

const corners = (path: string): number => path.split('L').length;

/** Which points of a grid of whole pixels lie inside, by the even-odd rule. */
function filled(path: string): boolean[] {
  const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
  const points = numbers.flatMap((x, at) => (at % 2 === 0 ? [[x, numbers[at + 1]!] as const] : []));
  return Array.from({ length: 81 }, (_, cell) => {
    // A little off the whole pixel, so that no point lies on an edge.
    const [x, y] = [(cell % 9) - 4 + 0.01, Math.floor(cell / 9) - 4 + 0.02];
    const crossed = points.filter(([ax, ay], at) => {
      const [bx, by] = points[(at + 1) % points.length]!;
      return ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay);
    });
    return crossed.length % 2 === 1;
  });
}

describe('the form of a topic', () => {
  it('is a disc for each of the eight that have a colour of their own', () => {
    const discs = new Set(Array.from({ length: 8 }, (_, hue) => glyph(hue, 5, 5, 4)));
    expect([...discs]).toEqual(['M1 5a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z']);
  });

  it('and its colour are no other topic’s, with 4 topics and with up to 20', () => {
    for (let k = 4; k <= 20; k += 1) {
      const looks = Array.from({ length: k }, (_, hue) => topicColour(hue) + glyph(hue, 5, 5, 4));
      expect(new Set(looks).size).toBe(k);
    }
  });

  it('is a square, a triangle, a plus, an hourglass, a bar or one of them turned from the ninth on, and comes again after the twentieth', () => {
    const forms = Array.from({ length: 13 }, (_, at) => glyph(8 + at, 5, 5, 4));
    expect(forms.slice(0, 12).map(corners)).toEqual([4, 4, 3, 3, 12, 12, 4, 4, 4, 4, 3, 3]);
    expect(forms[12]).toBe(forms[0]);
    // A bar half as wide as its disc and five quarters as tall, and the same lying down.
    expect(forms.slice(8, 10)).toEqual(['M3 0L7 0L7 10L3 10z', 'M10 3L10 7L0 7L0 3z']);
  });

  it('differs from every other by more than a turn of a pixel: on a grid of nine by nine, four cells or more', () => {
    const grids = Array.from({ length: 12 }, (_, at) => filled(glyph(8 + at, 0, 0, 3)));
    for (const [at, grid] of grids.entries()) {
      for (const other of grids.slice(at + 1)) {
        const apart = grid.filter((cell, place) => cell !== other[place]).length;
        expect(apart).toBeGreaterThanOrEqual(4);
      }
    }
  });

  it('stands round its point, two and a half times as wide as its radius at most', () => {
    for (let hue = 8; hue < 20; hue += 1) {
      const numbers =
        glyph(hue, 10, 20, 4)
          .match(/-?[\d.]+/g)
          ?.map(Number) ?? [];
      for (const [at, value] of numbers.entries())
        expect(Math.abs(value - (at % 2 === 0 ? 10 : 20))).toBeLessThanOrEqual(5.2);
    }
  });
});
