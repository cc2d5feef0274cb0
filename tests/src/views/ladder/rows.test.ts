import { describe, expect, it } from 'vitest';
import { ladderRows, ladderTable } from '../../../../src/views/ladder/rows.ts';
import type { NamedTopic } from '../../../../workers/topics/named-topics.ts';
import type { Assignment } from '../../../../workers/topics/membership.ts';
import { resultOf } from '../../../fixtures/channel.ts';

const assignments = [
  { id: 'a', topic: 0 },
  { id: 'b', topic: 1 },
  { id: 'c', topic: 1 },
  { id: 'keynote', topic: 1 },
  { id: 'wordless', topic: null },
] as Assignment[]; // nothing else of them is read
const topics = [
  { id: 0, label: 'serving', hue: 3 },
  { id: 1, label: 'privacy', hue: 5 },
] as NamedTopic[]; // nothing else of them is read
const analysis = { ...resultOf(1), assignments };
const stability = {
  whole: { k: 2, mean: 0.6, error: 0.01 },
  topics: [{ topic: 1, jaccard: 0.7, drawn: 50, found: 40 }],
};
const rows = ladderRows(
  [
    { k: 2, analysis, stability },
    { k: 3, analysis, stability: null },
  ],
  (found) => ({ ...found, topics }),
  new Set('abc'),
);

describe('the rows of the ladder', () => {
  it('have of each topic the papers that shaped it, its name and colour', () => {
    expect(rows[0]?.topics).toEqual([
      { id: 0, label: 'serving', hue: 3, papers: ['a'], stability: 0 },
      { id: 1, label: 'privacy', hue: 5, papers: ['b', 'c'], stability: 0.7 },
    ]);
  });

  it('know of no stability before it was measured', () => {
    expect(rows[1]?.whole).toBeNull();
    expect(rows[1]?.topics.map((topic) => topic.stability)).toEqual([null, null]);
  });

  it('become a table with a row a topic', () => {
    expect(ladderTable(rows, 2)[1]).toEqual({
      k: 2,
      suggested: true,
      topic: 'privacy',
      papers: 2,
      stability: 0.7,
      meanStability: 0.6,
      standardError: 0.01,
      ids: 'b c',
    });
    expect(ladderTable(rows, 2)).toHaveLength(4);
  });
});
