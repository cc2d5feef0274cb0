import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../workers/topics/analyse.ts';
import type { Analysis } from '../../../workers/topics/analysis.ts';
import { Begun } from '../../../workers/topics/begun.ts';

const [first, end] = [{ stage: 'first' } as Analysis, { stage: 'refined' } as Analysis];

async function* search(): AsyncGenerator<Progress, Analysis> {
  await Promise.resolve();
  yield { done: 1, total: 3 };
  yield { done: 2, total: 3, first };
  yield { done: 3, total: 3 };
  return end;
}

describe('a search begun before anyone asked', () => {
  it.each([
    [1, [2, 3]],
    [2, [2, 3]],
    [3, [2]],
    [9, []],
  ])(
    'goes on after %i steps, and tells of the first topics again where it has not ended',
    async (before, told) => {
      const begun = new Begun(search());
      let finish = (): void => undefined;
      const other = new Promise<void>((resolve) => (finish = resolve));
      if (before === 0) finish();
      await Promise.resolve();
      let taken = 0;
      for await (const _ of begun.while(other)) {
        taken += 1;
        if (taken < before) continue;
        finish();
        await other;
      }
      const rest: number[] = [];
      const steps = begun.resume();
      for (;;) {
        const step = await steps.next();
        if (step.done) {
          expect(step.value).toBe(end);
          break;
        }
        rest.push(step.value.done);
      }
      expect(rest).toEqual(told);
    },
  );
});
