import type { EditedTopics } from '../edits/apply.ts';
import type { Birth, Played } from '../edits/replay.ts';

/** How the topics that the reader edited came from those that were computed: what their names and colours follow from. */
export interface Lineage {
  /** The names of the topics that were computed, by their numbers. */
  computed: { labels: string[] }[];
  /** The computed topic of each paper, in the order of the assignments, -1 for none. */
  topicOf: Int16Array;
  /** The number that each topic has in the log: that of the computed one that it is, or of a birth. */
  numbers: number[];
  /** Topics that splits made, oldest first, with the names that their papers gave them then. */
  births: (Omit<Birth, 'topicOf'> & { labels: string[] })[];
  /** What each edit of the log found, null for edits of words and those that rest. */
  played: (Played | null)[];
}

/** The lineage of topics in their order; `labels` names those of a partition of the papers that shape topics. */
export function lineageOf(
  computed: {
    topics: readonly { labels: string[] }[];
    assignments: readonly { topic: number | null }[];
  },
  { births, played }: Pick<EditedTopics, 'births' | 'played'>,
  order: readonly number[],
  labels: (fitted: Int32Array, topics: number) => { labels: string[] }[],
): Lineage {
  return {
    computed: computed.topics.map(({ labels: own }) => ({ labels: own })),
    topicOf: Int16Array.from(computed.assignments, ({ topic }) => topic ?? -1),
    numbers: [...order],
    births: births.map(({ fitted, ...birth }) => ({
      ...birth,
      labels: labels(fitted, birth.topic + 1)[birth.topic]!.labels,
    })),
    played,
  };
}
