import type { Edition } from '../../data/editions.ts';
import type { Assignment } from './membership.ts';

/** A topic's papers in one edition. */
export interface Cell {
  edition: Edition;
  /** null where the edition is not loaded: there is no number to give, and that is not zero. */
  ids: string[] | null;
  /** Papers of the edition placed into the topic by their title alone. */
  titled: string[];
}

/** Venues whose editions are drawn together: one venue over three or more loaded years, or venues that have fewer, side by side. */
export interface Facet {
  name: string;
  trend: boolean;
  editions: Edition[];
}

const fewestForTrend = 3;
// More would be more than anyone looks through; the others are named beside.
const mostTrends = 8;
const mostSideBySide = 24;

/**
 * Groups editions into facets: each venue with enough loaded years on its own, the others together and never joined over
 * years. Of many only those with most papers are drawn; `undrawnVenues` tells the others.
 */
export function facetsOf(editions: readonly Edition[]): Facet[] {
  const loaded = new Map<string, number>();
  for (const { venue, year, state } of editions) {
    if (state === 'loaded' && year > 0) loaded.set(venue, (loaded.get(venue) ?? 0) + 1);
  }
  const hasTrend = (venue: string): boolean => (loaded.get(venue) ?? 0) >= fewestForTrend;
  const sizes = countedIn(editions);
  const trends = [...sizes.keys()].filter(hasTrend);
  const drawn = largest(trends, (venue) => sizes.get(venue) ?? 0, mostTrends);
  const few = editions.filter(({ venue, state }) => !hasTrend(venue) && state !== 'none');
  const rest = largest(few, ({ counted }) => counted.length, mostSideBySide);
  const facets = drawn.map((name) => ({
    name,
    trend: true,
    editions: editions.filter(({ venue }) => venue === name),
  }));
  if (rest.length > 0)
    facets.push({ name: 'Venues with one or two years', trend: false, editions: rest });
  return facets;
}

/** The venues that have papers in none of the facets' editions, each with how many are counted there, most first. */
export function undrawnVenues(
  editions: readonly Edition[],
  facets: readonly Facet[],
): { venue: string; papers: number }[] {
  const drawn = new Set(facets.flatMap((facet) => facet.editions.map(({ venue }) => venue)));
  return [...countedIn(editions)]
    .map(([venue, papers]) => ({ venue, papers }))
    .filter(({ venue, papers }) => papers > 0 && !drawn.has(venue))
    .sort((a, b) => b.papers - a.papers);
}

function countedIn(editions: readonly Edition[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { venue, counted } of editions)
    sizes.set(venue, (sizes.get(venue) ?? 0) + counted.length);
  return sizes;
}

/** The largest, no more than so many, in the order given. */
function largest<T>(all: readonly T[], sizeOf: (one: T) => number, most: number): T[] {
  if (all.length <= most) return [...all];
  const kept = new Set([...all].sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, most));
  return all.filter((one) => kept.has(one));
}

/** The papers of each topic in each edition; topics by their number, cells in the order of `editions`. */
export function tabulate(
  editions: readonly Edition[],
  assignments: ReadonlyMap<string, Assignment>,
  topics: number,
): Cell[][] {
  const byTopic = (ids: readonly string[]): string[][] => {
    const own = Array.from({ length: topics }, (): string[] => []);
    for (const id of ids) own[assignments.get(id)?.topic ?? -1]?.push(id);
    return own;
  };
  const columns = editions.map((edition) => ({
    edition,
    counted: edition.state === 'loaded' ? byTopic(edition.counted) : null,
    titled: byTopic(edition.titled),
  }));
  return Array.from({ length: topics }, (_, topic) =>
    columns.map(({ edition, counted, titled }) => ({
      edition,
      ids: counted?.[topic] ?? null,
      titled: titled[topic] ?? [],
    })),
  );
}
