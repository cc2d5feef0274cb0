import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDetectable, stepDetectables } from '../../../workers/inference/detectable.ts';
import { judgeMember } from '../../../workers/inference/family.ts';
import { finish } from '../../../workers/inference/step.ts';

const EUROMLSYS = { years: [2021, 2023, 2024], papers: [17, 14, 26] };

describe('findDetectable', () => {
  it.each([
    [[0, 0, 3], 11],
    [[0, 1, 11], 93],
    [[2, 1, 0], 93],
    [[0, 0, 0], 0],
  ])(
    'is the first count that the verdict rule calls clear and rising: %j beside %i',
    (row, size) => {
      const others = new Float64Array(size).fill(0.5);
      const clear = (last: number) => {
        const claim = judgeMember(EUROMLSYS, [row[0]!, row[1]!, last], others);
        return claim.verdict === 'clear' && claim.direction === 'up';
      };
      const found = findDetectable(EUROMLSYS, row, others)!;
      expect(clear(found)).toBe(true);
      for (let last = 0; last < found; last++) expect(clear(last)).toBe(false);
    },
  );

  it('does not depend on the count that the last year has', () => {
    const others = [0.2, 0.7];
    expect(findDetectable(EUROMLSYS, [0, 1, 26], others)).toBe(
      findDetectable(EUROMLSYS, [0, 1, 0], others),
    );
  });

  it('asks for three papers even where fewer would pass the test', () => {
    const slice = { years: [2023, 2024], papers: [400, 4] };
    expect(findDetectable(slice, [0, 0], [])).toBe(3);
  });

  it('is null where not even a full last year would do, or there is one year only', () => {
    const others = new Float64Array(93).fill(0.5);
    expect(findDetectable({ years: [2023, 2024], papers: [3, 3] }, [0, 0], others)).toBeNull();
    expect(findDetectable({ years: [2024], papers: [9] }, [3], [])).toBeNull();
  });

  it('is what trying every count finds, beside any other p values and for many rows at once', () => {
    const slices = fc
      .array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 4 })
      .chain((papers) => {
        const row = fc.tuple(...papers.map((size) => fc.nat(size)));
        return fc.record({
          papers: fc.constant(papers),
          rows: fc.array(row, { minLength: 1, maxLength: 4 }),
          others: fc.array(fc.integer({ min: 0, max: 40 }).map((part) => part / 200)),
        });
      });
    fc.assert(
      fc.property(slices, ({ papers, rows, others }) => {
        const slice = { years: papers.map((_, at) => 2000 + 2 * at), papers };
        const found = finish(stepDetectables(slice, rows, () => others));
        expect(found).toEqual(rows.map((row) => tryEvery(slice, row, others)));
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});

/** The least count of the last loaded year that the verdict rule calls clear and rising. */
function tryEvery(
  slice: { years: number[]; papers: number[] },
  row: readonly number[],
  others: readonly number[],
): number | null {
  const last = slice.papers.findLastIndex((size) => size > 0);
  for (let count = 0; count <= (slice.papers[last] ?? -1); count++) {
    const claim = judgeMember(slice, row.with(last, count), others);
    if (claim.verdict === 'clear' && claim.direction === 'up') return count;
  }
  return null;
}
