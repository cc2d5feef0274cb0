import type { Paper } from '../../data/paper.ts';
import type { Assignment } from '../../workers/topics/membership.ts';

/** Those assignments that are of these papers, by id. */
export function assignmentsOf(
  papers: readonly Paper[],
  assignments: ReadonlyMap<string, Assignment>,
): Map<string, Assignment> {
  return new Map(
    papers.flatMap(({ id }) => {
      const own = assignments.get(id);
      return own ? [[id, own] as const] : [];
    }),
  );
}
