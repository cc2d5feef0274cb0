import { describe, expect, it } from 'vitest';
import { paperAt, papersInside } from '../../../../src/charts/map/layout.ts';
import { firstPaper, nextPaper } from '../../../../src/charts/map/walk.ts';

// A cross: the middle, then right, left, below and above it, and one farther right.
const screen = Float64Array.from([50, 50, 70, 52, 30, 50, 50, 80, 51, 20, 90, 50]);
const none = new Uint8Array(6);

describe('a walk over papers', () => {
  it('starts at the paper nearest to the middle', () => {
    expect(firstPaper(screen, none, { width: 100, height: 100 })).toBe(0);
  });

  it('goes to the nearest paper in each direction', () => {
    expect(nextPaper(screen, none, 0, 'right')).toBe(1);
    expect(nextPaper(screen, none, 0, 'left')).toBe(2);
    expect(nextPaper(screen, none, 0, 'down')).toBe(3);
    expect(nextPaper(screen, none, 0, 'up')).toBe(4);
  });

  it('passes over papers that the filters leave out', () => {
    expect(nextPaper(screen, Uint8Array.from([0, 1, 0, 0, 0, 0]), 0, 'right')).toBe(5);
  });

  it('ends at the edge', () => {
    expect(nextPaper(screen, none, 5, 'right')).toBeNull();
  });
});

describe('a spot of the map', () => {
  it('has the paper nearest to it within reach', () => {
    expect(paperAt(screen, none, { x: 66, y: 50 }, 14)).toBe(1);
    expect(paperAt(screen, none, { x: 5, y: 5 }, 14)).toBeNull();
  });
});

describe('an outline', () => {
  it('holds the papers inside it, but for those left out', () => {
    const square = [
      [40, 10],
      [95, 10],
      [95, 60],
      [40, 60],
    ] as const;
    expect(papersInside(screen, none, square)).toEqual([0, 1, 4, 5]);
    expect(papersInside(screen, Uint8Array.from([1, 0, 0, 0, 0, 0]), square)).toEqual([1, 4, 5]);
  });
});
