import { describe, expect, it } from 'vitest';
import { moveOne } from '../../../src/views/move-one.ts';

describe('an order on its way to another', () => {
  it('has one more in its place each time', () => {
    const first = moveOne([0, 1, 2, 3], [3, 1, 0, 2]);
    expect(first).toEqual([3, 0, 1, 2]);
    const second = moveOne(first, [3, 1, 0, 2]);
    expect(second).toEqual([3, 1, 0, 2]);
  });

  it('is the wanted one at once where it is of other things, or nothing was there', () => {
    expect(moveOne([0, 1], [2, 1, 0])).toEqual([2, 1, 0]);
    expect(moveOne([0, 1], [2, 1])).toEqual([2, 1]);
    expect(moveOne([], [1, 0])).toEqual([1, 0]);
  });
});
