import { describe, expect, it } from 'vitest';
import { splitSides } from '../../../src/state/sides.ts';
import { makePaper } from '../../fixtures/paper.ts';

const papers = [2021, 2022, 2023].map((year) => makePaper({ id: `p${year}`, year }));
const split = (inA: number[], inB: number[]) =>
  splitSides(
    papers.filter(({ year }) => inA.includes(year)),
    papers.filter(({ year }) => inB.includes(year)),
  );
const years = (list: { year: number }[]) => list.map(({ year }) => year);

describe('two slices', () => {
  it('have their papers, and those of both', () => {
    const { a, b, both, comparable } = split([2021, 2022], [2022, 2023]);
    expect([a, b, both].map(years)).toEqual([[2021, 2022], [2022, 2023], [2022]]);
    expect(comparable).toBe(true);
  });

  it('cannot be compared where one has no paper of its own', () => {
    expect(split([], [2021]).comparable).toBe(false);
    expect(split([2021], [2021, 2022]).comparable).toBe(false);
    expect(split([2021], [2021]).comparable).toBe(false);
  });
});
