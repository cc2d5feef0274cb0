import { describe, expect, it } from 'vitest';
import type { CompareInput, ClaimsInput } from '../../../workers/rpc/protocol.ts';
import { handlers } from '../../../workers/jobs.ts';
import { unpackComparison } from '../../../workers/claims/packed-terms.ts';
import { several, smallCorpus } from './small-corpus.ts';

const corpus = smallCorpus([...several(5, 2021, 'graph'), ...several(5, 2024, 'cache')]);
const base = {
  from: { corpus },
  collection: 'all' as const,
  assignments: corpus.papers.map(({ id }, at) => ({ id, topic: at % 2 })),
  topics: ['Odd', 'Even'].map((label, id) => ({ id, label, stability: null })),
  seed: 1,
  byTitle: false,
};

async function finish<T>(steps: AsyncGenerator<unknown, T>): Promise<{ steps: number; end: T }> {
  for (let count = 0; ; count++) {
    const step = await steps.next();
    if (step.done) return { steps: count, end: step.value };
  }
}

describe('the worker', () => {
  it('answers what can be claimed, a step at a time', async () => {
    const input: ClaimsInput = {
      ...base,
      slice: {},
      concepts: [{ text: 'graph', variants: null }],
    };
    const { steps, end } = await finish(handlers.claims(structuredClone(input)));
    expect(steps).toBeGreaterThan(1000);
    expect(end.topics.rows.map(({ label }) => label)).toEqual(['Odd', 'Even']);
    expect(end.concepts[0]!.row.years.at(0)).toMatchObject({ year: 2021, count: 5, n: 5 });
  });

  it('answers how two slices differ', async () => {
    const input: CompareInput = {
      ...base,
      a: { year: [[2021, 2021]] },
      b: { year: [[2024, 2024]] },
    };
    const { end } = await finish(handlers.compare(structuredClone(input)));
    expect(unpackComparison(end).terms.map(({ term, a, b }) => [term, a, b])).toEqual([
      ['cache', 0, 5],
      ['graph', 5, 0],
    ]);
  });
});
