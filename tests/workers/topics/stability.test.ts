import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '../../../workers/headless/drain.ts';
import { standardParameters } from '../../../workers/topics/analyse.ts';
import type { Grouping } from '../../../workers/topics/identity.ts';
import { analysisPapers } from '../../../workers/topics/roles.ts';
import { regroupResamples, topicStabilities } from '../../../workers/topics/stability.ts';
import { corpusOf, threeTopics } from '../../fixtures/twelve-papers.ts';

const corpus = corpusOf();
const papers = analysisPapers(corpus);
const few = { resamples: 12, runs: 24, cuts: 5, restarts: 3 };

function resample(list = papers, seed = 1, options = few): Grouping[] {
  return drain(regroupResamples(list, corpus.vocabulary, standardParameters(3, seed), options));
}

function grouped(groups: readonly (readonly string[])[]): Grouping {
  return groups.flatMap((ids, topic) => ids.map((id) => ({ id, topic })));
}

describe('the stability of a topic', () => {
  it('is its mean Jaccard to the likest group of each resample, counted by hand', () => {
    const topics = grouped([
      ['a', 'b', 'c', 'd'],
      ['e', 'f'],
    ]);
    // Of a, b, c, d the first draw has a, b, c: two of them are in a group of their own, 2/3. Of e, f it has e, in a
    // group with c: 1/2, which is dissolved. The second draw has no e and no f.
    const draws = [
      grouped([
        ['a', 'b'],
        ['c', 'e'],
      ]),
      grouped([['a', 'b', 'c', 'd']]),
    ];
    expect(topicStabilities(topics, draws)).toEqual([
      { topic: 0, jaccard: (2 / 3 + 1) / 2, drawn: 2, found: 2 },
      { topic: 1, jaccard: 1 / 2, drawn: 1, found: 0 },
    ]);
  });

  it('counts a drawn paper that has no words left against its topic', () => {
    const topics = grouped([['a', 'b']]);
    const draw = [
      { id: 'a', topic: 0 },
      { id: 'b', topic: null },
    ];
    expect(topicStabilities(topics, [draw])[0]?.jaccard).toBe(1 / 2);
  });

  it('is not measured of topics without papers, nor without resamples', () => {
    expect(topicStabilities([{ id: 'a', topic: null }], [grouped([['a']])])).toEqual([]);
    expect(topicStabilities(grouped([['a']]), [])).toEqual([]);
  });

  it('is 1 for a topic that every resample finds, and always from 0 to 1', () => {
    const cells = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.boolean()), { minLength: 1 });
    fc.assert(
      fc.property(cells, (rows) => {
        const id = (at: number): string => `p${at}`;
        const topics = rows.map(([topic], at) => ({ id: id(at), topic }));
        const drawn = (part: 0 | 1): Grouping =>
          rows.flatMap((row, at) => (row[2] ? [{ id: id(at), topic: row[part] }] : []));
        for (const { jaccard, found, drawn: own } of topicStabilities(topics, [drawn(0)])) {
          expect([jaccard, found, own]).toEqual([1, 1, 1]);
        }
        for (const { jaccard } of topicStabilities(topics, [drawn(1), drawn(0)])) {
          expect(jaccard).toBeGreaterThan(0);
          expect(jaccard).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 11 },
    );
  });
});

describe('resamples', () => {
  const found = resample();

  it('draw twelve of twelve papers with replacement and take each drawn one once', () => {
    expect(found).toHaveLength(few.resamples);
    for (const draw of found) {
      const ids = draw.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeLessThan(12);
      expect(threeTopics.flat()).toEqual(expect.arrayContaining(ids));
    }
    expect(new Set(found.map((draw) => draw.map(({ id }) => id).join())).size).toBeGreaterThan(1);
  });

  it('miss each paper about as often as (11/12)^12 = .35 says', () => {
    const many = resample(papers, 1, { ...few, resamples: 200, runs: 1, cuts: 1 });
    const share = many.reduce((sum, draw) => sum + draw.length, 0) / (200 * 12);
    expect(share).toBeGreaterThan(0.61);
    expect(share).toBeLessThan(0.69);
  });

  it('do not depend on the order of the papers, but on the seed', () => {
    expect(resample([...papers].reverse())).toEqual(found);
    expect(resample(papers, 2)).not.toEqual(found);
  });

  it('find three obvious topics again, and a random grouping less', () => {
    const real = topicStabilities(grouped(threeTopics), found);
    const mixed = topicStabilities(
      grouped([
        ['a', 'b', 'c', 'd', 'e'],
        ['f', 'g', 'h', 'i'],
        ['j', 'k', 'l'],
      ]),
      found,
    );
    const mean = (all: typeof real): number =>
      all.reduce((sum, { jaccard }) => sum + jaccard, 0) / all.length;
    expect(mean(real)).toBeGreaterThan(mean(mixed) + 0.2);
  });

  it('of papers that no word tells apart are one group', () => {
    const alike = papers.map((paper) => ({ ...paper, tokens: papers[0]!.tokens }));
    const groups = resample(alike, 1, { ...few, resamples: 2 });
    for (const draw of groups) expect(new Set(draw.map(({ topic }) => topic)).size).toBe(1);
  });
});
