import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Filter } from '../../../data/filter.ts';
import { defaultChoices, sorts, type Choices } from '../../../src/link/choices.ts';
import { needsClaims } from '../../../src/state/needs.ts';
import { claimsQuestion } from '../../../src/state/question.ts';
import type { CorpusReference } from '../../../workers/rpc/protocol.ts';
import { resultOf } from '../../fixtures/channel.ts';

const from = { url: 'corpus.json' } as unknown as CorpusReference; // only handed on
const ask = (choices: Choices) => claimsQuestion(choices, resultOf(1), 'EuroMLSys', from);

/** What a reader looks at, whatever the claims are about. */
const looks = fc.record({
  filter: fc.record(
    {
      topic: fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }),
      label: fc.array(fc.constantFrom('scheduling', 'ML system'), { minLength: 1 }),
      term: fc.array(fc.constantFrom('llm', 'gpu'), { minLength: 1 }),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Filter>,
  search: fc.string({ maxLength: 12 }),
  sort: fc.constantFrom(...sorts),
  chart: fc.constantFrom('dots', 'stacked', 'heat-map', 'table'),
  measure: fc.constantFrom('papers', 'share'),
  list: fc.constantFrom('short', 'full'),
  intervals: fc.boolean(),
  pick: fc.nat(9).map((topic) => ({ kind: 'topic' as const, topic })),
}) as fc.Arbitrary<Partial<Choices>>;

describe('the question behind every p, q and verdict', () => {
  it('is the same whatever the reader searches, sorts by, filters to or looks at', () => {
    const runs = { numRuns: 500, seed: 20_261_121 };
    fc.assert(
      fc.property(looks, (look) => {
        const looked = { ...defaultChoices, ...look };
        expect(ask(looked)).toEqual(ask(defaultChoices));
        expect(needsClaims(defaultChoices, looked)).toBe(false);
      }),
      runs,
    );
  });

  it('is another for other years or kinds, and says that the years of its concepts were chosen', () => {
    const filter: Filter = { year: [[2021, 2023]] };
    const { slice, concepts } = ask({ ...defaultChoices, filter });
    expect(slice).toEqual({ venue: ['EuroMLSys'], ...filter });
    expect(concepts.map(({ afterLooking }) => afterLooking)).toEqual([true, true]);
    expect(ask(defaultChoices).concepts.some(({ afterLooking }) => afterLooking)).toBe(false);
  });
});
