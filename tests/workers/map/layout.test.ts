import { describe, expect, it } from 'vitest';
import { drain } from '../../../workers/headless/drain.ts';
import { divide } from '../../../workers/map/cells.ts';
import { layOut } from '../../../workers/map/layout.ts';
import { findNeighbours } from '../../../workers/map/neighbours.ts';
import { whiten } from '../../../workers/map/plane.ts';
import { random } from '../../../workers/random.ts';
import { unitRows, type Points } from '../../../workers/topics/space.ts';

/** Rows round `groups` directions of six, each as likely; row r belongs to group r % groups. */
function grouped(rows: number, groups: number): Points {
  const next = random(5);
  const normal = (): number => next() + next() + next() - 1.5;
  const centres = Array.from({ length: groups }, () => Array.from({ length: 6 }, normal));
  const value = Float64Array.from(
    { length: rows * 6 },
    (_, i) => centres[Math.floor(i / 6) % groups]![i % 6]! + 0.1 * normal(),
  );
  return unitRows({ rows, columns: 6, value }, 6);
}

function idsOf(rows: number): string[] {
  return Array.from({ length: rows }, (_, row) => `p${String(row).padStart(5, '0')}`);
}

describe('cells', () => {
  it('hold every row once', () => {
    const cells = drain(divide(grouped(500, 7), idsOf(500), 20));
    expect([...cells.member].sort((a, b) => a - b)).toEqual([...Array(500).keys()]);
  });
});

describe('neighbours', () => {
  it('are, with one cell, those a search of all pairs finds', () => {
    const points = grouped(60, 5);
    const cells = drain(divide(points, idsOf(60), 1));
    const { index } = drain(findNeighbours(points, points, cells, 4, true));
    const dot = (a: number, b: number): number =>
      points.value
        .subarray(a * 6, a * 6 + 6)
        .reduce((sum, x, i) => sum + x * points.value[b * 6 + i]!, 0);
    for (let row = 0; row < 60; row += 1) {
      const others = [...Array(60).keys()].filter((other) => other !== row);
      others.sort((a, b) => dot(row, b) - dot(row, a));
      expect([...index.subarray(row * 4, row * 4 + 4)]).toEqual(others.slice(0, 4));
    }
  });

  it('found by cells are for nine rows in ten those of all pairs', () => {
    const points = grouped(3000, 30);
    const width = 10;
    const find = (count: number): Int32Array => {
      const cells = drain(divide(points, idsOf(3000), count));
      return drain(findNeighbours(points, points, cells, width, true)).index;
    };
    const [all, near] = [find(1), find(55)];
    let same = 0;
    for (let row = 0; row < 3000; row += 1) {
      const exact = new Set(all.subarray(row * width, (row + 1) * width));
      same += near.subarray(row * width, (row + 1) * width).filter((i) => exact.has(i)).length;
    }
    expect(same / (3000 * width)).toBeGreaterThan(0.9);
  });
});

describe('a layout of more papers than pairs can be looked at', () => {
  const points = grouped(2500, 8);
  const { plane } = drain(layOut(points, idsOf(2500), 1));

  it('keeps groups together: the nearest row is of the same group', () => {
    let own = 0;
    for (let row = 0; row < 200; row += 1) {
      let [best, least] = [-1, Infinity];
      for (let other = 0; other < 2500; other += 1) {
        if (other === row) continue;
        const square =
          (plane[2 * row]! - plane[2 * other]!) ** 2 +
          (plane[2 * row + 1]! - plane[2 * other + 1]!) ** 2;
        if (square < least) [best, least] = [other, square];
      }
      if (best % 8 === row % 8) own += 1;
    }
    expect(own).toBeGreaterThan(190);
  });

  it('is the same again', () => {
    expect(drain(layOut(points, idsOf(2500), 1)).plane).toEqual(plane);
  });
});

describe('whitening', () => {
  it('gives both directions mean 0, variance 1 and no covariance', () => {
    const next = random(9);
    const rows = 40;
    const plane = new Float64Array(2 * rows);
    for (let row = 0; row < rows; row += 1) {
      plane[2 * row] = 3 + 5 * next();
      plane[2 * row + 1] = plane[2 * row]! + next();
    }
    const white = whiten(plane);
    const sum = (value: (x: number, y: number) => number): number =>
      Array.from({ length: rows }, (_, row) => value(white[2 * row]!, white[2 * row + 1]!)).reduce(
        (all, x) => all + x,
        0,
      ) / rows;
    expect(sum((x) => x)).toBeCloseTo(0, 9);
    expect(sum((_, y) => y)).toBeCloseTo(0, 9);
    expect(sum((x) => x * x)).toBeCloseTo(1, 9);
    expect(sum((_, y) => y * y)).toBeCloseTo(1, 9);
    expect(sum((x, y) => x * y)).toBeCloseTo(0, 9);
  });
});
