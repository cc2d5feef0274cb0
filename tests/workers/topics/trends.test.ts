import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../data/editions.ts';
import type { Assignment } from '../../../workers/topics/membership.ts';
import { facetsOf, tabulate, undrawnVenues } from '../../../workers/topics/trends.ts';

function edition(venue: string, year: number, counted: string[], titled: string[] = []): Edition {
  const state = counted.length > 0 ? 'loaded' : titled.length > 0 ? 'titles only' : 'none';
  return { venue, year, state, counted, titled };
}

function inTopics(topics: Record<string, number | null>): Map<string, Assignment> {
  return new Map(
    Object.entries(topics).map(([id, topic]) => [
      id,
      { id, topic, runnerUp: null, margin: 0, cosine: 1, nearness: [1], placedBy: 'abstract' },
    ]),
  );
}

const editions = [
  edition('EuroMLSys', 2021, ['a', 'b', 'c']),
  edition('EuroMLSys', 2022, [], ['t', 'u']),
  edition('EuroMLSys', 2023, []),
  edition('EuroMLSys', 2024, ['d', 'e'], ['v']),
];
const assignments = inTopics({ a: 0, b: 1, c: 0, d: 0, e: null, t: 1, u: 0, v: 0 });

describe('the table of topics by edition', () => {
  const table = tabulate(editions, assignments, 3);

  it('holds the papers of each topic in each loaded edition', () => {
    expect(table.map((cells) => cells.map(({ ids }) => ids))).toEqual([
      [['a', 'c'], null, null, ['d']],
      [['b'], null, null, []],
      [[], null, null, []],
    ]);
  });

  it('has null, never zero, for an edition with titles only or without papers', () => {
    for (const cells of table) {
      expect(cells[1]?.ids).toBeNull();
      expect(cells[2]?.ids).toBeNull();
    }
  });

  it('keeps apart the papers that were placed by their title', () => {
    expect(table.map((cells) => cells.map(({ titled }) => titled))).toEqual([
      [[], ['u'], [], ['v']],
      [[], ['t'], [], []],
      [[], [], [], []],
    ]);
  });

  it('counts a paper without a topic in none, and one that was left out neither', () => {
    const rest = tabulate(editions, inTopics({ a: 0, e: null }), 2);
    expect(rest.flat().flatMap(({ ids }) => ids ?? [])).toEqual(['a']);
  });

  it('has a row for each topic, and no cells where there are no editions', () => {
    expect(tabulate([], assignments, 2)).toEqual([[], []]);
    expect(tabulate(editions, assignments, 0)).toEqual([]);
  });
});

describe('the facets of a chart', () => {
  const names = (list: readonly Edition[]) => list.map(({ venue, year }) => `${venue} ${year}`);

  it('set venues with three loaded years apart from those with fewer', () => {
    const all = [
      edition('ASPLOS', 2024, ['x']),
      edition('EuroMLSys', 2020, ['z']),
      ...editions,
      edition('EuroSys', 2023, ['y']),
      edition('EuroSys', 2025, ['w']),
    ];
    const facets = facetsOf(all);
    expect(facets.map(({ name, trend }) => [name, trend])).toEqual([
      ['EuroMLSys', true],
      ['Venues with one or two years', false],
    ]);
    expect(facets[0]?.editions).toHaveLength(5);
    expect(names(facets[1]?.editions ?? [])).toEqual([
      'ASPLOS 2024',
      'EuroSys 2023',
      'EuroSys 2025',
    ]);
  });

  it('keep the gaps of a trend and leave out those of the others', () => {
    // Two loaded years are no trend, so the year without papers is not drawn.
    const [only] = facetsOf(editions);
    expect(only?.trend).toBe(false);
    expect(names(only?.editions ?? [])).toEqual([
      'EuroMLSys 2021',
      'EuroMLSys 2022',
      'EuroMLSys 2024',
    ]);
  });

  it('are none without editions', () => {
    expect(facetsOf([])).toEqual([]);
  });
});

describe('the facets of many venues', () => {
  const years = (venue: string, size: number): Edition[] =>
    [2020, 2021, 2022].map((year) =>
      edition(
        venue,
        year,
        Array.from({ length: size }, (_, i) => `${venue} ${year} ${i}`),
      ),
    );
  const many = Array.from({ length: 300 }, (_, at) => years(`V${at}`, 1 + (at % 10) * 3)).flat();

  it('are eight, those with most papers, in the order given', () => {
    const facets = facetsOf([...years('Small', 1), ...years('Large', 99), ...many]);
    expect(facets).toHaveLength(8);
    expect(facets[0]?.name).toBe('Large');
    expect(facets.slice(1).map(({ editions: [first] }) => first?.counted.length)).toEqual(
      Array<number>(7).fill(28),
    );
  });

  it('leave no venue unnamed: what is not drawn is told, most papers first', () => {
    const facets = facetsOf(many);
    const undrawn = undrawnVenues(many, facets);
    expect(undrawn).toHaveLength(292);
    expect(undrawn[0]?.papers).toBe(84);
    expect(undrawn.at(-1)).toEqual({ venue: 'V290', papers: 3 });
  });

  it('stand side by side for no more than 24 editions of venues with few years', () => {
    const once = Array.from({ length: 100 }, (_, at) => edition(`V${at}`, 2020, ['x']));
    expect(facetsOf(once)[0]?.editions).toHaveLength(24);
    expect(undrawnVenues(once, facetsOf(once))).toHaveLength(76);
  });
});
