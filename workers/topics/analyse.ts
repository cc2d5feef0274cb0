import type { Term } from '../../data/corpus.ts';
import { applyEdits } from '../edits/apply.ts';
import type { TopicEdit } from '../edits/edit.ts';
import { keepNames } from '../edits/topic-names.ts';
import { findMany, type Found } from '../engine/many.ts';
import { nameTopics } from '../engine/name-topics.ts';
import type { Kernel } from '../kernels/kernel.ts';
import { bestOf, toArrays, type Clusters } from './clusters.ts';
import { consensus } from './consensus.ts';
import type { LabelTerm, TopicWords } from './labels.ts';
import { assign, type Assignment } from './membership.ts';
import { forMany, withinReach, type Parameters } from './parameters.ts';
import {
  AnalysisError,
  cutTo,
  prepare,
  type AnalysisPaper,
  type Prepared,
  type Stage,
} from './prepared.ts';
import { measureStage, type TopicQuality } from './topic-quality.ts';

export { defaultParameters, standardParameters, type Parameters } from './parameters.ts';
export { AnalysisError, type AnalysisPaper } from './prepared.ts';

export interface Topic {
  id: number;
  /** The short name; the first of `labels`. */
  label: string;
  labels: string[];
  /** The labels with the papers that say them. */
  names: LabelTerm[];
  words: LabelTerm[];
  /** Those that can be among the ten most relevant ones (see `byRelevance`), for the reader to rank. */
  relevant: LabelTerm[];
  /** Papers that shaped the topic and are in it. */
  size: number;
  /** Mean cosine of those papers to the topic's centroid in the reduced space, at most 1. */
  cohesion: number;
  /** Whether the reader's edits changed its papers. */
  edited: boolean;
}

export interface Analysis {
  parameters: Parameters;
  topics: Topic[];
  /** In the order of the papers' ids. */
  assignments: Assignment[];
  /** `first` topics come from the best of some restarts, `refined` ones from the consensus. */
  stage: 'first' | 'refined';
  /** Places in the log of those edits of topics that fit none here. */
  resting: number[];
  quality: TopicQuality;
}

/** What the reader changed: edits of topics, null at places of the log that are about words, and words that may name no topic. */
export interface Edited {
  edits?: readonly (TopicEdit | null)[];
  banned?: ReadonlySet<number>;
}

interface Given extends Edited {
  /** The same papers as they were prepared before, for whatever k and seed. */
  prepared: () => Prepared;
  /** Where the groups found for these papers and parameters are kept, and looked for, by whoever asks more than once. */
  memo: Memo;
  /** What more papers than can vote are grouped with; without it they go the way of the few. */
  kernel: Kernel;
}

/** What was found for some papers and parameters. */
export interface Memo {
  groups?: Clusters;
  many?: Found;
}

export interface Progress {
  done: number;
  total: number;
  /** Topics that are good enough to show while better ones are computed. */
  first?: Analysis;
}

/**
 * From words to topics: term counts, TF-IDF, reduced space, k-means (first the best of some restarts, then consensus),
 * memberships and names. The order of the papers does not matter. Yields progress, once with the first topics. Above `mostPapers` the best of the
 * restarts is the result, and its parameters say so with 0 runs.
 */
export function* analyse(
  papers: readonly AnalysisPaper[],
  vocabulary: readonly Term[],
  wanted: Parameters,
  {
    prepared = () => prepare(papers, vocabulary, wanted),
    memo = {},
    kernel,
    ...edits
  }: Partial<Given> = {},
): Generator<Progress, Analysis> {
  const many = kernel ? forMany(wanted, countFit(papers)) : null;
  if (kernel && many) return yield* analyseMany(kernel, papers, vocabulary, many, memo, edits);
  const parameters = withinReach(wanted, countFit(papers));
  const { k, seed, restarts, consensus: options } = parameters;
  checkSize(countFit(papers), k);
  const stage = cutTo(prepared(), options.last);
  if (memo.groups) return describe(stage, parameters, memo.groups, 'refined', edits);
  const total = restarts + options.runs;
  const best = yield* counted(bestOf(toArrays(stage.fitted), k, restarts, seed), 0, total);
  if (options.runs === 0) {
    memo.groups = best;
    return describe(stage, parameters, best, 'refined', edits);
  }
  yield { done: restarts, total, first: describe(stage, parameters, best, 'first', edits) };
  const refined = consensus(stage.points, k, seed, options);
  memo.groups = yield* counted(refined, restarts, total);
  return describe(stage, parameters, memo.groups, 'refined', edits);
}

/** The same for many papers: groups of their words themselves, first of a sample. */
function* analyseMany(
  kernel: Kernel,
  papers: readonly AnalysisPaper[],
  vocabulary: readonly Term[],
  parameters: Required<Parameters>,
  memo: Memo,
  edits: Edited,
): Generator<Progress, Analysis> {
  const told = ({ stage, clusters }: Found, name: Analysis['stage']): Analysis =>
    describe(stage, parameters, clusters, name, edits);
  if (memo.many) return told(memo.many, 'refined');
  checkSize(countFit(papers), parameters.k);
  const steps = findMany(kernel, papers, vocabulary, parameters);
  for (;;) {
    const step = steps.next();
    if (step.done) return told((memo.many = step.value), 'refined');
    const { first, ...progress } = step.value;
    yield first ? { ...progress, first: told(first, 'first') } : progress;
  }
}

function countFit(papers: readonly AnalysisPaper[]): number {
  return papers.filter(({ role }) => role === 'fit').length;
}

function checkSize(fit: number, k: number): void {
  if (fit === 0 || fit >= k) return;
  throw new AnalysisError(
    `${k} topics cannot be made of ${fit} ${fit === 1 ? 'paper' : 'papers'}; choose ${fit} or fewer.`,
  );
}

function* counted<T>(
  runs: Generator<number, T>,
  before: number,
  total: number,
): Generator<Progress, T> {
  for (;;) {
    const step = runs.next();
    if (step.done) return step.value;
    yield { done: before + step.value, total };
  }
}

/** Names the topics and numbers them by size, then by name. */
function describe(
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
  const topics = order.map((old, id) => ({
    id,
    ...words[old]!,
    edited: edited.has(old),
    size: sizes[old]!,
    cohesion: meanCosine(fitted.filter(({ topic }) => topic === old)),
  }));
  return {
    parameters,
    topics,
    assignments: renumber(assignments, order),
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
