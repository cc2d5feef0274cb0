import { setsIn } from '../../workers/edits/edit.ts';
import { leastOverlap } from '../../workers/topics/identity.ts';
import type { KeptLog, Sample } from './kept-edits.ts';

const mostSampled = 40;

/** Up to forty of the papers, spread evenly over them. */
export function sampleOf(ids: readonly string[]): Sample {
  const step = Math.max(1, ids.length / mostSampled);
  const some = Array.from(
    { length: Math.min(ids.length, mostSampled) },
    (_, at) => ids[Math.floor(at * step)]!,
  );
  return { papers: ids.length, some };
}

/**
 * Of logs of other papers the one that was added to last and that is of these papers as they were before: at least half of
 * the larger set are in both, as the sample tells. Where none was kept, half of the papers that its edits name decide.
 */
export function formerLog<T extends KeptLog>(logs: Iterable<T>, ids: readonly string[]): T | null {
  const here = new Set(ids);
  const share = (some: readonly string[]): number =>
    some.filter((id) => here.has(id)).length / Math.max(1, some.length);
  const isFormer = ({ of, edits }: KeptLog): boolean =>
    of
      ? share(of.some) * of.papers >= leastOverlap * Math.max(of.papers, ids.length)
      : share(edits.flatMap(setsIn).flat()) >= leastOverlap;
  const [last] = [...logs]
    .filter((log) => log.edits.length + log.without.length > 0 && isFormer(log))
    .sort((a, b) => (a.saved < b.saved ? 1 : -1));
  return last ?? null;
}
