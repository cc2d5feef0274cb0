import type { Claim } from '../inference/family.ts';
import type { Mix } from '../inference/mix.ts';
import { isFragile, shareOfFlips } from '../inference/resample.ts';
import type { Slice } from '../inference/slice.ts';
import type { Row } from './row.ts';

export type Flag = 'fragile' | 'chosen after looking' | 'mix';

/** A row as it was counted and judged. */
export interface Judged {
  readonly slice: Slice;
  readonly counts: ArrayLike<number>;
  readonly claim: Pick<Claim, 'direction'>;
  readonly mix: Mix | null;
}

/** What a reader should bear in mind of a row's verdict; a row that claims no direction has no sign to flip. */
export function raiseFlags(row: Row, { slice, counts, claim, mix }: Judged, seed: number): Flag[] {
  const flips = claim.direction === null ? 0 : shareOfFlips(slice, counts, { seed });
  const flags: Flag[] = [];
  if (isFragile(row.stability, flips)) flags.push('fragile');
  if (row.afterLooking) flags.push('chosen after looking');
  if (mix?.contradicts) flags.push('mix');
  return flags;
}
