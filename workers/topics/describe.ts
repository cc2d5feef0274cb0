import { applyEdits } from '../edits/apply.ts';
import { nameTopics } from '../engine/name-topics.ts';
import type { Analysis, Edited, Topic } from './analysis.ts';
import type { Clusters } from './clusters.ts';
import type { TopicWords } from './labels.ts';
import { lineageOf } from './lineage.ts';
import { assign, type Assignment } from './membership.ts';
import { findMixed } from './mixed.ts';
import type { Parameters } from './parameters.ts';
import type { AnalysisPaper, Stage } from './prepared.ts';
import { concentrationOf } from './soft-membership.ts';
import { measureStage } from './topic-quality.ts';

/** Names the topics as the reader's edits leave them, and numbers them by size, then by name; of many papers none is called mixed. */
export function describe(
  stage: Stage,
  parameters: Parameters,
  clusters: Clusters,
  stageName: Analysis['stage'],
  { edits = [], banned = new Set() }: Edited,
): Analysis {
  const { ordered } = stage;
  const label = (topics: Int32Array, k: number): TopicWords[] =>
    nameTopics(stage, topics, k, banned);
  const computed = computedTopics(stage, clusters, label);
  const played = applyEdits(stage, computed.assignments, computed.centroids, edits);
  const { assignments, k, names, edited, resting } = played;
  const fitted = assignments.filter((_, row) => ordered[row]!.role === 'fit');
  const topicOf = topicsOf(assignments, ordered);
  const words = edited.size > 0 ? label(topicOf, k) : computed.topics;
  const named = words.map((own, topic) =>
    withName(own, names.get(topic), computed.topics[topic]?.labels[0]),
  );
  const sizes = sizesOf(topicOf, k);
  const order = bySize(sizes, named);
  const groups = order.map((old) => ({
    size: sizes[old]!,
    cohesion: meanCosine(fitted.filter(({ topic }) => topic === old)),
  }));
  const mixed = stage.read
    ? groups.map(() => false)
    : findMixed(stage.points, parameters.consensus.last, k, groups);
  const topics = order.map((old, id) => ({
    id,
    ...named[old]!,
    renamed: names.has(old),
    edited: edited.has(old),
    ...groups[id]!,
    mixed: mixed[id]!,
  }));
  const placed = fitted.flatMap(({ topic, cosine }) => (topic === null ? [] : [cosine]));
  const isEdited = edits.some((edit) => edit !== null);
  return {
    parameters,
    topics,
    assignments: renumber(assignments, order, k),
    concentration: concentrationOf(placed, stage.all.columns),
    stage: stageName,
    resting,
    quality: measureStage(
      stage,
      topics,
      topicOf.map((topic) => order.indexOf(topic)),
    ),
    banned: [...banned].map((number) => stage.vocabulary[number]!.label),
    lineage: isEdited ? lineageOf(computed, played, order, label) : null,
  };
}

interface Computed {
  topics: TopicWords[];
  assignments: Assignment[];
  centroids: number[][];
}

/** The topics before the reader's edits, numbered by size, then by name. */
function computedTopics(
  stage: Stage,
  { centroids }: Clusters,
  label: (topics: Int32Array, k: number) => TopicWords[],
): Computed {
  const assignments = assign(stage.ordered, stage.all, centroids);
  const topicOf = topicsOf(assignments, stage.ordered);
  const words = label(topicOf, centroids.length);
  const named = words.map((own) => withName(own));
  const order = bySize(sizesOf(topicOf, centroids.length), named);
  return {
    topics: order.map((old) => words[old]!),
    assignments: renumber(assignments, order, centroids.length),
    centroids: order.map((old) => centroids[old]!),
  };
}

/** With the name that the reader gave, which stands alone, or the one it had when it was computed, or its own. */
function withName(
  words: TopicWords,
  given?: string,
  before?: string,
): TopicWords & Pick<Topic, 'label'> {
  if (given !== undefined) return { ...words, label: given, labels: [given] };
  const label = before ?? words.labels[0]!;
  const others = words.labels.filter((one) => one !== label);
  return { ...words, label, labels: [label, ...others].slice(0, 3) };
}

function sizesOf(topics: Int32Array, k: number): number[] {
  const sizes = new Array<number>(k).fill(0);
  for (const topic of topics) if (topic >= 0) sizes[topic]! += 1;
  return sizes;
}

function bySize(sizes: readonly number[], topics: readonly Pick<Topic, 'label'>[]): number[] {
  return [...sizes.keys()]
    .filter((topic) => sizes[topic]! > 0)
    .sort((a, b) => sizes[b]! - sizes[a]! || (topics[a]!.label < topics[b]!.label ? -1 : 1));
}
/** The topics of the papers that shape them, -1 for none. */
function topicsOf(
  assignments: readonly Assignment[],
  papers: readonly AnalysisPaper[],
): Int32Array {
  const fitted = assignments.filter((_, row) => papers[row]!.role === 'fit');
  return Int32Array.from(fitted, ({ topic }) => topic ?? -1);
}

/** The same where all of the k topics are in order already. */
function renumber(assignments: Assignment[], order: readonly number[], k: number): Assignment[] {
  if (order.length === k && order.every((old, at) => old === at)) return assignments;
  const to = (topic: number | null): number | null =>
    topic === null || !order.includes(topic) ? null : order.indexOf(topic);
  return assignments.map((a) => ({
    ...a,
    topic: to(a.topic),
    runnerUp: to(a.runnerUp),
    nearness: a.nearness.length > 0 ? order.map((old) => a.nearness[old]!) : [],
  }));
}

function meanCosine(assignments: readonly Assignment[]): number {
  return assignments.reduce((sum, { cosine }) => sum + cosine, 0) / Math.max(1, assignments.length);
}
