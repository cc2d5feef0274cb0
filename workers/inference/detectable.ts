import { qOfMember } from './false-discovery.ts';
import { loadCounts, type Slice } from './slice.ts';
import { testTrend } from './trend-test.ts';
import { isClear } from './verdict.ts';

/**
 * The smallest count of the last loaded year at which the row would be clear and rising, its other
 * years and the family's other p values as they are; null if not even all of that year's papers
 * would do.
 */
export function findDetectable(
  slice: Slice,
  counts: ArrayLike<number>,
  others: ArrayLike<number>,
  seed = 1,
): number | null {
  const loaded = loadCounts(slice, counts);
  if (loaded.years.length < 2) return null;
  const most = loaded.papers.at(-1)!;
  for (let count = 0; count <= most; count++) {
    const supposed = loaded.counts.with(-1, count);
    const { statistic, p } = testTrend(loaded, supposed, seed);
    if (statistic > 0 && isClear(supposed, { statistic, q: qOfMember(others, p) })) return count;
  }
  return null;
}
