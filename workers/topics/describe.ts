import { applyEdits } from '../edits/apply.ts';
import { keepNames } from '../edits/topic-names.ts';
import { nameTopics } from '../engine/name-topics.ts';
import type { Analysis, Edited } from './analysis.ts';
import type { Clusters } from './clusters.ts';
import type { TopicWords } from './labels.ts';
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
  name: Analysis['stage'],
  { edits = [], banned = new Set() }: Edited,
): Analysis {
  const { ordered } = stage;
  const computed = assign(ordered, stage.all, clusters.centroids);
  const { assignments, k, names, edited, resting } = applyEdits(
    stage,
    computed,
    clusters.centroids,
    edits,
  );
  const fitted = assignments.filter((_, row) => ordered[row]!.role === 'fit');
  const topicOf = topicsOf(assignments, ordered);
  const label = (topics: Int32Array): TopicWords[] => nameTopics(stage, topics, k, banned);
  const before = edited.size > 0 ? label(topicsOf(computed, ordered)) : [];
  const own = [...edited].filter((topic) => topic < clusters.centroids.length);
  const kept = new Map([
    ...own.map((topic) => [topic, before[topic]!.labels[0]!] as const),
    ...names,
  ]);
  const words = keepNames(label(topicOf), kept);
  const sizes = words.map((_, topic) => fitted.filter((a) => a.topic === topic).length);
  const order = [...sizes.keys()]
    .filter((topic) => sizes[topic]! > 0)
    .sort((a, b) => sizes[b]! - sizes[a]! || (words[a]!.label < words[b]!.label ? -1 : 1));
  const groups = order.map((old) => ({
    size: sizes[old]!,
    cohesion: meanCosine(fitted.filter(({ topic }) => topic === old)),
  }));
  const mixed = stage.read
    ? groups.map(() => false)
    : findMixed(stage.points, parameters.consensus.last, k, groups);
  const topics = order.map((old, id) => ({
    id,
    ...words[old]!,
    renamed: kept.has(old),
    edited: edited.has(old),
    ...groups[id]!,
    mixed: mixed[id]!,
  }));
  const placed = fitted.flatMap(({ topic, cosine }) => (topic === null ? [] : [cosine]));
  return {
    parameters,
    topics,
    assignments: renumber(assignments, order),
    concentration: concentrationOf(placed, stage.all.columns),
    stage: name,
    resting,
    quality: measureStage(
      stage,
      topics,
      topicOf.map((topic) => order.indexOf(topic)),
    ),
  };
}

/** The topics of the papers that shape them, -1 for none. */
function topicsOf(
  assignments: readonly Assignment[],
  papers: readonly AnalysisPaper[],
): Int32Array {
  const fitted = assignments.filter((_, row) => papers[row]!.role === 'fit');
  return Int32Array.from(fitted, ({ topic }) => topic ?? -1);
}

function renumber(assignments: readonly Assignment[], order: readonly number[]): Assignment[] {
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
