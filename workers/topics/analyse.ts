import type { Term } from '../../data/corpus.ts';
import type { FindMany, Found } from '../engine/many.ts';
import type { Analysis, Edited } from './analysis.ts';
import { bestOf, toArrays, type Clusters } from './clusters.ts';
import { consensus } from './consensus.ts';
import { describe } from './describe.ts';
import { forMany, withinReach, type Parameters } from './parameters.ts';
import { AnalysisError, cutTo, prepare, type AnalysisPaper, type Prepared } from './prepared.ts';

export { defaultParameters, standardParameters, type Parameters } from './parameters.ts';
export { AnalysisError, type AnalysisPaper } from './prepared.ts';

interface Given extends Edited {
  /** The same papers as they were prepared before, for whatever k and seed. */
  prepared: () => Prepared;
  /** Where the groups found for these papers and parameters are kept, and looked for, by whoever asks more than once. */
  memo: Memo;
  /** How more papers than can vote are grouped; without it they go the way of the few. */
  findMany: FindMany;
  /** Whether first topics of many papers are asked for. */
  isAsked: () => boolean;
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
 * memberships and names. The order of the papers does not matter. Yields progress, once with the first topics.
 * Above `mostPapers` `findMany` groups them or, without it, the best of the restarts is the result, and the parameters say
 * so with 0 runs.
 */
export function* analyse(
  papers: readonly AnalysisPaper[],
  vocabulary: readonly Term[],
  wanted: Parameters,
  {
    prepared = () => prepare(papers, vocabulary, wanted),
    memo = {},
    findMany,
    isAsked = () => true,
    ...edits
  }: Partial<Given> = {},
): Generator<Progress, Analysis> {
  const many = findMany ? forMany(wanted, countFit(papers)) : null;
  if (findMany && many) {
    const find = () => findMany(papers, vocabulary, many, isAsked);
    return yield* analyseMany(find, countFit(papers), many, memo, edits);
  }
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
  find: () => ReturnType<FindMany>,
  fit: number,
  parameters: Required<Parameters>,
  memo: Memo,
  edits: Edited,
): Generator<Progress, Analysis> {
  const told = ({ stage, clusters }: Found, name: Analysis['stage']): Analysis =>
    describe(stage, parameters, clusters, name, edits);
  if (memo.many) return told(memo.many, 'refined');
  checkSize(fit, parameters.k);
  const steps = find();
  for (let total = 1; ;) {
    const step = steps.next();
    if (step.done) {
      memo.many = step.value;
      yield { done: total, total };
      return told(step.value, 'refined');
    }
    const { first, ...progress } = step.value;
    ({ total } = progress);
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
