import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spotOf, wholeMap, zoomTo } from '../../../../src/charts/map/layout.ts';

describe('what a zoom shows', () => {
  it('is the middle of the whole map at first', () => {
    expect(spotOf(wholeMap, { width: 800, height: 600 })).toEqual({ k: 1, x: 0.5, y: 0.5 });
    expect(zoomTo({ k: 1, x: 0.5, y: 0.5 }, { width: 800, height: 600 })).toEqual(wholeMap);
  });

  it('is told without the frame: four times its size, the middle a quarter in', () => {
    // The spot (200, 150) lies at 4 (200, 150) + (-400, -300) = (400, 300), the middle.
    const zoom = { k: 4, x: -400, y: -300 };
    expect(spotOf(zoom, { width: 800, height: 600 })).toEqual({ k: 4, x: 0.25, y: 0.25 });
    expect(zoomTo({ k: 4, x: 0.25, y: 0.25 }, { width: 400, height: 300 })).toEqual({
      k: 4,
      x: -200,
      y: -150,
    });
  });

  it('comes back as it was in any frame', () => {
    const spot = fc
      .tuple(fc.integer({ min: 100, max: 4000 }), fc.nat(10_000), fc.nat(10_000))
      .map(([k, x, y]) => ({ k: k / 100, x: x / 1e4, y: y / 1e4 }));
    const frame = fc.record({
      width: fc.integer({ min: 200, max: 3000 }),
      height: fc.integer({ min: 200, max: 2000 }),
    });
    fc.assert(
      fc.property(spot, frame, (one, size) => {
        expect(spotOf(zoomTo(one, size), size)).toEqual(one);
      }),
      { numRuns: 1000, seed: 5 },
    );
  });
});
