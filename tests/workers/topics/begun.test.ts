import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../workers/topics/analyse.ts';
import type { Analysis } from '../../../workers/topics/analysis.ts';
import { Begun } from '../../../workers/topics/begun.ts';

const [first, end] = [{ stage: 'first' } as Analysis, { stage: 'refined' } as Analysis];

async function* search(isAsked: () => boolean): AsyncGenerator<Progress, Analysis> {
  await Promise.resolve();
  yield { done: 1, total: 3 };
  yield { done: 2, total: 3, ...(isAsked() && { first }) };
  yield { done: 3, total: 3 };
  return end;
}

/** Goes on until so many steps are taken, and then for as long as it does. */
async function begin(before: number) {
  const begun = new Begun(search);
  let finish = (): void => undefined;
  const other = new Promise<void>((resolve) => (finish = resolve));
  let taken = 0;
  const going = (async () => {
    for await (const _ of begun.while(other)) {
      taken += 1;
      if (taken === before) finish();
      await Promise.resolve();
    }
  })();
  await new Promise((resolve) => setTimeout(resolve, 20));
  return { begun, taken, finish, going };
}

describe('a search begun before anyone asked', () => {
  it.each([
    [1, [2, 3], true],
    [2, [3], false],
    [3, [], false],
  ])(
    'goes on after %i steps, with first topics where they are still to be found',
    async (before, told, withFirst) => {
      const { begun, going } = await begin(before);
      await going;
      const steps = begun.resume();
      const rest: Progress[] = [];
      for (;;) {
        const step = await steps.next();
        if (step.done) {
          expect(step.value).toBe(end);
          break;
        }
        rest.push(step.value);
      }
      expect(rest.map(({ done }) => done)).toEqual(told);
      expect(rest.some((step) => step.first === first)).toBe(withFirst);
    },
  );

  it('does not take its last step before the other work is done', async () => {
    const { taken, finish, going } = await begin(Infinity);
    expect(taken).toBe(3);
    const early = await Promise.race([going.then(() => 'ended'), Promise.resolve('waits')]);
    expect(early).toBe('waits');
    finish();
    await going;
  });
});
