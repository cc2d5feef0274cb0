import type { Flag } from '../workers/claims/flags.ts';
import { isFragile } from '../workers/inference/resample.ts';
import type { TopicStability } from '../workers/topics/stability.ts';

type Stabilities = ReadonlyMap<number, TopicStability>;

/** What is claimed of a topic; a row of another kind names it. */
interface Claimed {
  kind?: 'topic' | 'term' | 'concept';
  id: number | string;
  flags: Flag[];
}

/** The same rows, fragile where their topic's stability says so; their p, q and verdicts do not depend on it. */
export function withStability<Row extends Claimed>(
  rows: readonly Row[],
  measured: Stabilities,
): Row[] {
  return rows.map((row) => {
    const own = measured.get(Number(row.id));
    if ((row.kind ?? 'topic') !== 'topic' || row.flags.includes('fragile')) return row;
    return own && isFragile(own.jaccard, 0) ? { ...row, flags: ['fragile', ...row.flags] } : row;
  });
}

/** In words how well a topic is found again; nothing until that was measured. */
export function stabilityWords(measured: TopicStability | undefined): string {
  if (!measured) return '';
  const { found, drawn, jaccard } = measured;
  const again = `Found again in ${found} of ${drawn} resamples of the papers`;
  const share = `${Math.round(jaccard * 100)} % of the papers in it or in the group most like it are in both`;
  return `${again}; on average ${share}${isFragile(jaccard, 0) ? ': fragile' : ''}.`;
}
