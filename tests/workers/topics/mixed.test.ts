import { describe, expect, it } from 'vitest';
import { kMeans, toArrays } from '../../../workers/topics/clusters.ts';
import { findMixed } from '../../../workers/topics/mixed.ts';
import { unitRows, type Points } from '../../../workers/topics/space.ts';
import { random } from '../../../workers/random.ts';

const next = random(7);

/** A coordinate from -1 to 1. */
function chance(): number {
  return next() * 2 - 1;
}

function pointsOf(rows: number[][]): Points {
  return { rows: rows.length, columns: rows[0]!.length, value: Float64Array.from(rows.flat()) };
}

function cohesionOf(rows: number[][]): number {
  const unit = toArrays(unitRows(pointsOf(rows), rows[0]!.length));
  const sum = unit[0]!.map((_, i) => unit.reduce((total, row) => total + row[i]!, 0) / unit.length);
  return Math.sqrt(sum.reduce((total, x) => total + x * x, 0));
}

describe('a topic', () => {
  // Three groups of ten close to an axis each, and ten papers that point anywhere.
  const near = [0, 1, 2].map((axis) =>
    Array.from({ length: 10 }, () =>
      Array.from({ length: 6 }, (_, i) => (i === axis ? 1 : 0) + chance() / 6),
    ),
  );
  const scattered = Array.from({ length: 10 }, () => Array.from({ length: 6 }, chance));
  const groups = [...near, scattered];
  const told = groups.map((rows) => ({ size: rows.length, cohesion: cohesionOf(rows) }));

  it('is mixed when its papers have nothing to do with each other, and not when they are close', () => {
    expect(findMixed(pointsOf(groups.flat()), 6, 4, told)).toEqual([false, false, false, true]);
  });

  it('is judged alike each time', () => {
    const points = pointsOf(groups.flat());
    expect(findMixed(points, 6, 4, told)).toEqual(findMixed(points, 6, 4, told));
  });
});

describe('groups of papers that have nothing in common', () => {
  it('are mixed in most cases, as the rule says: all but the tightest fifth', () => {
    let [mixed, all] = [0, 0];
    for (let round = 0; round < 20; round += 1) {
      const rows = Array.from({ length: 60 }, () => Array.from({ length: 8 }, chance));
      const points = pointsOf(rows);
      const unit = toArrays(unitRows(points, 8));
      const { labels } = kMeans(unit, 5, { seed: round });
      const own = [0, 1, 2, 3, 4].map((group) => rows.filter((_, row) => labels[row] === group));
      const told = own.map((members) => ({ size: members.length, cohesion: cohesionOf(members) }));
      mixed += findMixed(points, 8, 5, told).filter(Boolean).length;
      all += 5;
    }
    // 100 groups; four fifths are expected, and three standard errors are .12.
    expect(mixed / all).toBeGreaterThan(0.68);
    expect(mixed / all).toBeLessThan(0.92);
  });
});
