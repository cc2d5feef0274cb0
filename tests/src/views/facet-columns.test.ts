import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../data/editions.ts';
import { columnsOf, facetColumns } from '../../../src/views/facet-columns.ts';

function edition(venue: string, year: number, loaded = true): Edition {
  const papers = Array.from({ length: 17 }, (_, at) => `${venue}${year}-${at}`);
  return {
    venue,
    year,
    state: loaded ? 'loaded' : 'titles only',
    counted: loaded ? papers : [],
    titled: loaded ? [] : papers,
  };
}

const venues = ['ASPLOS', 'EuroSys', 'HPCA', 'HPDC', 'NSDI', 'SOSP', 'OSDI'];
const sideBySide = {
  name: 'Other venues',
  trend: false,
  editions: venues.map((name) => edition(name, 2024)),
};
const years = {
  name: 'EuroMLSys',
  trend: true,
  editions: [2021, 2022, 2023, 2024].map((year) => edition('EuroMLSys', year, year !== 2022)),
};

describe('the columns of a facet', () => {
  it('stand in rows as alike as can be where venues do not fit beside each other', () => {
    const { pitch, across } = facetColumns(sideBySide, {
      shares: false,
      titled: false,
      available: 343,
    });
    // Six would fit, and one would stand alone below them.
    expect(Math.floor(343 / pitch)).toBe(6);
    expect(across).toBe(4);
  });

  it('stand in one row where they fit', () => {
    const look = { shares: false, titled: false, available: 1376 };
    expect(facetColumns(sideBySide, look).across).toBe(7);
  });

  it('break the words of a year without a number rather than stand further apart', () => {
    const narrow = { titled: false, available: 188 };
    expect(facetColumns(years, { ...narrow, shares: false })).toEqual({
      pitch: 47,
      across: 4,
      broken: false,
      slim: false,
    });
    expect(facetColumns(years, { ...narrow, shares: true })).toEqual({
      pitch: 47,
      across: 4,
      broken: true,
      slim: false,
    });
  });

  it('are as wide as the dots that stand side by side in them, and 8 free', () => {
    const look = { shares: false, titled: false, available: 1376 };
    expect(facetColumns(years, { ...look, dots: 4 }).pitch).toBe(4 * 12 + 8);
  });

  it('become slim in every venue of years where those of one have no room', () => {
    const long = Array.from({ length: 40 }, (_, at) => edition('Long', 1986 + at));
    const facets = [years, { name: 'Long', trend: true, editions: long }, sideBySide];
    const room = { shares: false, titled: false, available: 1376 };
    // 40 of 47 are 1,880; of 440 each has 11, and the four years stand as close.
    expect(columnsOf(facets, room).map(({ pitch, slim }) => [pitch, slim])).toEqual([
      [11, true],
      [11, true],
      [facetColumns(sideBySide, room).pitch, false],
    ]);
    expect(columnsOf([years, sideBySide], room).map(({ slim }) => slim)).toEqual([false, false]);
    const phone = columnsOf(facets, { ...room, available: 343 })[1]!;
    expect(phone.pitch * phone.across).toBeLessThanOrEqual(343);
  });
});
