import { describe, expect, it } from 'vitest';
import { stabilityWords, withStability } from '../../src/fragile.ts';
import type { ClaimRow } from '../../workers/claims/claim-row.ts';

const claim: ClaimRow = {
  kind: 'topic',
  id: 0,
  label: 'Caches',
  years: [],
  p: 0.01,
  q: 0.02,
  ratio: 2,
  ratio80: [1.5, 3],
  ratio95: [1, 4],
  pUp: 0.9,
  pDown: 0,
  verdict: 'leaning',
  direction: 'up',
  isNew: false,
  basis: 'trend',
  flags: ['chosen after looking'],
};

const measured = new Map([
  [0, { topic: 0, jaccard: 0.59, drawn: 50, found: 30 }],
  [1, { topic: 1, jaccard: 0.6, drawn: 50, found: 31 }],
]);

describe('a claim about a topic', () => {
  it('is fragile where its topic is found again under .6, and nothing else of it changes', () => {
    expect(withStability([claim], measured)).toEqual([
      { ...claim, flags: ['fragile', 'chosen after looking'] },
    ]);
  });

  it('stays as it is at .6, where nothing was measured, and where it is fragile already', () => {
    const fragile: ClaimRow = { ...claim, flags: ['fragile'] };
    const rows = [{ ...claim, id: 1 }, { ...claim, id: 2 }, fragile];
    expect(withStability(rows, measured)).toEqual(rows);
  });

  it('lends its stability to no term or concept of the same number', () => {
    const rows: ClaimRow[] = [
      { ...claim, kind: 'term' },
      { ...claim, kind: 'concept', id: '0' },
    ];
    expect(withStability(rows, measured)).toEqual(rows);
  });
});

describe('the words on a topic', () => {
  it('say how often it is found again and how much of it', () => {
    expect(stabilityWords(measured.get(0))).toBe(
      'Found again in 30 of 50 resamples of the papers; on average 59 % of the papers in it or in the group most like it are in both: fragile.',
    );
    expect(stabilityWords(measured.get(1))).toMatch(/60 % of .* in both\.$/);
  });

  it('are none before it was measured', () => {
    expect(stabilityWords(undefined)).toBe('');
  });
});
