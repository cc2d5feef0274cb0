import { describe, expect, it } from 'vitest';
import { columnPitch, textWidth } from '../../../../src/charts/frame/columns.ts';

describe('the distance between columns', () => {
  it('is the least where short texts stand side by side', () => {
    expect(
      columnPitch(
        [
          ['2021', 'of 17'],
          ['2022', 'titles only'],
          ['2023', 'of 14'],
        ],
        47,
      ),
    ).toBe(47);
  });

  it('grows until the longest neighbours of one line no longer meet', () => {
    const names = ['EuroMLSys', 'EuroMLSys'];
    const pitch = columnPitch(
      names.map((name) => [name, '2021']),
      20,
    );
    expect(pitch).toBeGreaterThan(textWidth('EuroMLSys'));
    expect(
      columnPitch(
        [
          ['EuroMLSys', '2021'],
          ['', '2022'],
        ],
        20,
      ),
    ).toBeLessThan(pitch);
  });

  it('is the least for one column and for none', () => {
    expect(columnPitch([['EuroMLSys', '2021', 'titles only']], 46)).toBe(46);
    expect(columnPitch([], 46)).toBe(46);
  });
});
