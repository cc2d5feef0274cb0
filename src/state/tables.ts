import type { Edition } from '../../data/editions.ts';
import type { Assignment } from '../../workers/topics/membership.ts';
import { tabulate, type Cell } from '../../workers/topics/trends.ts';

type Assignments = ReadonlyMap<string, Assignment>;

const known = new WeakMap<Assignments, WeakMap<readonly Edition[], Cell[][]>>();

/** The papers of each topic in each of the editions, counted once. */
export function tableOf(
  editions: readonly Edition[],
  assignments: Assignments,
  topics: number,
): Cell[][] {
  const tables = known.get(assignments) ?? new WeakMap<readonly Edition[], Cell[][]>();
  known.set(assignments, tables);
  const table = tables.get(editions) ?? tabulate(editions, assignments, topics);
  tables.set(editions, table);
  return table;
}
