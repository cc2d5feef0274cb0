import type { Paper } from '../../data/paper.ts';
import type { Assignment } from '../../workers/topics/membership.ts';
import { byTitle, packedOf } from '../../workers/topics/packed.ts';
import type { Dashboard } from './dashboard.svelte.ts';

type Page = Pick<
  Dashboard,
  'analysis' | 'assignments' | 'choices' | 'papers' | 'taking' | 'topicOf' | 'within'
>;

/** Of the papers that pass the filters and take part those that stand in no topic; none before there are topics. */
export function papersNowhere(page: Page): Paper[] {
  const { analysis, assignments, choices, papers } = page;
  if (!analysis) return [];
  const taking = page.within(page.taking);
  const isEach = assignments.size + choices.without.length >= papers.size;
  const loose = looseIn(analysis.assignments);
  const some = isEach ? taking.filter(({ id }) => loose.has(id)) : taking;
  return some.filter(({ id, kind }) => page.topicOf(id, kind) === null);
}

/** Papers in no topic or, by their titles, in one only where titles are enough. */
function looseIn(assignments: readonly Assignment[]): ReadonlySet<string> {
  const packed = packedOf(assignments);
  if (!packed) return new Set(assignments.filter(isLoose).map(({ id }) => id));
  const loose = new Set<string>();
  for (let at = 0; at < assignments.length; at += 1)
    if (packed.topic[at]! < 0 || packed.placedBy[at] === byTitle) loose.add(packed.ids[at]!);
  return loose;
}

function isLoose({ topic, placedBy }: Assignment): boolean {
  return topic === null || placedBy === 'title';
}
