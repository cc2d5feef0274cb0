import { findDetectable } from '../inference/detectable.ts';
import type { Slice } from '../inference/slice.ts';
import type { ClaimRow } from './claim-row.ts';

/** The search goes through every count of the last year. */
const MOST_PAPERS = 100;

/**
 * What a row's last year would have needed beside the family's other p values; nothing where that
 * year has over 100 papers.
 */
export function detect(
  slice: Slice,
  counts: ArrayLike<number>,
  others: () => readonly number[],
  seed: number,
): Pick<ClaimRow, 'detectable'> {
  const last = slice.papers[slice.papers.length - 1] ?? 0;
  if (last > MOST_PAPERS) return {};
  return { detectable: findDetectable(slice, counts, others(), seed) };
}
