import type { Done } from '../claims/progress.ts';
import { bestOf, toArrays } from '../topics/clusters.ts';
import { labelTopics } from '../topics/labels.ts';
import { cutTo, type Prepared } from '../topics/prepared.ts';
import type { EditedWords } from './words.ts';

/** What would be one of the two topics that a topic falls into. */
export interface TopicPart {
  ids: string[];
  /** Names that would tell it from the other part. */
  labels: string[];
}

const restarts = 20;
const dimensions = 12;

/**
 * The two parts that a topic's papers fall into, the larger first: k-means with k = 2 in the papers' space, the best of 20
 * seeded starts. Papers placed by their title are in neither, and none is where the papers do not fall apart. Yields the
 * starts made.
 */
export function* splitTopic(
  {
    vocabulary,
    banned,
    prepared,
  }: Omit<EditedWords, 'papers' | 'resting' | 'joined'> & { prepared: () => Prepared },
  members: readonly string[],
  seed: number,
): Generator<Done, TopicPart[]> {
  const stage = cutTo(prepared(), dimensions);
  const wanted = new Set(members);
  const fit = stage.ordered.filter(({ role }) => role === 'fit');
  const places = [...fit.keys()].filter((row) => wanted.has(fit[row]!.id));
  if (places.length < 2) return [];
  const all = toArrays(stage.fitted);
  const search = bestOf(
    places.map((row) => all[row]!),
    2,
    restarts,
    seed,
  );
  let step = search.next();
  for (; !step.done; step = search.next()) yield { done: step.value, total: restarts };
  const { labels, centroids } = step.value;
  if (centroids.length < 2) return [];
  const topicOf = new Int32Array(fit.length).fill(-1);
  places.forEach((row, at) => (topicOf[row] = labels[at]!));
  return labelTopics(topicOf, 2, stage.tokens, vocabulary, stage.selection, banned)
    .map((words, part) => ({
      ids: places.filter((row) => topicOf[row] === part).map((row) => fit[row]!.id),
      labels: words.labels,
    }))
    .sort((a, b) => b.ids.length - a.ids.length || (a.ids[0]! < b.ids[0]! ? -1 : 1));
}
