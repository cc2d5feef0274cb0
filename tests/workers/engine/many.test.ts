import { describe, expect, it } from 'vitest';
import { drain } from '../../../workers/headless/drain.ts';
import { manyBy } from '../../../workers/engine/many.ts';
import { openKernel } from '../../../workers/headless/kernel.ts';
import { defaultSearch } from '../../../workers/engine/search-settings.ts';
import {
  analyse,
  AnalysisError,
  defaultParameters,
  type AnalysisPaper,
  type Parameters,
} from '../../../workers/topics/analyse.ts';
import type { Analysis } from '../../../workers/topics/analysis.ts';
import { analysisPapers } from '../../../workers/topics/roles.ts';
import { corpusOf, threeTopics } from '../../fixtures/twelve-papers.ts';

const corpus = corpusOf();
const papers = analysisPapers(corpus);
// Twelve papers are many here.
const consensus = { ...defaultParameters.consensus, mostPapers: 3 };
const parameters: Parameters = { ...defaultParameters, k: 3, consensus };

function steps(list: readonly AnalysisPaper[], change: Partial<Parameters> = {}) {
  const findMany = manyBy(openKernel());
  return analyse(list, corpus.vocabulary, { ...parameters, ...change }, { findMany });
}

function members({ topics, assignments }: Analysis): string[][] {
  return topics.map((topic) =>
    assignments.filter((paper) => paper.topic === topic.id).map(({ id }) => id),
  );
}

describe('the topics of many papers', () => {
  const found = drain(steps(papers));

  it('are those that the papers are about', () => {
    expect(members(found).sort()).toEqual([...threeTopics].sort());
  });

  it('say how they were found', () => {
    const { search, restarts, consensus: votes } = found.parameters;
    expect(search).toEqual(defaultSearch);
    expect(restarts).toBe(defaultSearch.restarts);
    expect(votes.runs).toBe(0);
  });

  it('come first from a sample, with progress, then refined', () => {
    const seen: { done: number; total: number; first?: Analysis }[] = [...steps(papers)];
    const firsts = seen.filter(({ first }) => first);
    expect(firsts.map(({ first }) => first?.stage)).toEqual(['first']);
    expect(found.stage).toBe('refined');
    const done = seen.map((step) => step.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(seen.every((step) => step.done <= step.total)).toBe(true);
  });

  it('are the same in any order of the papers and every time', () => {
    expect(drain(steps([...papers].reverse()))).toEqual(found);
  });

  it('have words counted in papers of the topic, and in all', () => {
    for (const { id, words } of found.topics) {
      for (const { terms, papers: inTopic, all } of words) {
        const saying = corpus.papers.filter((_, row) => says(row, terms[0]!)).map((p) => p.id);
        const own = found.assignments.filter(({ topic }) => topic === id).map((a) => a.id);
        expect(all).toBe(saying.length);
        expect(inTopic).toBe(saying.filter((one) => own.includes(one)).length);
      }
    }
  });

  it('put each paper nearest by cosine, with the runner-up behind', () => {
    for (const { topic, runnerUp, margin, cosine, nearness } of found.assignments) {
      expect(nearness[topic!]).toBe(Math.max(...nearness));
      expect(cosine).toBeCloseTo(nearness[topic!]!, 12);
      expect(margin).toBeCloseTo(cosine - nearness[runnerUp!]!, 12);
    }
  });

  it('are not moved by papers that are only placed', () => {
    const extra: AnalysisPaper = { ...papers[0]!, id: 'zz', role: 'place' };
    const more = drain(steps([...papers, extra]));
    expect(more.topics).toEqual(found.topics);
    const [copy, original] = ['zz', papers[0]!.id].map((id) =>
      more.assignments.find((paper) => paper.id === id),
    );
    expect(copy?.topic).toBe(original?.topic);
  });

  it('cannot be more than papers', () => {
    expect(() => drain(steps(papers, { k: 13 }))).toThrow(AnalysisError);
  });
});

function says(row: number, term: number): boolean {
  const { title, abstract } = corpus.tokens[row]!;
  return title.includes(term) || abstract.includes(term);
}
