import type { Term } from '../../data/corpus.ts';
import { bestOf, toArrays, type Clusters } from './clusters.ts';
import { consensus } from './consensus.ts';
import { labelTopics, type LabelTerm } from './labels.ts';
import { assign, type Assignment } from './membership.ts';
import type { Parameters } from './parameters.ts';
import { AnalysisError, prepare, type AnalysisPaper, type Prepared } from './prepared.ts';

export { defaultParameters, type Parameters } from './parameters.ts';
export { AnalysisError, type AnalysisPaper } from './prepared.ts';

export interface Topic {
  id: number;
  /** The short name; the first of `labels`. */
  label: string;
  labels: string[];
  words: LabelTerm[];
  /** Papers that shaped the topic and are in it. */
  size: number;
  /** Mean cosine of those papers to the topic's centroid in the reduced space, at most 1. */
  cohesion: number;
}

export interface Analysis {
  parameters: Parameters;
  topics: Topic[];
  /** In the order of the papers' ids. */
  assignments: Assignment[];
  /** `first` topics come from the best of some restarts, `refined` ones from the consensus. */
  stage: 'first' | 'refined';
}

export interface Progress {
  done: number;
  total: number;
  /** Topics that are good enough to show while better ones are computed. */
  first?: Analysis;
}

/**
 * From words to topics: term counts, TF-IDF, reduced space, k-means (first the best of some restarts, then consensus),
 * memberships and names. The order of the papers does not matter. Yields progress, once with the first topics. Whoever
 * has `prepared` the same papers before, for whatever k and seed, may hand that over.
 */
export function* analyse(
  papers: readonly AnalysisPaper[],
  vocabulary: readonly Term[],
  parameters: Parameters,
  prepared = (): Prepared => prepare(papers, vocabulary, parameters),
): Generator<Progress, Analysis> {
  const { k, seed, restarts } = parameters;
  checkSize(papers, k);
  const stage = prepared();
  const total = restarts + parameters.consensus.runs;
  const best = yield* counted(bestOf(toArrays(stage.fitted), k, restarts, seed), 0, total);
  yield { done: restarts, total, first: describe(stage, parameters, best, 'first') };
  const refined = consensus(stage.points, k, seed, parameters.consensus);
  return describe(stage, parameters, yield* counted(refined, restarts, total), 'refined');
}

function checkSize(papers: readonly AnalysisPaper[], k: number): void {
  const fit = papers.filter(({ role }) => role === 'fit').length;
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
  stage: Prepared,
  parameters: Parameters,
  clusters: Clusters,
  name: Analysis['stage'],
): Analysis {
  const { ordered, tokens, vocabulary, selection } = stage;
  const k = clusters.centroids.length;
  const assignments = assign(ordered, stage.all, clusters.centroids);
  const fitted = assignments.filter((_, row) => ordered[row]!.role === 'fit');
  const topicOf = Int32Array.from(fitted, ({ topic }) => topic ?? -1);
  const words = labelTopics(topicOf, k, tokens, vocabulary, selection);
  const sizes = words.map((_, topic) => fitted.filter((a) => a.topic === topic).length);
  const order = [...sizes.keys()]
    .filter((topic) => sizes[topic]! > 0)
    .sort(
      (a, b) => sizes[b]! - sizes[a]! || (words[a]!.labels[0]! < words[b]!.labels[0]! ? -1 : 1),
    );
  const topics = order.map((old, id) => ({
    id,
    label: words[old]!.labels[0]!,
    ...words[old]!,
    size: sizes[old]!,
    cohesion: meanCosine(fitted.filter(({ topic }) => topic === old)),
  }));
  return { parameters, topics, assignments: renumber(assignments, order), stage: name };
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
