import type { Analysis } from './analysis.ts';
import { callTopics, type Calling, type KnownTopics } from './callings.ts';

/**
 * What the topics of a corpus are called for each number of topics: the same for every reader, so that a link shows
 * whoever opens it what its sender saw.
 */
export interface Anchor {
  ids: string[];
  rungs: {
    k: number;
    callings: Calling[];
    /** The topic of each paper, in the order of the ids, null for none. */
    topicOf: (number | null)[];
  }[];
}

/**
 * Calls the topics of each number of topics, of the same papers: those of the first as they call themselves, each other
 * by those before it, the last of them first. So a step to the next number of topics changes no name and no colour of
 * a topic that is still there.
 */
export function anchorOf(runs: readonly (readonly Analysis[])[]): Anchor {
  const ids = runs[0]?.[0]?.assignments.map(({ id }) => id) ?? [];
  const rungs = new Map<number, Anchor['rungs'][number]>();
  for (const run of runs) {
    const before: KnownTopics[] = [];
    for (const { topics, assignments, parameters } of run) {
      const { k } = parameters;
      const callings = rungs.get(k)?.callings ?? callTopics(topics, assignments, before);
      before.unshift({ callings, assignments });
      rungs.set(k, { k, callings, topicOf: assignments.map(({ topic }) => topic) });
    }
  }
  return { ids, rungs: [...rungs.values()].sort((a, b) => a.k - b.k) };
}

/** What is known of so many topics; null where the anchor has no such number. */
export function knownAt({ ids, rungs }: Anchor, k: number): KnownTopics | null {
  const rung = rungs.find((one) => one.k === k);
  if (!rung) return null;
  const assignments = ids.map((id, at) => ({ id, topic: rung.topicOf[at]! }));
  return { callings: rung.callings, assignments };
}
