import type { Corpus } from '../../data/corpus.ts';
import { defaultParameters } from '../topics/analyse.ts';
import type { Analysis } from '../topics/analysis.ts';
import {
  climbLadder,
  type LadderProgress,
  type RungMemo,
  type RungStability,
} from '../topics/ladder.ts';
import { prepare } from '../topics/prepared.ts';
import { analysisPapers } from '../topics/roles.ts';
import type { SuggestedK } from '../topics/suggest.ts';
import { allTopicCounts } from '../topics/topic-counts.ts';

/** The topics of 4 to 20 with how well each is found again, and the suggested number of them. */
export function measureLadder(corpus: Corpus, seed: number) {
  const papers = analysisPapers(corpus);
  const { vocabulary } = corpus;
  const prepared = prepare(papers, vocabulary, defaultParameters);
  const given = { papers, vocabulary, prepared: () => prepared, memo: (): RungMemo => ({}) };
  const steps = climbLadder(given, allTopicCounts, seed);
  const found = new Map<number, Analysis>();
  const ladder: ReturnType<typeof rung>[] = [];
  const keep = ({ rung: part }: LadderProgress): void => {
    if (!part) return;
    if ('analysis' in part) return void found.set(part.k, part.analysis);
    ladder.push(rung(found.get(part.k)!, part.stability)); // topics come before their stability
  };
  for (;;) {
    const step = steps.next();
    if (step.done) return { suggested: told(step.value), ladder };
    keep(step.value);
  }
}

function told(suggested: SuggestedK | null) {
  return suggested && { k: suggested.k, why: suggested.why, flat: suggested.flat };
}

function rung({ topics }: Analysis, { whole, topics: measured }: RungStability) {
  const of = new Map(measured.map((one) => [one.topic, one]));
  return {
    k: whole.k,
    stability: whole.mean,
    standardError: whole.error,
    topics: topics.map(({ id, label, size }) => {
      const { jaccard = null, found = 0, drawn = 0 } = of.get(id) ?? {};
      return { id, label, size, stability: jaccard, foundAgain: { found, drawn } };
    }),
  };
}
