import type { Term } from '../../data/corpus.ts';
import type { Done } from '../claims/progress.ts';
import { hashSeed, random } from '../random.ts';
import type { Grouping } from './identity.ts';
import type { Parameters } from './parameters.ts';
import type { AnalysisPaper } from './prepared.ts';
import { clusterwiseJaccard } from './quality.ts';
import { regroup } from './regroup.ts';

/** How well a topic is found again where the papers are drawn anew. */
export interface TopicStability {
  topic: number;
  /** Mean of the topic's largest Jaccard similarity to a group of each resample, 0 to 1. */
  jaccard: number;
  /** Resamples that drew a paper of it, and those where that similarity is over a half: the topic is not dissolved. */
  drawn: number;
  found: number;
}

export interface Resampling {
  resamples: number;
  /** What the search for topics takes less of than for those that are shown. */
  runs: number;
  cuts: number;
  restarts: number;
}

export const defaultResampling: Resampling = { resamples: 50, runs: 100, cuts: 10, restarts: 5 };

const dissolved = 0.5;

/**
 * The groups of as many resamples as asked for: of n papers n are drawn with replacement and each drawn paper is taken
 * once, as fpc::clusterboot does by default (Hennig 2007), and everything is fitted anew. The order of the papers does
 * not matter. Yields the resamples done.
 */
export function* regroupResamples(
  papers: readonly AnalysisPaper[],
  vocabulary: readonly Term[],
  parameters: Parameters,
  resampling: Resampling = defaultResampling,
): Generator<Done, Grouping[]> {
  const fitted = papers.filter(({ role }) => role === 'fit').sort((a, b) => (a.id < b.id ? -1 : 1));
  const found: Grouping[] = [];
  for (let at = 0; at < resampling.resamples; at += 1) {
    const seed = hashSeed(parameters.seed, 'resample', at);
    const drawn = drawPapers(fitted, seed);
    const steps = regroup(drawn, vocabulary, { ...lighter(parameters, resampling), seed });
    for (;;) {
      const step = steps.next();
      yield { done: at, total: resampling.resamples };
      if (!step.done) continue;
      found.push(step.value);
      break;
    }
  }
  return found;
}

/** The same search with less of everything, in a space no larger than it uses. */
function lighter(
  { consensus, ...parameters }: Parameters,
  { runs, cuts, restarts }: Resampling,
): Parameters {
  const dimensions = Math.max(...consensus.dimensions, consensus.last);
  return { ...parameters, dimensions, restarts, consensus: { ...consensus, runs, cuts } };
}

function drawPapers(papers: readonly AnalysisPaper[], seed: number): AnalysisPaper[] {
  const next = random(seed);
  const drawn = new Set(papers.map(() => Math.floor(next() * papers.length)));
  return papers.filter((_, at) => drawn.has(at));
}

/**
 * Clusterwise Jaccard of each topic over the resamples' groups (Hennig 2007), lowest number first; a topic of which no
 * resample drew a paper is missing.
 */
export function topicStabilities(
  topics: Grouping,
  resamples: readonly Grouping[],
): TopicStability[] {
  const placed = topics.flatMap(({ id, topic }) => (topic === null ? [] : [{ id, topic }]));
  if (placed.length === 0) return [];
  const values = new Map<number, number[]>();
  for (const resample of resamples) {
    const groups = new Map(resample.map(({ id, topic }) => [id, topic ?? `alone ${id}`]));
    const best = clusterwiseJaccard(
      placed.map(({ topic }) => topic),
      placed.map(({ id }) => groups.get(id) ?? null),
    );
    for (const [topic, value] of best) values.set(topic, [...(values.get(topic) ?? []), value]);
  }
  return [...values]
    .sort(([a], [b]) => a - b)
    .map(([topic, own]) => ({
      topic,
      jaccard: own.reduce((sum, value) => sum + value, 0) / own.length,
      drawn: own.length,
      found: own.filter((value) => value > dissolved).length,
    }));
}
