import { describe, expect, it } from 'vitest';
import { typedCommands } from '../../../src/commands/typed-commands.ts';
import type { Choices } from '../../../src/link/choices.ts';

function chosen(query: string): Partial<Choices>[] {
  const changes: Partial<Choices>[] = [];
  for (const { run } of typedCommands(query, (change) => changes.push(change))) run();
  return changes;
}

describe('a number that is typed', () => {
  it('is the seed where that word stands before it', () => {
    expect(chosen('seed 42')).toEqual([{ seed: 42 }]);
    expect(chosen('  Seed  0 ')).toEqual([{ seed: 0 }]);
    expect(chosen('seed 4294967295')).toEqual([{ seed: 4294967295 }]);
  });

  it('is no seed where it is too large, not whole, below nothing or not there', () => {
    for (const query of ['seed 4294967296', 'seed 1.5', 'seed -1', 'seed', 'seed x', '42', ''])
      expect(chosen(query)).toEqual([]);
  });
});
