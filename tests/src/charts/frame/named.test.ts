import { describe, expect, it } from 'vitest';
import { namedColumns } from '../../../../src/charts/frame/named.ts';

describe('the columns that are named', () => {
  it('are all of them where there is room', () => {
    expect(namedColumns(3, 40, 34)).toEqual([true, true, true]);
  });

  it('stand as far apart as a name is wide, the last among them', () => {
    // Of 34 px on columns of 12 every third.
    expect(namedColumns(5, 12, 34)).toEqual([false, true, false, false, true]);
  });

  it('are none of none', () => {
    expect(namedColumns(0, 12, 34)).toEqual([]);
  });
});
