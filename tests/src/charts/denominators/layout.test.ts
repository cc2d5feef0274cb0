import { describe, expect, it } from 'vitest';
import { layoutDenominators } from '../../../../src/charts/denominators/layout.ts';
import { claimYear } from '../../../fixtures/claim-row.ts';

const years = [
  claimYear(2021, 0, 17),
  claimYear(2022, null),
  claimYear(2023, 1, 14),
  claimYear(2024, 11, 26),
];

describe('the denominators', () => {
  it('have a dot for each paper of a year, those that say it first, and each is a paper', () => {
    const papersOf = (year: number) => Array.from({ length: 14 }, (_, i) => `${year}-${i}`);
    const { blocks, each } = layoutDenominators(years, papersOf);
    expect(each).toBe(1);
    expect(blocks.map(({ dots }) => dots.length)).toEqual([17, 0, 14, 26]);
    expect(blocks[2]?.dots.map(({ id }) => id)).toEqual(papersOf(2023));
    expect(blocks[2]?.dots.map(({ says }) => says).indexOf(false)).toBe(1);
  });

  it('stand nearer where that keeps them in one row, and in rows where even that does not', () => {
    // A block is 80 wide: with gaps of 24 four take 392, with gaps of 6 they take 338.
    expect(layoutDenominators(years).width).toBe(392);
    expect(layoutDenominators(years, undefined, 342).width).toBe(338);
    const narrow = layoutDenominators(years, undefined, 300);
    expect(narrow.width).toBe(3 * 80 + 2 * 24);
    expect(narrow.blocks[3]?.x).toBe(0);
    expect(narrow.blocks[3]!.baseline).toBeGreaterThan(narrow.blocks[0]!.baseline);
  });
});
