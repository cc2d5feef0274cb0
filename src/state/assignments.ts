import type { Paper } from '../../data/paper.ts';
import type { Assignment } from '../../workers/topics/membership.ts';

/** Those assignments that are of these papers, by id. */
export function assignmentsOf(
  papers: readonly Paper[],
  assignments: ReadonlyMap<string, Assignment>,
): Map<string, Assignment> {
  const own = new Map<string, Assignment>();
  for (const { id } of papers) {
    const assignment = assignments.get(id);
    if (assignment) own.set(id, assignment);
  }
  return own;
}
