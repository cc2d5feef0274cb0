import { centroidsOf } from '../topics/consensus.ts';
import { assign, type Assignment } from '../topics/membership.ts';
import type { Stage } from '../topics/prepared.ts';
import { toArrays } from '../topics/clusters.ts';
import type { TopicEdit } from './edit.ts';
import { replay, type Replayed } from './replay.ts';

/** Memberships after the reader's edits; `names`, `edited` and `resting` as in `Replayed`. */
export interface EditedTopics extends Pick<Replayed, 'names' | 'edited' | 'resting'> {
  assignments: Assignment[];
  /** How many topic numbers there are; a merged topic's number stands empty. */
  k: number;
}

/**
 * Plays the edits over the memberships. Topics that were edited get the centre of their papers that shape topics, and
 * every paper its cosine to the centres; a paper that the reader moved may have a margin below 0.
 */
export function applyEdits(
  stage: Stage,
  computed: readonly Assignment[],
  centroids: readonly number[][],
  edits: readonly (TopicEdit | null)[],
): EditedTopics {
  const placed = computed.filter(({ topic }) => topic !== null);
  const partition = { ids: placed.map(({ id }) => id), topicOf: placed.map(({ topic }) => topic!) };
  const { topicOf, names, edited, resting } = replay(partition, edits);
  const k = Math.max(centroids.length, ...topicOf.map((topic) => topic + 1));
  const own = new Map(partition.ids.map((id, at) => [id, topicOf[at]!]));
  const centres = edited.size === 0 ? [...centroids] : recentre(stage, own, k, centroids, edited);
  const near = assign(stage.ordered, stage.all, centres);
  const empty = emptyTopics(topicOf, k);
  return {
    assignments: near.map((paper) => settle(paper, own.get(paper.id) ?? null, empty)),
    names,
    edited,
    resting,
    k,
  };
}

function recentre(
  stage: Stage,
  own: ReadonlyMap<string, number>,
  k: number,
  centroids: readonly number[][],
  edited: ReadonlySet<number>,
): number[][] {
  const fit = stage.ordered.filter(({ role }) => role === 'fit');
  const groups = fit.map(({ id }) => own.get(id) ?? -1);
  const rows = toArrays(stage.fitted).filter((_, row) => groups[row]! >= 0);
  const means = centroidsOf(rows, Int32Array.from(groups.filter((group) => group >= 0)), k);
  return means.map((mean, topic) => (edited.has(topic) ? mean : (centroids[topic] ?? mean)));
}

function emptyTopics(topicOf: readonly number[], k: number): ReadonlySet<number> {
  const used = new Set(topicOf);
  return new Set(
    Array.from({ length: k }, (_, topic) => topic).filter((topic) => !used.has(topic)),
  );
}

/** The paper in the topic that the edits give it; the runner-up is the nearest of the others. */
function settle(paper: Assignment, topic: number | null, empty: ReadonlySet<number>): Assignment {
  if (topic === null || paper.topic === null) return paper;
  const others = [...paper.nearness.keys()].filter((one) => one !== topic && !empty.has(one));
  const [runnerUp = null] = others.sort((a, b) => paper.nearness[b]! - paper.nearness[a]! || a - b);
  const cosine = paper.nearness[topic]!;
  return {
    ...paper,
    topic,
    runnerUp,
    cosine,
    margin: runnerUp === null ? 0 : cosine - paper.nearness[runnerUp]!,
  };
}
