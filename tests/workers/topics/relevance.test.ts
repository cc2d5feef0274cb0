import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byRelevance, relevance, relevant } from '../../../workers/topics/relevance.ts';

const said = (label: string, papers: number, all: number) => ({ label, papers, all });
const labels = (terms: readonly { label: string }[]) => terms.map(({ label }) => label);

describe('relevance', () => {
  it('is Sievert and Shirley’s, but for what all terms of the topic share', () => {
    // lambda ln(papers / size) + (1 - lambda) ln((papers / size) / (all / N)), size 8 and N 40:
    // .6 ln(4/8) + .4 ln((4/8) / (5/40)) = .13863; .6 ln(2/8) + .4 ln((2/8) / (10/40)) = -.83178.
    const difference =
      relevance({ papers: 4, all: 5 }, 0.6) - relevance({ papers: 2, all: 10 }, 0.6);
    expect(difference).toBeCloseTo(0.13863 - -0.83178, 4);
  });

  it('ranks by frequency at 1 and by what is the topic’s own at 0', () => {
    const terms = [said('common', 9, 30), said('own', 3, 3), said('middle', 6, 8)];
    expect(labels(byRelevance(terms, 1))).toEqual(['common', 'middle', 'own']);
    expect(labels(byRelevance(terms, 0))).toEqual(['own', 'middle', 'common']);
    expect(labels(byRelevance(terms, 0.5))).toEqual(['middle', 'own', 'common']);
  });

  it('puts the more frequent first between equals, then goes by name', () => {
    const terms = [said('b', 2, 2), said('c', 3, 3), said('a', 2, 2)];
    expect(labels(byRelevance(terms, 0))).toEqual(['c', 'a', 'b']);
  });
});

describe('the terms kept for the reader', () => {
  const term = fc.record({
    papers: fc.integer({ min: 2, max: 20 }),
    more: fc.integer({ min: 0, max: 60 }),
  });
  const terms = fc
    .array(term, { maxLength: 120 })
    .map((list) => list.map(({ papers, more }, i) => said(`t${i}`, papers, papers + more)));

  it('hold the first ten at every fourth of the way', () => {
    fc.assert(
      fc.property(terms, fc.constantFrom(0, 0.25, 0.5, 0.75, 1), (list, lambda) => {
        expect(byRelevance(relevant(list, 8), lambda).slice(0, 10)).toEqual(
          byRelevance(list, lambda).slice(0, 10),
        );
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('are each there once', () => {
    const list = Array.from({ length: 30 }, (_, i) => said(`t${i}`, i + 2, i + 2));
    const kept = relevant(list, 8);
    expect(new Set(labels(kept)).size).toBe(kept.length);
  });

  it('of 18 papers are said by four of them, though words of two papers are more the topic’s own', () => {
    // The root of 18 is 4.2; sixteen terms are said by four or more.
    const often = Array.from({ length: 16 }, (_, i) => said(`often ${i}`, 4 + i, 40));
    const rare = ['a', 'b', 'c'].map((name) => said(name, 2, 2));
    expect(byRelevance([...rare, ...often], 0).slice(0, 3)).toEqual(rare);
    expect(labels(relevant([...rare, ...often], 18)).sort()).toEqual(labels(often).sort());
  });

  it('are said by fewer, but by two at least, where else there were too few', () => {
    const few = [said('often', 9, 40), said('twice', 2, 2), said('once', 1, 1)];
    expect(labels(relevant(few, 18)).sort()).toEqual(['often', 'twice']);
  });
});
