import { describe, expect, it } from 'vitest';
import { takeSample } from '../../../workers/claims/sample.ts';
import { termRows } from '../../../workers/claims/term-rows.ts';
import { topicRows } from '../../../workers/claims/topic-rows.ts';
import { choiceOf, several, smallCorpus } from './small-corpus.ts';

const corpus = smallCorpus([
  ...several(3, 2021, 'graph cache'),
  ...several(1, 2024, 'cache the slow tree cache'),
]);
const sample = takeSample(corpus, choiceOf());

describe('termRows', () => {
  it('has a row for each term in at least four papers, counted once a paper', () => {
    expect(termRows(sample, corpus.vocabulary)).toEqual([
      {
        kind: 'term',
        id: 'cache',
        label: 'cache',
        papers: [0, 1, 2, 3],
        stability: null,
        afterLooking: false,
      },
    ]);
  });

  it('leaves out stop words and words that name nothing', () => {
    const stopped = corpus.vocabulary.map((term) => ({ ...term, stop: true }));
    const others = corpus.vocabulary.map((term) => ({ ...term, wordClass: 'other' as const }));
    expect(termRows(sample, stopped)).toEqual([]);
    expect(termRows(sample, others)).toEqual([]);
  });
});

describe('topicRows', () => {
  it('has a row for each topic, also for one without papers', () => {
    const ids = sample.papers.map(({ id }) => id);
    const topicOf = new Map<string, number | null>([
      [ids[0]!, 4],
      [ids[1]!, null],
      [ids[3]!, 4],
      ['elsewhere', 4],
    ]);
    const topics = [
      { id: 4, label: 'Caches', stability: 0.7 },
      { id: 5, label: 'Trees', stability: null, afterLooking: true },
    ];
    expect(topicRows(sample, topics, topicOf)).toEqual([
      {
        kind: 'topic',
        id: 4,
        label: 'Caches',
        papers: [0, 3],
        stability: 0.7,
        afterLooking: false,
      },
      { kind: 'topic', id: 5, label: 'Trees', papers: [], stability: null, afterLooking: true },
    ]);
  });
});
