import { parseFilter, type Filter } from '../../../data/filter.ts';
import type { SideName } from '../../../workers/claims/comparison.ts';

/** A compared slice as a reader knows it. */
export interface Named {
  name: string;
  /** The name without what both slices share. */
  short: string;
  n: number;
  /** All papers of the slice but those in both. */
  all: Filter;
  /** The slice's papers of these ids, described by the slice and a part such as a topic. */
  papers: (part: Filter, ids: readonly string[]) => Filter;
}

/** Names a side of a comparison. */
export function nameSide(
  side: SideName,
  { name, short, ids }: { name: string; short: string; ids: readonly string[] },
): Named {
  const slice = parseFilter(side.filter);
  const papers = (part: Filter, own: readonly string[]): Filter => ({
    ...slice,
    ...part,
    id: own.length > 0 ? [...own] : ['none'],
  });
  return {
    name,
    short,
    n: side.n,
    all: papers({}, ids),
    papers,
  };
}
