import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atOnce } from '../../../../src/state/sliced.svelte.ts';
import { mergeSort } from '../../../../src/views/papers/merge-sort.ts';

it('sorts as the language does, equal ones as they came, whatever the number of runs', () => {
  const lists = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 3000, size: 'max' });
  fc.assert(
    fc.property(lists, (numbers) => {
      const things = numbers.map((number, at) => ({ number, at }));
      const sorted = atOnce(mergeSort(things, (a, b) => a.number - b.number));
      expect(sorted).toEqual([...things].sort((a, b) => a.number - b.number || a.at - b.at));
    }),
    { numRuns: 60, seed: 7 },
  );
});

it('takes a step at least every few thousand comparisons', () => {
  let most = 0;
  let since = 0;
  const steps = mergeSort([...Array(20_000).keys()].reverse(), (a, b) => {
    since += 1;
    return a - b;
  });
  for (let step = steps.next(); ; step = steps.next()) {
    most = Math.max(most, since);
    since = 0;
    if (step.done) break;
  }
  expect(most).toBeLessThan(5000);
});
