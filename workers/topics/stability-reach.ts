import type { Grouping } from './identity.ts';

const mostPapers = 500;

/** Whether so few papers have topics that these can be measured while somebody waits: at most 500. */
export function isWithinReach({ assignments }: { assignments: Grouping }): boolean {
  return assignments.length <= mostPapers;
}
