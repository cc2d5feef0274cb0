/** How few and how many topics a reader can choose. */
export const topicCounts = { least: 4, most: 20 } as const;

/** Each of them, rising. */
export const allTopicCounts: readonly number[] = Array.from(
  { length: topicCounts.most - topicCounts.least + 1 },
  (_, more) => topicCounts.least + more,
);
