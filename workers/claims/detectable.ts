import { findDetectable, stepDetectables } from '../inference/detectable.ts';
import type { Slice } from '../inference/slice.ts';
import type { Step } from '../inference/step.ts';
import type { ClaimRow } from './claim-row.ts';

/** The search goes through every count of the last year. */
const MOST_PAPERS = 100;

type Detectable = Pick<ClaimRow, 'detectable'>;

/**
 * What a row's last year would have needed beside the family's other p values; nothing where that
 * year has over 100 papers.
 */
export function detect(
  slice: Slice,
  counts: ArrayLike<number>,
  others: readonly number[],
  seed: number,
): Detectable {
  return isSearched(slice) ? { detectable: findDetectable(slice, counts, others, seed) } : {};
}

/** The same of every row of a family with these p values, with a breath now and then. */
export function* stepDetect(
  slice: Slice,
  rows: readonly Int32Array[],
  p: readonly number[],
  seed: number,
): Generator<Step, Detectable[]> {
  if (!isSearched(slice)) return rows.map(() => ({}));
  // Rows of equal counts have equal p values, and need as much.
  const places = new Map(rows.map((counts, at) => [counts.join(), at]));
  const distinct = [...places.values()];
  const found = yield* stepDetectables(
    slice,
    distinct.map((at) => rows[at]!),
    (one) => p.toSpliced(distinct[one]!, 1),
    seed,
  );
  const byKey = new Map([...places.keys()].map((key, one) => [key, found[one]!]));
  return rows.map((counts) => ({ detectable: byKey.get(counts.join())! })); // every row has its key
}

function isSearched({ papers }: Slice): boolean {
  return (papers[papers.length - 1] ?? 0) <= MOST_PAPERS;
}
