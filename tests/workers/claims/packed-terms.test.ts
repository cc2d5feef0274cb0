import { describe, expect, it } from 'vitest';
import type { CompareReport, ComparedTerm } from '../../../workers/claims/comparison.ts';
import { packComparison, unpackComparison } from '../../../workers/claims/packed-terms.ts';

function termOf(at: number): ComparedTerm {
  const ids = (name: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${name} ${(at + i) % 40}`);
  const [idsA, idsB] = [ids('old', at % 5), ids('new', at % 3)];
  const isMixed = at % 4 === 0;
  return {
    term: `term ${at}`,
    label: `Term ${at}`,
    a: idsA.length,
    b: idsB.length,
    logOdds: at - 600,
    z: (at - 600) / 100,
    p: 1 / (at + 1),
    q: 2 / (at + 2),
    badge: at % 7 === 0,
    flags: at % 8 === 0 ? ['mix'] : [],
    ...(isMixed && { mix: { total: 0.1 * at, within: 0, between: 0.1 * at } }),
    idsA,
    idsB,
  };
}

function reportOf(terms: number): CompareReport {
  const luck = { clear: 0.1, leaning: 0.4, badge: 1.5 };
  return {
    a: { filter: 'year=2021', n: 40 },
    b: { filter: 'year=2024', n: 40 },
    overlap: 0,
    topics: [],
    terms: Array.from({ length: terms }, (_, at) => termOf(at)),
    expectedByLuck: luck,
    anyByLuck: luck,
    shuffles: { topics: 999, terms: 99 },
  };
}

describe('a comparison on its way to the page', () => {
  it('of many terms comes out as it went in', () => {
    const report = reportOf(1200);
    const sent = packComparison(report);
    expect(Array.isArray(sent.terms)).toBe(false);
    expect(unpackComparison(structuredClone(sent))).toEqual(report);
  });

  it('of few terms is sent as it is', () => {
    const report = reportOf(30);
    expect(packComparison(report)).toBe(report);
    expect(unpackComparison(report)).toEqual(report);
  });
});
