import { describe, expect, it } from 'vitest';
import { random } from '../../../workers/random.ts';
import {
  topEigenvectors,
  type Eigenvectors,
  type Multiply,
} from '../../../workers/topics/eigenvectors.ts';

function times(matrix: number[][]): Multiply {
  return (block, width) =>
    Float64Array.from({ length: matrix.length * width }, (_, cell) => {
      const row = matrix[Math.floor(cell / width)] ?? [];
      return row.reduce((sum, x, i) => sum + x * block[i * width + (cell % width)]!, 0);
    });
}

function vector({ size, count, value }: Eigenvectors, v: number): number[] {
  return Array.from({ length: size }, (_, i) => value[i * count + v]!);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}

/** A matrix of chance times its transpose, so that no eigenvalue is negative. */
function symmetric(size: number, rank: number): number[][] {
  const next = random(11);
  const rows = Array.from({ length: size }, () => Array.from({ length: rank }, () => next() - 0.5));
  return rows.map((a) => rows.map((b) => dot(a, b)));
}

describe('the strongest eigenvectors', () => {
  it('are those found by hand, strongest first', () => {
    // Eigenvalues 5, 3 and 1 with (0, 0, 1), (1, 1, 0) and (1, -1, 0).
    const found = topEigenvectors(
      times([
        [2, 1, 0],
        [1, 2, 0],
        [0, 0, 5],
      ]),
      3,
      2,
    );
    expect(found).toMatchObject({ size: 3, count: 2 });
    expect(dot(vector(found, 0), [0, 0, 1])).toBeCloseTo(1, 10);
    expect(dot(vector(found, 1), [Math.SQRT1_2, Math.SQRT1_2, 0])).toBeCloseTo(1, 10);
  });

  it('are as few as the rank', () => {
    const ones = times([
      [1, 1],
      [1, 1],
    ]);
    expect(topEigenvectors(ones, 2, 2).count).toBe(1);
    expect(
      topEigenvectors(
        times([
          [0, 0],
          [0, 0],
        ]),
        2,
        2,
      ).count,
    ).toBe(0);
    expect(topEigenvectors(times(symmetric(12, 4)), 12, 9).count).toBe(4);
  });

  it('are orthonormal and solve their equation', () => {
    const matrix = symmetric(30, 30);
    const found = topEigenvectors(times(matrix), 30, 5);
    const vectors = Array.from({ length: 5 }, (_, v) => vector(found, v));
    const strengths = vectors.map((own) => {
      const image = matrix.map((row) => dot(row, own));
      const strength = dot(image, own);
      expect(Math.hypot(...image.map((x, i) => x - strength * own[i]!))).toBeLessThan(1e-6);
      return strength;
    });
    vectors.forEach((a, i) =>
      vectors.forEach((b, j) => expect(dot(a, b)).toBeCloseTo(i === j ? 1 : 0, 9)),
    );
    expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
  });

  it('have a positive largest entry, and are the same each time', () => {
    const multiply = times(symmetric(20, 8));
    const found = topEigenvectors(multiply, 20, 6);
    for (let v = 0; v < 6; v += 1) {
      const largest = vector(found, v).reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
      expect(largest).toBeGreaterThan(0);
    }
    expect(topEigenvectors(multiply, 20, 6)).toEqual(found);
  });
});
