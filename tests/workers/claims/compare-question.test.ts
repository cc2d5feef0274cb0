import { describe, expect, it } from 'vitest';
import { answerCompare } from '../../../workers/claims/compare-question.ts';
import { drain } from '../../../workers/headless/drain.ts';
import { several, smallCorpus } from './small-corpus.ts';

const corpus = smallCorpus([...several(8, 2021, 'graph edge'), ...several(9, 2024, 'cache token')]);
const assignments = corpus.papers.map(({ id, year }) => ({ id, topic: year === 2021 ? 0 : 1 }));
const topics = ['Graphs', 'Caches'].map((label, id) => ({ id, label, stability: 0.9 }));

describe('answerCompare', () => {
  it('compares two slices and counts its steps', () => {
    const question = {
      ...{ collection: 'all', assignments, topics, seed: 1, byTitle: false },
      a: { year: [[2021, 2021]] },
      b: { year: [[2024, 2024]] },
    } as Parameters<typeof answerCompare>[1];
    expect([...answerCompare(corpus, question)].at(-1)).toEqual({ done: 2000, total: 2000 });
    expect(drain(answerCompare(corpus, question))).toMatchObject({ a: { n: 8 }, b: { n: 9 } });
  });
});
