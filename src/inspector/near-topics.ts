import type { Assignment } from '../../workers/topics/membership.ts';
import { membershipWeights } from '../../workers/topics/soft-membership.ts';

/** How much of a paper belongs to a topic. */
export interface NearTopic {
  topic: number;
  share: number;
}

/** Topics with less of a paper than this are not named. */
export const leastShare = 0.05;

/** How much of a paper belongs to its own topic, and to which others at least a twentieth of it does, most first; null where it has no topic. */
export function nearTopics(
  { topic, nearness }: Pick<Assignment, 'topic' | 'nearness'>,
  concentration: number,
): { own: number; others: NearTopic[] } | null {
  if (topic === null || nearness.length === 0) return null;
  const shares = membershipWeights(nearness, concentration);
  const others = shares
    .map((share, other) => ({ topic: other, share }))
    .filter((near) => near.topic !== topic && near.share >= leastShare)
    .sort((a, b) => b.share - a.share || a.topic - b.topic);
  return { own: shares[topic] ?? 0, others };
}
