import { describe, expect, it } from 'vitest';
import { inParts, keepParts } from '../../../src/state/parts.svelte.ts';

describe('parts', () => {
  it('of a whole are read one by one, and spread to all of it', () => {
    const parts = inParts(() => ({ k: 10, filter: { year: 2024 } }));
    expect(parts.k).toBe(10);
    expect({ ...parts }).toEqual({ k: 10, filter: { year: 2024 } });
  });

  it('that are equal stay what they were, and those that are not are the new ones', () => {
    const before = { k: 10, filter: { year: [2024] }, without: ['a'] };
    const after = { k: 10, filter: { year: [2024] }, without: ['a', 'b'] };
    const kept = keepParts(before, after);
    expect(kept).toEqual(after);
    expect(kept.filter).toBe(before.filter);
    expect(kept.without).toBe(after.without);
  });
});
