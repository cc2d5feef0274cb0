import { parseFilter, type Filter } from '../../../data/filter.ts';
import type { SideName } from '../../../workers/claims/comparison.ts';

/** A compared slice as a reader knows it. */
export interface Named {
  /** Brief, as long lists are counted. */
  name: string;
  /** With every value of its filter. */
  whole: string;
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
  { ids, ...names }: Pick<Named, 'name' | 'whole' | 'short'> & { ids: readonly string[] },
): Named {
  const slice = parseFilter(side.filter);
  const papers = (part: Filter, own: readonly string[]): Filter => ({
    ...slice,
    ...part,
    id: own.length > 0 ? [...own] : ['none'],
  });
  return {
    ...names,
    n: side.n,
    all: papers({}, ids),
    papers,
  };
}
