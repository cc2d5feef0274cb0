import { wilsonInterval } from '../inference/wilson.ts';
import type { ClaimYear } from './claim-row.ts';
import type { SampleYear } from './sample.ts';

/** What is known of a row in a year in which it has so many papers. */
export function claimYear(
  { year, state, papers: n }: SampleYear,
  { length: count }: ArrayLike<unknown>,
): Omit<ClaimYear, 'ids'> {
  const unknown = { year, state, count: null, n: null, share: null, low: null, high: null };
  if (state !== 'loaded') return unknown;
  if (n === 0) return { ...unknown, count, n };
  return { year, state, count, n, share: count / n, ...wilsonInterval(count, n) };
}
