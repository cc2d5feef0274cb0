import { parseFilter, type Filter } from '../../../data/filter.ts';
import type { SideName } from '../../../workers/claims/comparison.ts';

/** A compared slice as a reader knows it. */
export interface Named {
  name: string;
  /** The name without what both slices share. */
  short: string;
  n: number;
  /** The slice's papers of these ids, described by the slice and a part such as a topic. */
  papers: (part: Filter, ids: readonly string[]) => Filter;
}

/** Names a side of a comparison. */
export function nameSide(side: SideName, name: string, short: string): Named {
  const slice = parseFilter(side.filter);
  return {
    name,
    short,
    n: side.n,
    papers: (part, ids) => ({ ...slice, ...part, id: ids.length > 0 ? [...ids] : ['none'] }),
  };
}
