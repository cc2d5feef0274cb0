import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepDetect } from '../../../workers/claims/detectable.ts';
import { reportClaims } from '../../../workers/claims/claim-report.ts';
import { takeSample, type Choice } from '../../../workers/claims/sample.ts';
import { topicRows, type ClaimTopic } from '../../../workers/claims/topic-rows.ts';
import { drain } from '../../../workers/headless/drain.ts';
import { judgeFamily } from '../../../workers/inference/family.ts';
import { choiceOf, several, smallCorpus, type Small } from './small-corpus.ts';

/** Reports topics whose papers are those that hold a word. */
function report(rows: readonly Small[], words: readonly string[], more: Partial<ClaimTopic> = {}) {
  const corpus = smallCorpus(rows);
  const topics = words.map((label, id) => ({ id, label, stability: null, ...more }));
  const topicOf = new Map(
    corpus.papers.map((paper) => [
      paper.id,
      words.findIndex((word) => paper.abstract?.split(' ').includes(word)),
    ]),
  );
  return reportOf(corpus, topics, choiceOf({ topicOf }));
}

function reportOf(
  corpus: ReturnType<typeof smallCorpus>,
  topics: readonly ClaimTopic[],
  choice: Choice,
) {
  const sample = takeSample(corpus, choice);
  const family = topicRows(sample, topics, choice.topicOf);
  return drain(
    reportClaims(sample, family, {
      ...{ kind: 'topic', choice, seed: 1, shuffles: 50 },
      detect: stepDetect,
    }),
  );
}

const workshop = [
  ...several(4, 2021, 'graph'),
  ...several(6, 2021, 'cache'),
  ...several(3, 2022, 'cache').map((row) => ({ ...row, words: null })),
  ...several(1, 2024, 'graph'),
  ...several(9, 2024, 'cache'),
  ...several(10, 2024, 'tree'),
];

describe('reportClaims', () => {
  it('gives shares with their interval and papers in loaded years and nothing in others', () => {
    const [graph] = report(workshop, ['graph', 'cache']).rows;
    expect(
      graph!.years.map(({ year, state, count, n, share }) => [year, state, count, n, share]),
    ).toEqual([
      [2021, 'loaded', 4, 10, 0.4],
      [2022, 'titles only', null, null, null],
      [2023, 'none', null, null, null],
      [2024, 'loaded', 1, 20, 0.05],
    ]);
    // (.4 + z^2/20 -+ z sqrt(.024 + z^2/400)) / (1 + z^2/10) at z = 1.96.
    expect(graph!.years[0]!.low).toBeCloseTo(0.1682, 4);
    expect(graph!.years[0]!.high).toBeCloseTo(0.6873, 4);
    expect(graph!.years[0]!.ids).toEqual([0, 1, 2, 3].map((at) => `2021 graph ${at}`));
    expect(graph!.years[1]!.ids).toEqual([]);
  });

  it('names its slice and its family', () => {
    const { slice, family } = report(workshop, ['graph', 'cache', 'tree']);
    expect(family).toEqual({ kind: 'topic', size: 3 });
    expect(slice).toEqual({
      collection: 'all',
      filter: '',
      byTitle: false,
      papers: 30,
      venues: ['Workshop'],
      years: [2021, 2024],
    });
  });

  it('says of every row what the rules say of its counts beside the family', () => {
    const rows = report(workshop, ['graph', 'cache', 'tree']).rows;
    const counts = [
      [4, 1],
      [6, 9],
      [0, 10],
    ];
    judgeFamily({ years: [2021, 2024], papers: [10, 20] }, counts).forEach((claim, at) => {
      const { p, q, verdict, direction, isNew, basis } = claim;
      expect(rows[at]).toMatchObject({ p, q, verdict, direction, isNew, basis });
      expect(rows[at]!.ratio80).toEqual(claim.trend?.ratio80);
      expect(rows[at]!.pDown).toBe(claim.trend?.pDown);
    });
    expect(rows.every(({ basis }) => basis === 'difference')).toBe(true);
  });

  it('says nothing of a single year', () => {
    const [row] = report(several(5, 2024, 'graph'), ['graph']).rows;
    expect(row).toMatchObject({ verdict: 'cannot tell', basis: null, p: null, q: null });
    expect(row).toMatchObject({ ratio: null, ratio80: null, pUp: null, pDown: null, flags: [] });
    expect(row!.years).toHaveLength(1);
  });

  it('says nothing of no papers at all', () => {
    const empty = report([], ['graph']);
    expect(empty.rows).toMatchObject([{ years: [], verdict: 'cannot tell', p: null }]);
    expect(empty.expectedByLuck).toEqual({ clear: 0, leaning: 0, new: 0 });
  });

  it('lists what is first seen in the last year beside what luck gives', () => {
    const { firstSeen } = report(workshop, ['graph', 'cache', 'tree']);
    expect(firstSeen.rows).toEqual([{ kind: 'topic', id: 2, label: 'tree', count: 10 }]);
    expect(firstSeen.expectedByLuck).toBeLessThan(1);
  });

  it('finds how many papers the last year would have needed', () => {
    // 4 of 10, then of 20: alone in its family a row is clear when p is at most .10.
    const [row] = report([...workshop.slice(0, 10), ...several(20, 2024, 'cache')], ['graph']).rows;
    const p = (count: number) =>
      judgeFamily({ years: [2021, 2024], papers: [10, 20] }, [[4, count]])[0]!.p;
    expect(p(row!.detectable!)).toBeLessThanOrEqual(0.1);
    expect(p(row!.detectable! - 1)).toBeGreaterThan(0.1);
  });

  it('flags an unstable topic and one changed after looking', () => {
    const [row] = report(workshop, ['tree'], { stability: 0.59, afterLooking: true }).rows;
    expect(row!.flags).toEqual(['fragile', 'chosen after looking']);
    const [stable] = report(workshop, ['tree'], { stability: 0.6 }).rows;
    expect(stable!.flags).toEqual([]);
  });

  it('does not change a claim when another row is asked for first', () => {
    const there = report(workshop, ['graph', 'tree']).rows;
    const back = report(workshop, ['tree', 'graph']).rows;
    expect(back[0]).toMatchObject({ p: there[1]!.p, q: there[1]!.q, pUp: there[1]!.pUp });
  });
});

