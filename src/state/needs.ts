import type { Facet } from '../../workers/topics/trends.ts';
import type { Choices } from '../link/choices.ts';

/** Whether the topics depend on what changed. */
export function needsRun(before: Choices, after: Choices): boolean {
  const without = before.without.join() !== after.without.join();
  const edits = before.edits !== after.edits;
  return before.k !== after.k || before.seed !== after.seed || without || edits;
}

/** Whether the verdicts depend on what changed: corpus, years, kinds, papers and concepts, never a search or a topic. */
export function needsClaims(before: Choices, after: Choices): boolean {
  const parts = ({ corpus, byTitle, concepts, filter }: Choices): string =>
    JSON.stringify([corpus, byTitle, concepts, filter.year, filter.kind, filter.venue]);
  return parts(before) !== parts(after);
}

/** The venue whose years are long enough for trends; null where none is, or where there are several. */
export function trendVenueOf(facets: readonly Facet[]): string | null {
  const [first, ...more] = facets.filter(({ trend }) => trend);
  return first && more.length === 0 ? first.name : null;
}
