import { sum } from './slice.ts';

/**
 * Papers of one year by venue, and how many of them are on the topic; both years list the venues in
 * one order.
 */
export interface VenueCounts {
  readonly papers: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
}

export interface Mix {
  readonly total: number;
  /** Change of the shares inside the venues. */
  readonly within: number;
  /** Change of the venues' weights. */
  readonly between: number;
  /** Whether within and between point apart. */
  readonly contradicts: boolean;
  /** Whether the pooled share moves against the change inside the venues. */
  readonly reverses: boolean;
}

const NOTHING = 1e-12;

/**
 * The change of a pooled share from one year to another as within + between, exactly (Kitagawa
 * 1955); a venue absent in one year is taken to have its other year's share, so it counts as mix
 * alone; throws a RangeError if a year is empty or the lists differ in length.
 */
export function splitChange(before: VenueCounts, after: VenueCounts): Mix {
  const [sizeBefore, sizeAfter] = [sum(before.papers), sum(after.papers)];
  if (!(sizeBefore > 0 && sizeAfter > 0)) {
    throw new RangeError(`${sizeBefore} papers before, ${sizeAfter} after`);
  }
  const lengths = [before, after].flatMap(({ papers, counts }) => [papers.length, counts.length]);
  if (new Set(lengths).size > 1) throw new RangeError(`${lengths.join(', ')} venues`);
  let [within, between] = [0, 0];
  for (let venue = 0; venue < before.papers.length; venue++) {
    const weightBefore = before.papers[venue]! / sizeBefore;
    const weightAfter = after.papers[venue]! / sizeAfter;
    const shareBefore = shareOf(before, venue) ?? shareOf(after, venue) ?? 0;
    const shareAfter = shareOf(after, venue) ?? shareBefore;
    within += ((weightBefore + weightAfter) / 2) * (shareAfter - shareBefore);
    between += ((shareBefore + shareAfter) / 2) * (weightAfter - weightBefore);
  }
  const total = sum(after.counts) / sizeAfter - sum(before.counts) / sizeBefore;
  return {
    total,
    within,
    between,
    contradicts: pointApart(within, between),
    reverses: pointApart(within, total),
  };
}

function shareOf({ papers, counts }: VenueCounts, venue: number): number | null {
  return papers[venue]! > 0 ? counts[venue]! / papers[venue]! : null;
}

function pointApart(a: number, b: number): boolean {
  return Math.min(Math.abs(a), Math.abs(b)) > NOTHING && Math.sign(a) !== Math.sign(b);
}