describe('reportClaims over several venues', () => {
  // Inside each venue the share rises by .1; the venue with the larger share shrinks from 10 papers
  // of 20 to 10 of 60, so that the pooled share falls from 10/20 to 16/60.
  const pooled = [
    ...several(8, 2023, 'robot', { venue: 'R' }),
    ...several(2, 2023, 'text', { venue: 'R' }),
    ...several(2, 2023, 'robot', { venue: 'T' }),
    ...several(8, 2023, 'text', { venue: 'T' }),
    ...several(9, 2024, 'robot', { venue: 'R' }),
    ...several(1, 2024, 'text', { venue: 'R' }),
    ...several(15, 2024, 'robot', { venue: 'T' }),
    ...several(35, 2024, 'text', { venue: 'T' }),
  ];

  it('splits the change into venues and mix and warns where they point apart', () => {
    const [row] = report(pooled, ['robot']).rows;
    // Weights .5 and .5, then 1/6 and 5/6; shares .8 and .2, then .9 and .3.
    expect(row!.mix!.within).toBeCloseTo(0.1, 12);
    expect(row!.mix!.between).toBeCloseTo(0.85 * (1 / 6 - 1 / 2) + 0.25 * (5 / 6 - 1 / 2), 12);
    expect(row!.mix!.total).toBeCloseTo(24 / 60 - 10 / 20, 12);
    expect(row!.flags).toContain('mix');
  });

  it('has no split for a single venue', () => {
    const [row] = report(
      pooled.filter(({ venue }) => venue === 'R'),
      ['robot'],
    ).rows;
    expect(row).not.toHaveProperty('mix');
  });
});

describe('a year that is not loaded', () => {
  const paper = fc.record({
    year: fc.integer({ min: 2016, max: 2024 }),
    kind: fc.constantFrom('paper', 'poster', 'keynote'),
    words: fc.constantFrom('graph', 'cache', 'graph cache', null),
    venue: fc.constantFrom('A', 'B'),
  });

  it('has no number in any of 1,000 corpora with gaps', () => {
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 24 }), fc.nat(511), (drawn, gaps) => {
        const kept = drawn
          .map((fields, at): Small => ({ id: `p${at}`, ...fields }) as Small)
          .filter(({ year }) => ((gaps >> (year - 2016)) & 1) === 0);
        for (const row of report(kept, ['graph', 'cache']).rows) {
          for (const { year, state, count, n, share, low, high, ids } of row.years) {
            const own = kept.filter((other) => other.year === year && other.kind !== 'keynote');
            const read = own.filter(({ words }) => words !== null).length;
            expect(state).toBe(read > 0 ? 'loaded' : own.length > 0 ? 'titles only' : 'none');
            if (state === 'loaded') expect([n, count]).toEqual([read, ids.length]);
            else
              expect([count, n, share, low, high, ids]).toEqual([null, null, null, null, null, []]);
          }
        }
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});
