import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '../../../workers/headless/drain.ts';
import {
  analyse,
  AnalysisError,
  defaultParameters,
  type AnalysisPaper,
  type Progress,
} from '../../../workers/topics/analyse.ts';
import type { Analysis } from '../../../workers/topics/analysis.ts';
import { analysisPapers } from '../../../workers/topics/roles.ts';
import { makePaper } from '../../fixtures/paper.ts';
import { corpusOf, threeTopics, twelvePapers } from '../../fixtures/twelve-papers.ts';
import { fiveWords, paperSaying } from '../../fixtures/words.ts';

const corpus = corpusOf();
const papers = analysisPapers(corpus);
const consensus = { ...defaultParameters.consensus, runs: 40 };
const quick = { ...defaultParameters, k: 3, restarts: 5, consensus };

function topicsOf(list: readonly AnalysisPaper[], change: Partial<typeof quick> = {}): Analysis {
  return drain(analyse(list, corpus.vocabulary, { ...quick, ...change }));
}

function members({ topics, assignments }: Analysis): string[][] {
  return topics.map((topic) =>
    assignments.filter((paper) => paper.topic === topic.id).map(({ id }) => id),
  );
}

/** Papers of five words, without titles. */
function saying(...texts: string[]): AnalysisPaper[] {
  return texts.map((text, i) => ({
    id: `p${i}`,
    tokens: paperSaying(fiveWords, text),
    role: 'fit',
  }));
}

function ofFive(list: readonly AnalysisPaper[], k: number): Analysis {
  return drain(analyse(list, fiveWords, { ...quick, k }));
}

function numbersOf(analysis: Analysis): number[] {
  return [
    ...analysis.topics.flatMap(({ size, cohesion }) => [size, cohesion]),
    ...analysis.assignments.flatMap(({ margin, cosine }) => [margin, cosine]),
  ];
}

describe('twelve papers on three obvious topics', () => {
  const analysis = drain(analyse(papers, corpus.vocabulary, { ...defaultParameters, k: 3 }));

  it('are grouped as a reader would, the largest topic first', () => {
    expect(members(analysis)).toEqual(threeTopics);
    expect(analysis.topics.map(({ id, size }) => [id, size])).toEqual([
      [0, 5],
      [1, 4],
      [2, 3],
    ]);
  });

  it('have names that no other topic’s papers say, a phrase before a word', () => {
    const names = analysis.topics.map(({ label, labels }) => [label, labels[0]]);
    expect(names).toEqual(['phones', 'chat assistant', 'graph'].map((name) => [name, name]));
  });

  it('have a first word that all their papers say', () => {
    const first = analysis.topics.map(({ words }) => [words[0]?.label, words[0]?.papers]);
    expect(first).toEqual([
      ['phones', 5],
      ['tokens', 4],
      ['graph', 3],
    ]);
  });

  it('are each in one topic, in the order of their ids, nearer to it than to the runner-up', () => {
    expect(analysis.assignments.map(({ id }) => id)).toEqual([...'abcdefghijkl']);
    for (const { topic, runnerUp, margin, cosine, placedBy } of analysis.assignments) {
      expect(runnerUp).not.toBe(topic);
      expect(margin).toBeGreaterThan(0);
      expect(cosine).toBeGreaterThan(0.5);
      expect(placedBy).toBe('abstract');
    }
  });

  it('have cohesion that is the mean cosine of the topic’s papers', () => {
    for (const { id, cohesion } of analysis.topics) {
      const own = analysis.assignments.filter(({ topic }) => topic === id);
      const mean = own.reduce((sum, { cosine }) => sum + cosine, 0) / own.length;
      expect(cohesion).toBeCloseTo(mean, 12);
    }
  });

  it('give the same bytes for the same seed, and the same groups for another', () => {
    expect(JSON.stringify(topicsOf(papers))).toBe(JSON.stringify(topicsOf(papers)));
    for (const seed of [2, 3, 4]) expect(members(topicsOf(papers, { seed }))).toEqual(threeTopics);
  });

  it('give the same analysis whatever their order', () => {
    const expected = topicsOf(papers, { k: 4 });
    const orders = fc.shuffledSubarray(papers, { minLength: papers.length });
    fc.assert(
      fc.property(orders, (shuffled) => {
        expect(topicsOf(shuffled, { k: 4 })).toEqual(expected);
      }),
      { seed: 1, numRuns: 10 },
    );
  });

  it('are numbered by size, then by label, for every k', () => {
    for (const k of [2, 4, 5, 6]) {
      const { topics } = topicsOf(papers, { k });
      expect(topics.map(({ id }) => id)).toEqual([...topics.keys()]);
      const sorted = [...topics].sort((a, b) => b.size - a.size || (a.label < b.label ? -1 : 1));
      expect(topics).toEqual(sorted);
      expect(topics.reduce((sum, { size }) => sum + size, 0)).toBe(12);
      expect(new Set(topics.map(({ label }) => label)).size).toBe(topics.length);
    }
  });
});

