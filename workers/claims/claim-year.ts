import { wilsonInterval } from '../inference/wilson.ts';
import type { ClaimYear } from './claim-row.ts';
import type { SampleYear } from './sample.ts';

/** What is known of a row in a year of which it has these papers. */
export function claimYear({ year, state, papers: n }: SampleYear, ids: string[]): ClaimYear {
  const unknown = { year, state, count: null, n: null, share: null, low: null, high: null };
  if (state !== 'loaded') return { ...unknown, ids: [] };
  const count = ids.length;
  if (n === 0) return { ...unknown, count, n, ids: [] };
  return { year, state, count, n, share: count / n, ...wilsonInterval(count, n), ids };
}
