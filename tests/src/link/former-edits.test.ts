import { describe, expect, it } from 'vitest';
import { formerLog, sampleOf } from '../../../src/link/former-edits.ts';
import type { KeptLog } from '../../../src/link/kept-edits.ts';

const ids = Array.from({ length: 300 }, (_, at) => `paper-${at}`);
const more = (n: number): string[] => Array.from({ length: n }, (_, at) => `new-${at}`);
const stop: KeptLog = {
  saved: '2026-05-01T10:00:00.000Z',
  edits: [{ kind: 'stop', term: 'figure' }],
  without: [],
  of: sampleOf(ids),
};

describe('edits of papers as they were before', () => {
  it('are found when papers came or went, as long as half of the larger set are in both', () => {
    expect(formerLog([stop], [...ids, ...more(40)])).toBe(stop);
    expect(formerLog([stop], [...ids, ...more(300)])).toBe(stop);
    expect(formerLog([stop], ids.slice(0, 150))).toBe(stop);
    expect(formerLog([stop], [...ids, ...more(310)])).toBeNull();
    expect(formerLog([stop], ids.slice(0, 140))).toBeNull();
    expect(formerLog([stop], more(300))).toBeNull();
  });

  it('are the latest of several, and none where nothing was edited or left out', () => {
    const later = { ...stop, saved: '2026-06-01T10:00:00.000Z', without: ['paper-3'], edits: [] };
    const empty = { ...stop, saved: '2026-07-01T10:00:00.000Z', edits: [] };
    expect(formerLog([stop, later, empty], ids)).toBe(later);
    expect(formerLog([empty], ids)).toBeNull();
  });

  it('are told by the papers that they name where no others are known', () => {
    const move = { kind: 'move', paper: 'a', topic: ['b', 'c', 'd'] } as const;
    const log: KeptLog = { ...stop, edits: [...stop.edits, move], of: null };
    expect(formerLog([log], ['a', 'b', ...ids])).toBe(log);
    expect(formerLog([log], ['a', ...ids])).toBeNull();
    expect(formerLog([{ ...stop, of: null }], ids)).toBeNull();
  });

  it('name at most forty papers, from the first on and all over', () => {
    expect(sampleOf(['a', 'b'])).toEqual({ papers: 2, some: ['a', 'b'] });
    expect(sampleOf([])).toEqual({ papers: 0, some: [] });
    const { papers, some } = sampleOf(ids);
    expect([papers, some.length, some[0], some[1], some[39]]).toEqual(
      // 300 / 40 is 7.5, and 39 of that are 292.5.
      [300, 40, 'paper-0', 'paper-7', 'paper-292'],
    );
  });
});
