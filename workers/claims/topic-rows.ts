import type { Row } from './row.ts';
import type { Selected } from './sample.ts';

/** A topic as a claim needs it. */
export interface ClaimTopic {
  readonly id: number;
  readonly label: string;
  /** Bootstrap Jaccard of the matched topic, null where none was measured. */
  readonly stability: number | null;
  /** Whether the reader edited the topic after its line was shown. */
  readonly afterLooking?: boolean;
}

/** One row for each topic, also for those without a paper in the sample. */
export function topicRows(
  { papers, counted }: Selected,
  topics: readonly ClaimTopic[],
  topicOf: ReadonlyMap<string, number | null>,
): readonly Row[] {
  const places = new Map<number, number[]>(topics.map(({ id }) => [id, []]));
  for (const at of counted) {
    const topic = topicOf.get(papers[at]!.id) ?? null;
    if (topic !== null) places.get(topic)?.push(at);
  }
  return topics.map(({ id, label, stability, afterLooking = false }) => ({
    kind: 'topic',
    id,
    label,
    papers: places.get(id) ?? [],
    stability,
    afterLooking,
  }));
}
