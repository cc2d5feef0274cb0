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

/** Groups editions into facets: each venue with enough loaded years on its own, the others together and never joined over years. */
export function facetsOf(editions: readonly Edition[]): Facet[] {
  const loaded = new Map<string, number>();
  for (const { venue, year, state } of editions) {
    if (state === 'loaded' && year > 0) loaded.set(venue, (loaded.get(venue) ?? 0) + 1);
  }
  const hasTrend = (venue: string): boolean => (loaded.get(venue) ?? 0) >= fewestForTrend;
  const trends = [...new Set(editions.map(({ venue }) => venue))].filter(hasTrend);
  const rest = editions.filter(({ venue, state }) => !hasTrend(venue) && state !== 'none');
  const facets = trends.map((name) => ({
    name,
    trend: true,
    editions: editions.filter(({ venue }) => venue === name),
  }));
  if (rest.length > 0)
    facets.push({ name: 'Venues with one or two years', trend: false, editions: rest });
  return facets;
}

/** The papers of each topic in each edition; topics by their number, cells in the order of `editions`. */
export function tabulate(
  editions: readonly Edition[],
  assignments: ReadonlyMap<string, Assignment>,
  topics: number,
): Cell[][] {
  const inTopic = (ids: readonly string[], topic: number): string[] =>
    ids.filter((id) => assignments.get(id)?.topic === topic);
  return Array.from({ length: topics }, (_, topic) =>
    editions.map((edition) => ({
      edition,
      ids: edition.state === 'loaded' ? inTopic(edition.counted, topic) : null,
      titled: inTopic(edition.titled, topic),
    })),
  );
}
