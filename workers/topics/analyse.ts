import type { PaperTokens, Term } from '../../data/corpus.ts';
import { bestOf, toArrays, type Clusters } from './clusters.ts';
import { consensus, defaultConsensus, type ConsensusOptions } from './consensus.ts';
import { labelTopics, type LabelTerm } from './labels.ts';
import { assign, type Assignment } from './membership.ts';
import { fitSpace, project, unitRows, type Points } from './space.ts';
import {
  countTerms,
  defaultTermOptions,
  selectTerms,
  type Selection,
  type TermOptions,
} from './terms.ts';
import { defaultWeights, weighTerms, type Vectors, type WeightOptions } from './vectors.ts';

/** One paper as the analysis sees it. */
export interface AnalysisPaper {
  id: string;
  tokens: PaperTokens;
  /** `fit` papers shape the topics; `place` papers are put into the nearest one afterwards. */
  role: 'fit' | 'place';
}

export interface Parameters {
  k: number;
  seed: number;
  terms: TermOptions;
  weights: WeightOptions;
  dimensions: number;
  restarts: number;
  consensus: ConsensusOptions;
}

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

export const defaultParameters: Parameters = {
  k: 10,
  seed: 1,
  terms: defaultTermOptions,
  weights: defaultWeights,
  dimensions: 15,
  restarts: 20,
  consensus: defaultConsensus,
};

/** Something about the papers or the parameters that makes topics impossible, in words for the reader. */
export class AnalysisError extends Error {
  override readonly name = 'AnalysisError';
}

/**
 * From words to topics: term counts, TF-IDF, reduced space, k-means (first the best of some restarts, then consensus),
 * memberships and names. The order of the papers does not matter. Yields progress, once with the first topics.
 */
export function* analyse(
  papers: readonly AnalysisPaper[],
  vocabulary: readonly Term[],
  parameters: Parameters,
): Generator<Progress, Analysis> {
  const stage = prepare(papers, vocabulary, parameters);
  const { k, seed, restarts } = parameters;
  const total = restarts + parameters.consensus.runs;
  const best = yield* counted(bestOf(toArrays(stage.fitted), k, restarts, seed), 0, total);
  yield { done: restarts, total, first: describe(stage, best, 'first') };
  const refined = consensus(stage.points, k, seed, parameters.consensus);
  return describe(stage, yield* counted(refined, restarts, total), 'refined');
}

/** What both stages of the clustering share. */
interface Prepared {
  ordered: AnalysisPaper[];
  tokens: PaperTokens[];
  vocabulary: readonly Term[];
  selection: Selection;
  parameters: Parameters;
  /** Coordinates of the papers that shape the topics: as projected, and in the clustering's space. */
  points: Points;
  fitted: Points;
  /** All papers in the clustering's space. */
  all: Points;
}

function prepare(
  papers: readonly AnalysisPaper[],
  vocabulary: readonly Term[],
  parameters: Parameters,
): Prepared {
  const ordered = [...papers].sort((a, b) => (a.id < b.id ? -1 : 1));
  const tokens = ordered.filter(({ role }) => role === 'fit').map((paper) => paper.tokens);
  checkSize(tokens.length, parameters.k);
  const selection = selectTerms(tokens, vocabulary, parameters.terms);
  checkWords(selection, parameters);
  const weigh = (rows: readonly PaperTokens[]): Vectors =>
    weighTerms(
      countTerms(rows, selection, parameters.terms.titleWeight),
      selection,
      parameters.weights,
    );
  const vectors = weigh(tokens);
  const space = fitSpace(vectors, parameters.dimensions);
  const points = project(vectors, space);
  const { last } = parameters.consensus;
  const everyone = weigh(ordered.map((paper) => paper.tokens));
  return {
    ordered,
    tokens,
    vocabulary,
    selection,
    parameters,
    points,
    fitted: unitRows(points, last),
    all: unitRows(project(everyone, space), last),
  };
}

function checkSize(papers: number, k: number): void {
  if (papers === 0) throw new AnalysisError('No paper here has an abstract to find topics in.');
  if (papers < k) {
    throw new AnalysisError(
      `${k} topics cannot be made of ${papers} ${papers === 1 ? 'paper' : 'papers'}; choose ${papers} or fewer.`,
    );
  }
}

function checkWords(selection: Selection, { terms: { minPapers, maxShare } }: Parameters): void {
  if (selection.terms.length > 0) return;
  throw new AnalysisError(
    `No word tells the papers apart: each stands in fewer than ${minPapers} of the ${selection.papers}, or in more than ${maxShare * 100} % of them.`,
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
function describe(stage: Prepared, clusters: Clusters, name: Analysis['stage']): Analysis {
  const { ordered, tokens, vocabulary, selection, parameters } = stage;
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
  return assignments.map((a) => ({ ...a, topic: to(a.topic), runnerUp: to(a.runnerUp) }));
}

function meanCosine(assignments: readonly Assignment[]): number {
  return assignments.reduce((sum, { cosine }) => sum + cosine, 0) / Math.max(1, assignments.length);
}
