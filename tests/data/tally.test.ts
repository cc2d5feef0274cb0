import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tally } from '../../data/tally.ts';

describe('a tally', () => {
  it('names the value counted most often, or none', () => {
    const tally = new Tally<string>();
    expect(tally.most()).toBeNull();
    tally.add('GPU');
    tally.add('GPUs', 3);
    tally.add('GPU');
    expect(tally.most()).toBe('GPUs');
    expect(tally.entries()).toEqual([
      ['GPU', 2],
      ['GPUs', 3],
    ]);
  });

  it('does not mind the order of arrival', () => {
    const votes = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 12 });
    const shuffled = votes.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    const winner = (list: string[]): string | null => {
      const tally = new Tally<string>();
      for (const vote of list) tally.add(vote);
      return tally.most();
    };
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(winner(other)).toBe(winner(list));
      }),
      { seed: 1 },
    );
  });
});