describe('progress', () => {
  it('counts up to the number of runs, with the first topics once, before the refined ones', () => {
    const heard: Progress[] = [];
    const run = analyse(papers, corpus.vocabulary, quick);
    let step = run.next();
    for (; !step.done; step = run.next()) heard.push(step.value);
    expect(heard.every(({ total }) => total === 45)).toBe(true);
    const done = heard.map((progress) => progress.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(45);
    const first = heard.flatMap((progress) => progress.first ?? []);
    expect(first).toHaveLength(1);
    expect(first[0]?.stage).toBe('first');
    expect(members(first[0]!)).toEqual(threeTopics);
    expect(step.value.stage).toBe('refined');
  });
});

describe('papers that do not shape the topics', () => {
  const abstract = 'Phones, tokens and a graph: a keynote on gradients, caches and vertices.';
  const more = corpusOf([
    ...twelvePapers,
    makePaper({ id: 'm', kind: 'keynote', abstract }),
    makePaper({ id: 'n', title: 'Gradients from Phones' }),
    makePaper({ id: 'o', title: 'Sampling Vertices of a Graph' }),
    makePaper({ id: 'p', title: 'A Reverie' }),
  ]);
  const everyone = analysisPapers(more);
  const shaping = everyone.filter(({ role }) => role === 'fit');
  const all = drain(analyse(everyone, more.vocabulary, quick));
  const few = drain(analyse(shaping, more.vocabulary, quick));

  it('leave topics, sizes and the places of the others as they are', () => {
    expect(shaping).toHaveLength(12);
    expect(all.topics).toEqual(few.topics);
    expect(all.assignments.slice(0, 12)).toEqual(few.assignments);
  });

  it('are put into the nearest topic, or none if they share no word', () => {
    const placed = all.assignments
      .slice(12)
      .map(({ id, topic, placedBy }) => [id, topic, placedBy]);
    expect(placed).toEqual([
      ['m', expect.any(Number), 'abstract'],
      ['n', 0, 'title'],
      ['o', 2, 'title'],
      ['p', null, null],
    ]);
  });
});

describe('an analysis that cannot be', () => {
  it('of no papers says that none has an abstract', () => {
    expect(() => ofFive([], 3)).toThrow(AnalysisError);
    expect(() => ofFive([], 3)).toThrow('No paper here has an abstract');
    const placed = saying('graph').map((paper) => ({ ...paper, role: 'place' as const }));
    expect(() => ofFive(placed, 1)).toThrow('No paper here has an abstract');
  });

  it('of too many topics names both numbers', () => {
    expect(() => ofFive(saying('graph', 'graph'), 10)).toThrow(
      new AnalysisError('10 topics cannot be made of 2 papers; choose 2 or fewer.'),
    );
    expect(() => ofFive(saying('graph'), 4)).toThrow('4 topics cannot be made of 1 paper;');
  });

  it('of papers without common words says so', () => {
    expect(() => ofFive(saying('', '', ''), 2)).toThrow('each stands in fewer than 2 of the 3');
    expect(() => ofFive(saying('graph', 'phone', 'token'), 2)).toThrow(AnalysisError);
  });

  it('of one paper, or of papers that are all the same, is an error in words', () => {
    expect(() => ofFive(saying('graph graph token'), 1)).toThrow(AnalysisError);
    const same = Array.from({ length: 6 }, () => 'graph token');
    expect(() => ofFive(saying(...same), 3)).toThrow(AnalysisError);
  });
});

describe('a strange corpus', () => {
  it('of two kinds of identical papers has two topics, whatever is asked for', () => {
    const list = saying('graph vertex', 'phone token', 'graph vertex', 'phone token');
    for (const k of [2, 3, 4]) {
      const analysis = ofFive(list, k);
      expect(analysis.topics.map(({ size }) => size)).toEqual([2, 2]);
      expect(members(analysis)).toEqual([
        ['p0', 'p2'],
        ['p1', 'p3'],
      ]);
    }
  });

  it('leaves a paper without words outside all topics', () => {
    const list = saying('graph vertex', 'graph vertex', 'token', 'token', '');
    const analysis = ofFive(list, 2);
    expect(analysis.assignments.at(-1)).toMatchObject({ id: 'p4', topic: null });
    expect(analysis.topics.map(({ size }) => size)).toEqual([2, 2]);
  });

  it('gives sound topics or an error in words, never NaN', () => {
    const text = fc
      .array(fc.constantFrom('cache', 'graph', 'phone', 'token', 'vertex', '.'), { maxLength: 6 })
      .map((words) => words.join(' '));
    const texts = fc.array(text, { maxLength: 9 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 6 }), (list, k) => {
        let analysis: Analysis;
        try {
          analysis = ofFive(saying(...list), k);
        } catch (error) {
          expect(error).toBeInstanceOf(AnalysisError);
          return;
        }
        expect(numbersOf(analysis).every(Number.isFinite)).toBe(true);
        expect(analysis.topics.length).toBeLessThanOrEqual(k);
        expect(members(analysis).map((ids) => ids.length)).toEqual(
          analysis.topics.map(({ size }) => size),
        );
        for (const { topic, margin, cosine } of analysis.assignments) {
          expect(topic === null || topic in analysis.topics).toBe(true);
          expect(margin).toBeGreaterThanOrEqual(0);
          expect(cosine).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
