import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '../../../../src/charts/frame/spread.ts';

const frame = { lineHeight: 15, floor: 300, ceiling: 0 };

describe('labels moved apart', () => {
  it('stay where they are if they do not meet', () => {
    const places = spread([{ from: 100 }, { from: 200 }], frame).map(({ y }) => y);
    expect(places).toEqual([200, 100]);
  });

  it('are never nearer than a line, and stay in the frame if they fit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 19 }),
        (list) => {
          const places = spread(
            list.map((from) => ({ from })),
            frame,
          ).map(({ y }) => y);
          for (let i = 1; i < places.length; i += 1) {
            expect(places[i - 1]! - places[i]!).toBeGreaterThanOrEqual(15 - 1e-9);
          }
          expect(Math.min(300, ...places)).toBeGreaterThanOrEqual(0);
        },
      ),
      { seed: 5 },
    );
  });

  it('leave a name of two lines the room of two', () => {
    const labels = [{ from: 50 }, { from: 50, lines: ['a', 'b'] }, { from: 50 }];
    const places = spread(labels, { lineHeight: 10, floor: 105, ceiling: 0 });
    // From 45 to 55, from 25 to 45, and from 15 to 25.
    expect(places.map(({ y }) => y)).toEqual([50, 35, 20]);
  });
});
