import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutLine, scaleLines } from '../../../../src/charts/dot-line/layout.ts';
import { claimYear } from '../../../fixtures/claim-row.ts';

const first = [claimYear(2021, 3), claimYear(2022, null), claimYear(2023, 5)];
const second = [claimYear(2021, 1), claimYear(2022, null), claimYear(2023, 0)];

describe('lines of dots', () => {
  it('give each year the width of its largest count, at least that of its name', () => {
    // 3 and 5 papers of 10 px, 28 px for the year without a number, 16 px between.
    const scale = scaleLines([first, second], 500);
    expect(scale).toMatchObject({ pitch: 10, radius: 4, bars: false, width: 30 + 28 + 50 + 32 });
    expect(scale.columns).toEqual([
      { year: 2021, x: 0, width: 30 },
      { year: 2022, x: 46, width: 28 },
      { year: 2023, x: 90, width: 50 },
    ]);
  });

  it('stand a dot a paper from the left of the year', () => {
    const scale = scaleLines([first, second], 500);
    const [early, , late] = layoutLine(first, scale);
    expect(early?.dots).toEqual([
      { id: '2021-0', x: 5, ring: false },
      { id: '2021-1', x: 15, ring: false },
      { id: '2021-2', x: 25, ring: false },
    ]);
    expect(late?.dots[0]).toMatchObject({ id: '2023-0', x: 95 });
    expect(layoutLine(second, scale)[2]).toMatchObject({ count: 0, dots: [], bar: null });
  });

  it('have a ring for a paper that has only its title', () => {
    const scale = scaleLines([first], 500);
    const [early] = layoutLine(first, scale, (id) => id === '2021-1');
    expect(early?.dots.map(({ ring }) => ring)).toEqual([false, true, false]);
  });

  it('have nothing but the reason in a year without a number', () => {
    const scale = scaleLines([first], 500);
    expect(layoutLine(first, scale)[1]).toMatchObject({
      count: null,
      absent: 'titles only',
      dots: [],
      bar: null,
    });
  });

  it('move closer where space runs out: 9.5 px a paper take 28.5, 28 and 47.5', () => {
    const scale = scaleLines([first, second], 139);
    expect(scale).toMatchObject({ pitch: 9.5, width: 28.5 + 28 + 47.5 + 32 });
  });

  it('become bars on one scale where dots would be too small', () => {
    // 300 px less three times 28 + 16 leave 168 px for 200 papers.
    const many = [claimYear(2021, 100, 400), claimYear(2022, null), claimYear(2023, 100, 500)];
    const few = [claimYear(2021, 50, 400), claimYear(2022, null), claimYear(2023, 0, 500)];
    const scale = scaleLines([many, few], 300);
    expect(scale.bars).toBe(true);
    expect(scale.pitch).toBeCloseTo(0.84);
    expect(layoutLine(many, scale).map(({ bar }) => bar)).toEqual([84, null, 84]);
    expect(layoutLine(few, scale).map(({ bar, dots }) => [bar, dots])).toEqual([
      [42, []],
      [null, []],
      [null, []],
    ]);
  });

  it('never overlap and never leave the space that they have, from 300 px on', () => {
    const line = fc.tuple(fc.nat(300), fc.nat(300), fc.nat(300));
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 300, max: 1200 }),
        (counts, available) => {
          const lines = counts.map((row) => row.map((count, at) => claimYear(at, count, 300)));
          const scale = scaleLines(lines, available);
          expect(scale.width).toBeLessThanOrEqual(available);
          for (const row of lines) {
            for (const { x, width, dots, bar } of layoutLine(row, scale)) {
              const right = dots.at(-1) ? dots.at(-1)!.x + scale.radius : x + (bar ?? 0);
              expect(right).toBeLessThanOrEqual(x + width + 1e-9);
            }
          }
        },
      ),
      { seed: 1 },
    );
  });

  it('become slim bars that rise from one base line where the years are too many', () => {
    // 20 of 28 px and 16 between are 864; on 234 less a name's 34 they have 10 each, one of them free.
    const many = Array.from({ length: 20 }, (_, at) => claimYear(2005 + at, at === 3 ? 12 : 1));
    const few = many.map(({ year }) => claimYear(year, year === 2006 ? null : 0));
    const scale = scaleLines([many, few], 234);
    expect(scale).toMatchObject({ width: 200, rise: 2 });
    expect(scale.columns[1]).toEqual({ year: 2006, x: 10, width: 9 });
    expect(scale.named.map(({ year }) => year)).toEqual([2008, 2012, 2016, 2020, 2024]);
    const line = layoutLine(many, scale);
    expect(line.map(({ dots, bar }) => [dots.length, bar])).toEqual(many.map(() => [0, null]));
    expect(line[3]?.rise).toBe(24);
    expect(line[4]?.rise).toBe(2);
    expect(layoutLine(few, scale).every(({ rise }) => rise === null)).toBe(true);
  });
});
