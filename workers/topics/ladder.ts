import type { Term } from '../../data/corpus.ts';
import type { Done } from '../claims/progress.ts';
import { analyse, standardParameters, type Memo } from './analyse.ts';
import type { Analysis, Edited } from './analysis.ts';
import type { Begun } from './begun.ts';
import type { Grouping } from './identity.ts';
import type { AnalysisPaper, Prepared } from './prepared.ts';
import {
  defaultResampling,
  regroupResamples,
  topicStabilities,
  type Resampling,
  type TopicStability,
} from './stability.ts';
import { stabilityOfK, suggestK, type StabilityOfK, type SuggestedK } from './suggest.ts';

export interface RungStability {
  whole: StabilityOfK;
  topics: TopicStability[];
}

/** The topics of one k and, later, how well they are found again. */
export type RungPart = { k: number; analysis: Analysis } | { k: number; stability: RungStability };

export interface LadderProgress extends Done {
  rung?: RungPart;
}

/** What was found for one k and seed, kept for whoever asks again. */
export interface RungMemo extends Memo {
  resamples?: Grouping[];
  /** The search for the topics, where it was begun before anyone asked. */
  begun?: Begun;
}

export interface LadderPapers extends Edited {
  papers: readonly AnalysisPaper[];
  vocabulary: readonly Term[];
  prepared: () => Prepared;
  memo: (k: number, seed: number) => RungMemo;
}

/** Measuring a k takes about as long as finding its topics this often. */
const weight = 8;

/**
 * The topics of each of these numbers, lowest first, then how well each is found again, then the suggested one of them;
 * numbers above that of the papers are left out. Yields each part as soon as it is there.
 */
export function* climbLadder(
  given: LadderPapers,
  wanted: readonly number[],
  seed: number,
  resampling: Resampling = defaultResampling,
): Generator<LadderProgress, SuggestedK | null> {
  const fit = given.papers.filter(({ role }) => role === 'fit').length;
  const ks = wanted.filter((k) => k <= fit).sort((a, b) => a - b);
  const total = ks.length * (1 + weight);
  const found: Analysis[] = [];
  for (const [at, k] of ks.entries()) {
    const analysis = yield* part(findTopics(given, k, seed), { from: at, share: 1, total });
    found.push(analysis);
    yield { done: at + 1, total, rung: { k, analysis } };
  }
  const measured: StabilityOfK[] = [];
  for (const [at, { parameters, assignments }] of found.entries()) {
    const { k } = parameters;
    const from = ks.length + at * weight;
    const steps = findAgain(given, k, seed, resampling);
    const resamples = yield* part(steps, { from, share: weight, total });
    const whole = stabilityOfK(k, assignments, resamples);
    measured.push(whole);
    const stability = { whole, topics: topicStabilities(assignments, resamples) };
    yield { done: from + weight, total, rung: { k, stability } };
  }
  return suggestK(measured);
}

function findTopics(
  { papers, vocabulary, memo, ...rest }: LadderPapers,
  k: number,
  seed: number,
): Generator<Done, Analysis> {
  return analyse(papers, vocabulary, standardParameters(k, seed), { ...rest, memo: memo(k, seed) });
}

/** The groups of k's resamples, found once. */
function* findAgain(
  { papers, vocabulary, memo }: LadderPapers,
  k: number,
  seed: number,
  resampling: Resampling,
): Generator<Done, Grouping[]> {
  const kept = memo(k, seed);
  const parameters = standardParameters(k, seed);
  kept.resamples ??= yield* regroupResamples(papers, vocabulary, parameters, resampling);
  return kept.resamples;
}

/** Runs a step of the whole to its end, which is so much of it. */
function* part<T>(
  steps: Generator<Done, T>,
  { from, share, total }: { from: number; share: number; total: number },
): Generator<Done, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { done: from + (share * step.value.done) / Math.max(1, step.value.total), total };
  }
}
