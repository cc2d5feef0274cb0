import type { Term } from '../../data/corpus.ts';
import { bestOf, toArrays, type Clusters } from './clusters.ts';
import { consensus } from './consensus.ts';
import type { Grouping } from './identity.ts';
import { assign } from './membership.ts';
import { withinReach, type Parameters } from './parameters.ts';
import { AnalysisError, cutTo, prepare, type AnalysisPaper, type Stage } from './prepared.ts';

/**
 * The groups of these papers alone, as `analyse` finds its refined ones: words, weights and space are fitted anew. Papers
 * that no word tells apart are one group. Yields often, so that a worker can breathe.
 */
export function* regroup(
  papers: readonly AnalysisPaper[],
  vocabulary: readonly Term[],
  wanted: Parameters,
): Generator<number, Grouping> {
  const parameters = withinReach(
    { ...wanted, k: Math.min(wanted.k, papers.length) },
    papers.length,
  );
  const stage = stageOf(papers, vocabulary, parameters);
  if (!stage) return papers.map(({ id }) => ({ id, topic: 0 }));
  yield 0;
  const { centroids } = yield* search(stage, parameters);
  return assign(stage.ordered, stage.all, centroids).map(({ id, topic }) => ({ id, topic }));
}

function stageOf(
  papers: readonly AnalysisPaper[],
  vocabulary: readonly Term[],
  parameters: Parameters,
): Stage | null {
  try {
    return cutTo(prepare(papers, vocabulary, parameters), parameters.consensus.last);
  } catch (error) {
    if (error instanceof AnalysisError) return null;
    throw error;
  }
}

function search(
  stage: Stage,
  { k, seed, restarts, consensus: options }: Parameters,
): Generator<number, Clusters> {
  return options.runs === 0
    ? bestOf(toArrays(stage.fitted), k, restarts, seed)
    : consensus(stage.points, k, seed, options);
}
