import { centroidsOf } from '../topics/consensus.ts';
import { assign, type Assignment } from '../topics/membership.ts';
import type { Stage } from '../topics/prepared.ts';
import { toArrays } from '../topics/clusters.ts';
import type { TopicEdit } from './edit.ts';
import { replay, type Birth, type Replayed } from './replay.ts';

/** Memberships after the reader's edits; the rest is as in `Replayed`. */
export interface EditedTopics extends Omit<Replayed, 'topicOf' | 'births'> {
  /** Topics that splits made, with the topic of each paper that shapes topics as it was then, -1 for none. */
  births: (Omit<Birth, 'topicOf'> & { fitted: Int32Array })[];
  assignments: Assignment[];
  /** The centre of each topic number. */
  centres: number[][];
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
  if (edits.every((edit) => edit === null))
    return {
      assignments: [...computed],
      centres: [...centroids],
      names: new Map(),
      edited: new Set(),
      resting: [],
      births: [],
      played: edits.map(() => null),
      k: centroids.length,
    };
  const placed = computed.filter(({ topic }) => topic !== null);
  const partition = { ids: placed.map(({ id }) => id), topicOf: placed.map(({ topic }) => topic!) };
  const { topicOf, edited, births, ...told } = replay(partition, edits);
  const k = topicOf.reduce((most, topic) => Math.max(most, topic + 1), centroids.length);
  const own = new Map(partition.ids.map((id, at) => [id, topicOf[at]!]));
  const centres = edited.size === 0 ? [...centroids] : recentre(stage, own, k, centroids, edited);
  const near = assign(stage.ordered, stage.all, centres);
  const empty = emptyTopics(stage, own, k);
  return {
    assignments: near.map((paper) => settle(paper, own.get(paper.id) ?? null, empty)),
    centres,
    ...told,
    edited,
    births: births.map(({ topicOf: then, ...birth }) => ({
      ...birth,
      fitted: fittedOf(stage, new Map(partition.ids.map((id, at) => [id, then[at]!]))),
    })),
    k,
  };
}

function fittedOf({ ordered }: Stage, topicOf: ReadonlyMap<string, number>): Int32Array {
  const fit = ordered.filter(({ role }) => role === 'fit');
  return Int32Array.from(fit, ({ id }) => topicOf.get(id) ?? -1);
}

function recentre(
  stage: Stage,
  own: ReadonlyMap<string, number>,
  k: number,
  centroids: readonly number[][],
  edited: ReadonlySet<number>,
): number[][] {
  const groups = fittedOf(stage, own);
  const rows = toArrays(stage.fitted).filter((_, row) => groups[row]! >= 0);
  const means = centroidsOf(rows, Int32Array.from(groups.filter((group) => group >= 0)), k);
  return means.map((mean, topic) => (edited.has(topic) ? mean : (centroids[topic] ?? mean)));
}

/** Numbers of topics that no paper shapes any more. */
function emptyTopics(
  { ordered }: Stage,
  own: ReadonlyMap<string, number>,
  k: number,
): ReadonlySet<number> {
  const used = new Set(
    ordered.flatMap(({ id, role }) => (role === 'fit' ? (own.get(id) ?? []) : [])),
  );
  return new Set(
    Array.from({ length: k }, (_, topic) => topic).filter((topic) => !used.has(topic)),
  );
}

/** The paper in the topic that the edits give it, or the nearest if no paper shapes that one; the runner-up is the nearest of the others. */
function settle(paper: Assignment, given: number | null, empty: ReadonlySet<number>): Assignment {
  if (given === null || paper.topic === null) return paper;
  const near = [...paper.nearness.keys()]
    .filter((one) => !empty.has(one))
    .sort((a, b) => paper.nearness[b]! - paper.nearness[a]! || a - b);
  const topic = empty.has(given) ? near[0]! : given;
  const runnerUp = near.find((one) => one !== topic) ?? null;
  const cosine = paper.nearness[topic]!;
  return {
    ...paper,
    topic,
    runnerUp,
    cosine,
    margin: runnerUp === null ? 0 : cosine - paper.nearness[runnerUp]!,
  };
}
