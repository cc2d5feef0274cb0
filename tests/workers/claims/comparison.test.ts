import { describe, expect, it } from 'vitest';
import type { Filter } from '../../../data/filter.ts';
import { compareSlices, ComparisonError } from '../../../workers/claims/comparison.ts';
import { drain } from '../../../workers/headless/drain.ts';
import { choiceOf, several, smallCorpus } from './small-corpus.ts';

const corpus = smallCorpus([
  ...several(6, 2021, 'graph edge'),
  ...several(4, 2021, 'cache'),
  ...several(1, 2024, 'graph edge'),
  ...several(9, 2024, 'cache token'),
  ...several(1, 2024, 'cache', { kind: 'keynote' }),
]);
const topics = ['graph', 'cache', 'none'].map((label, id) => ({ id, label, stability: null }));
const topicOf = new Map(
  corpus.papers.map(({ id, abstract }) => [id, abstract?.startsWith('graph') ? 0 : 1]),
);
const year = (at: number): Filter => ({ year: [[at, at]] });
const compare = (a: Filter, b: Filter) =>
  drain(compareSlices(corpus, { a, b, topics, choice: choiceOf({ topicOf }), seed: 1 }));

describe('compareSlices', () => {
  it('gives shares, their difference with its interval, and the papers behind both', () => {
    const { a, b, overlap, topics: rows } = compare(year(2021), year(2024));
    expect([a, b, overlap]).toEqual([
      { filter: 'year=2021', n: 10 },
      { filter: 'year=2024', n: 10 },
      0,
    ]);
    const [graph] = rows;
    expect(graph).toMatchObject({ id: 0, label: 'graph', a: 6, b: 1, shareA: 0.6, shareB: 0.1 });
    expect(graph!.difference).toBeCloseTo(-0.5, 12);
    // Wilson: 6 of 10 in .3127 to .8318, 1 of 10 in .0179 to .4042; Newcombe's square and add.
    expect(graph!.low).toBeCloseTo(-0.5 - Math.hypot(0.1 - 0.0179, 0.8318 - 0.6), 3);
    expect(graph!.high).toBeCloseTo(-0.5 + Math.hypot(0.4042 - 0.1, 0.6 - 0.3127), 3);
    // Of C(20, 7) = 77,520 ways: 2 (10 * 210 of 6 and 1, half; 120 of 7 and 0).
    expect(graph!.p).toBeCloseTo((2 * (120 + (210 * 10) / 2)) / 77_520, 12);
    expect(graph!.idsA).toHaveLength(6);
    expect(graph!.idsB).toEqual(['2024 graph edge 0']);
  });

  it('is fragile where the topic is hardly found again, and says what was chosen after looking', () => {
    const marked = topics.map((topic, at) => ({
      ...topic,
      stability: [0.59, 0.6, null][at]!,
      afterLooking: at === 2,
    }));
    const sides = { a: year(2021), b: year(2024), choice: choiceOf({ topicOf }), seed: 1 };
    const { topics: rows } = drain(compareSlices(corpus, { ...sides, topics: marked }));
    expect(rows.map(({ flags }) => flags)).toEqual([['fragile'], [], ['chosen after looking']]);
  });

  it('splits a difference of pooled venues into change inside them and of their mix, and warns where these point apart', () => {
    // Robots stand in 8 of 10 and 0 of 2 papers, then in 2 of 2 and 1 of 10: .8 of Rob's and none of Vis's
    // become all and .1, while Rob's part falls from 10 of 12 to 2 of 12.
    const pooled = smallCorpus([
      ...several(8, 2023, 'robot', { venue: 'Rob' }),
      ...several(2, 2023, 'cell', { venue: 'Rob' }),
      ...several(2, 2023, 'cell', { venue: 'Vis' }),
      ...several(2, 2024, 'robot', { venue: 'Rob' }),
      ...several(1, 2024, 'robot', { venue: 'Vis' }),
      ...several(9, 2024, 'cell', { venue: 'Vis' }),
    ]);
    const sides = { topics: [], choice: choiceOf(), seed: 1 };
    const split = (a: Filter, b: Filter) =>
      drain(compareSlices(pooled, { ...sides, a, b })).terms.find(({ term }) => term === 'robot')!;
    const { mix, flags } = split(year(2023), year(2024));
    expect(mix!.total).toBeCloseTo(3 / 12 - 8 / 12, 12);
    expect(mix!.within).toBeCloseTo(((10 + 2) / 24) * 0.2 + ((2 + 10) / 24) * 0.1, 12);
    expect(mix!.between).toBeCloseTo(mix!.total - mix!.within, 12);
    expect(flags).toEqual(['mix']);
    const venues = split({ venue: ['Rob'] }, { venue: ['Vis'] });
    expect([venues.mix, venues.flags]).toEqual([undefined, []]);
  });

  it('corrects topics over all topics and marks what passes', () => {
    const { topics: rows } = compare(year(2021), year(2024));
    const [graph, cache, none] = rows;
    // Cache is graph turned round, so both have the same p; none has p = .5.
    expect(cache!.p).toBeCloseTo(graph!.p, 12);
    expect(graph!.q).toBeCloseTo((3 * graph!.p) / 2, 12);
    expect([graph!.verdict, graph!.direction]).toEqual(['clear', 'down']);
    expect([cache!.verdict, cache!.direction]).toEqual(['clear', 'up']);
    expect(none).toMatchObject({ a: 0, b: 0, p: 0.5, direction: null });
  });

  it('lists the terms in at least four papers, the most telling first', () => {
    const { terms } = compare(year(2021), year(2024));
    expect(terms.map(({ term, a, b }) => [term, a, b])).toEqual([
      ['token', 0, 9],
      ['cache', 4, 9],
      ['edge', 6, 1],
      ['graph', 6, 1],
    ]);
    expect(terms[0]!.logOdds).toBeGreaterThan(0);
    expect(terms[0]!.badge).toBe(true);
    expect(terms[0]!.idsB).toHaveLength(9);
  });

  it('turns round when the slices do', () => {
    const there = compare(year(2021), year(2024));
    const back = compare(year(2024), year(2021));
    const turn = { up: 'down', down: 'up' } as const;
    back.topics.forEach((topic, at) => {
      const other = there.topics[at]!;
      expect(topic.difference).toBeCloseTo(-other.difference, 12);
      expect(topic.low).toBeCloseTo(-other.high, 12);
      expect(topic.verdict).toBe(other.verdict);
      expect(topic.direction).toBe(other.direction && turn[other.direction]);
    });
  });

  it('calls nothing new, since two slices have no order', () => {
    const late = compare({ id: ['2021 graph edge 0', '2021 graph edge 1'] }, year(2024));
    expect(late.topics.map(({ verdict }) => verdict)).not.toContain('new');
  });

  it('says what luck alone would give', () => {
    const { expectedByLuck, anyByLuck, shuffles } = compare(year(2021), year(2024));
    expect(shuffles).toEqual({ topics: 1000, terms: 1000 });
    for (const chance of Object.values(anyByLuck)) expect(chance).toBeLessThan(0.5);
    expect(expectedByLuck.clear).toBeLessThan(0.5);
  });

  it('leaves papers that are in both slices out of both and says how many', () => {
    const early = corpus.papers.filter((paper) => paper.year === 2021).map(({ id }) => id);
    const { a, b, overlap } = compare({ id: [...early, '2024 cache token 0'] }, year(2024));
    expect([a.n, b.n, overlap]).toEqual([10, 9, 1]);
  });

  it('refuses slices without papers in words', () => {
    expect(() => compare(year(2021), year(2023))).toThrow(ComparisonError);
    expect(() => compare(year(2021), year(2023))).toThrow(
      'no paper that counts is in the slice “year=2023”',
    );
    expect(() => compare(year(2021), year(2021))).toThrow('is in the other slice too');
  });
});
