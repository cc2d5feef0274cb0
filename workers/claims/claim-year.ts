import { wilsonInterval } from '../inference/wilson.ts';
import type { SampleYear } from './sample.ts';

/**
 * A row's papers in one year, out of the n that take part; every number is null unless the year is
 * loaded, and a share of no papers is null.
 */
export interface ClaimYear {
  year: number;
  state: SampleYear['state'];
  count: number | null;
  n: number | null;
  share: number | null;
  low: number | null;
  high: number | null;
  ids: string[];
}

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
