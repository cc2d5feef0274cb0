import type { ClaimRow } from '../workers/claims/claim-row.ts';
import type { Topic } from '../workers/topics/analysis.ts';
import type { Cell } from '../workers/topics/trends.ts';
import type { SortName } from './link/choices.ts';
import { verdictRank } from './verdicts.ts';

/** The topics by what is claimed of them, by papers, or by name; those that tie stand by size, then by number. `tables` are those of the facets. */
export function sortTopics<T extends Topic>(
  topics: readonly T[],
  sort: SortName,
  claims: ReadonlyMap<ClaimRow['id'], ClaimRow>,
  tables: readonly Cell[][][],
): T[] {
  const sizes = topics.map(({ id }) => papersOf(tables, id));
  const size = ({ id }: Topic): number => sizes[topics.findIndex((one) => one.id === id)] ?? 0;
  const rank = ({ id }: Topic): number => {
    const claim = claims.get(id);
    return claim ? verdictRank(claim) : 9;
  };
  const bySize = (a: Topic, b: Topic): number => size(b) - size(a) || a.id - b.id;
  const orders: Record<SortName, (a: Topic, b: Topic) => number> = {
    verdict: (a, b) => rank(a) - rank(b) || bySize(a, b),
    size: bySize,
    name: (a, b) => a.label.localeCompare(b.label, 'en'),
  };
  return [...topics].sort(orders[sort]);
}

function papersOf(tables: readonly Cell[][][], topic: number): number {
  const cells = tables.flatMap((rows) => rows[topic] ?? []);
  return cells.reduce((sum, { ids }) => sum + (ids?.length ?? 0), 0);
}
