import { describe, expect, it } from 'vitest';
import { defaultParameters } from '../../../workers/topics/analyse.ts';
import {
  climbLadder,
  type LadderPapers,
  type LadderProgress,
  type RungMemo,
} from '../../../workers/topics/ladder.ts';
import { prepare } from '../../../workers/topics/prepared.ts';
import { analysisPapers } from '../../../workers/topics/roles.ts';
import { corpusOf, threeTopics } from '../../fixtures/twelve-papers.ts';

const { vocabulary, ...corpus } = corpusOf();
const papers = analysisPapers({ vocabulary, ...corpus });
const few = { resamples: 8, runs: 20, cuts: 2, restarts: 2 };

/** Climbs the ladder of the twelve papers; what it kept for each k and seed is in `kept`. */
function climb(ks: number[]) {
  const kept = new Map<string, RungMemo>();
  const given: LadderPapers = {
    papers,
    vocabulary,
    prepared: () => prepare(papers, vocabulary, defaultParameters),
    memo: (k, seed) => {
      const name = `${k} ${seed}`;
      return kept.get(name) ?? kept.set(name, {}).get(name)!; // set in this line
    },
  };
  const steps = climbLadder(given, ks, 1, few);
  const told: LadderProgress[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { told, suggested: step.value, kept };
    told.push(step.value);
  }
}

describe('the ladder of twelve papers on three matters', () => {
  const { told, suggested, kept } = climb([4, 2, 3, 13]);
  const rungs = told.flatMap(({ rung }) => rung ?? []);

  it('tells the topics of each number, lowest first, then how stable they are; more topics than papers are none', () => {
    const order = rungs.map((rung) => `${rung.k} ${'analysis' in rung ? 'topics' : 'stability'}`);
    expect(order).toEqual(
      [2, 3, 4].map((k) => `${k} topics`).concat([2, 3, 4].map((k) => `${k} stability`)),
    );
  });

  it('finds the topics of each number as if it had been asked for alone', () => {
    const three = rungs.find((rung) => rung.k === 3 && 'analysis' in rung);
    if (!three || !('analysis' in three)) throw new Error('no topics for k = 3');
    const { topics, assignments } = three.analysis;
    const members = topics.map(({ id }) => assignments.filter(({ topic }) => topic === id));
    expect(members.map((own) => own.map(({ id }) => id))).toEqual(threeTopics);
  });

  it('goes from nothing to all that is to do without a step back', () => {
    const done = told.map((step) => step.done / step.total);
    expect(done.every((share, at) => share >= (done[at - 1] ?? 0) && share <= 1)).toBe(true);
    expect(done.at(-1)).toBe(1);
  });

  it('keeps groups and resamples, so that adopting a number computes nothing anew', () => {
    expect([...kept.keys()].sort()).toEqual(['2 1', '3 1', '4 1']);
    for (const memo of kept.values()) expect(memo.resamples).toHaveLength(8);
  });

  it('suggests one of these numbers', () => {
    expect([2, 3, 4]).toContain(suggested?.k);
    expect(climb([]).suggested).toBeNull();
  });
});
