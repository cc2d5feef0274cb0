import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  outlineToMap,
  outlineToScreen,
  papersInside,
  toScreen,
  wholeMap,
  type MapPoints,
} from '../../../../src/charts/map/layout.ts';

const place = [0, 0, 1, 0, 0, 1, 1, 1];
const points: MapPoints = {
  ids: ['a', 'b', 'c', 'd'],
  place,
  topic: new Int32Array(4),
  ring: new Uint8Array(4),
  faint: new Uint8Array(4),
};
/** With a margin of 28 pixels the map is 100 pixels wide and high. */
const frame = { width: 156, height: 156 };

describe('an outline on the map', () => {
  it('stands where the papers of the same place do', () => {
    const corners = outlineToScreen(
      [
        [0, 0],
        [1, 1],
      ],
      points,
      frame,
      { k: 2, x: 5, y: 7 },
    );
    expect(corners).toEqual([
      [61, 63],
      [261, 263],
    ]);
    expect(outlineToMap([[28, 78]], points, frame, wholeMap)).toEqual([[0, 0.5]]);
  });

  it('is round the same papers at every zoom', () => {
    const drawn = [
      [20, 20],
      [60, 20],
      [60, 140],
      [20, 140],
    ] as const;
    const kept = outlineToMap(drawn, points, frame, wholeMap);
    expect(papersInside(toScreen(points, frame, wholeMap), points.faint, drawn)).toEqual([0, 2]);
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 40, noNaN: true }),
        fc.double({ min: -4000, max: 0, noNaN: true }),
        fc.double({ min: -4000, max: 0, noNaN: true }),
        (k, x, y) => {
          const zoom = { k, x, y };
          const shown = outlineToScreen(kept, points, frame, zoom);
          expect(papersInside(toScreen(points, frame, zoom), points.faint, shown)).toEqual([0, 2]);
        },
      ),
      { seed: 3 },
    );
  });
});
