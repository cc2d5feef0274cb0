import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestRows } from '../../../workers/topics/similar.ts';
import type { Vectors } from '../../../workers/topics/vectors.ts';

/** Sparse rows of these dense ones, at unit length. */
function sparse(rows: readonly (readonly number[])[]): Vectors {
  const start = [0];
  const [column, value]: [number[], number[]] = [[], []];
  for (const row of rows) {
    const length = Math.hypot(...row) || 1;
    row.forEach((x, at) => {
      if (x === 0) return;
      column.push(at);
      value.push(x / length);
    });
    start.push(column.length);
  }
  return {
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    start: Int32Array.from(start),
    column: Int32Array.from(column),
    value: Float64Array.from(value),
  };
}

describe('the rows nearest to one', () => {
  it('come by cosine, without itself and without those that share no word', () => {
    const rows = [
      [1, 0, 0],
      [3, 4, 0],
      [0, 0, 1],
      [4, 3, 0],
    ];
    const near = nearestRows(sparse(rows), 0, 5);
    expect(near.map(({ row }) => row)).toEqual([3, 1]);
    expect(near[0]!.cosine).toBeCloseTo(0.8, 12);
    expect(near[1]!.cosine).toBeCloseTo(0.6, 12);
  });

  it('come in their order where they are equally near', () => {
    const near = nearestRows(sparse([[1], [1], [1], [1]]), 1, 2);
    expect(near).toEqual([
      { row: 0, cosine: 1 },
      { row: 2, cosine: 1 },
    ]);
  });

  it('are those that sorting all of them gives', () => {
    const row = fc.array(fc.nat(3), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 6 }),
        (rows, count) => {
          const vectors = sparse(rows);
          const dense = (r: readonly number[]): number[] =>
            r.map((x) => x / (Math.hypot(...r) || 1));
          const all = rows
            .map((r, at) => ({
              at,
              cosine: dense(r).reduce((s, x, i) => s + x * dense(rows[0]!)[i]!, 0),
            }))
            .filter(({ at, cosine }) => at > 0 && cosine > 0)
            .sort((a, b) => b.cosine - a.cosine);
          const near = nearestRows(vectors, 0, count);
          expect(near).toHaveLength(Math.min(count, all.length));
          near.forEach(({ cosine }, i) => expect(cosine).toBeCloseTo(all[i]!.cosine, 9));
        },
      ),
      { numRuns: 200, seed: 11 },
    );
  });
});
