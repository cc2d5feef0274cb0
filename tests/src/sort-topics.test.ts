import { describe, expect, it } from 'vitest';
import { sortTopics } from '../../src/sort-topics.ts';
import type { Topic } from '../../workers/topics/analysis.ts';
import type { Cell } from '../../workers/topics/trends.ts';
import { claimRow } from '../fixtures/claim-row.ts';

const topics = ['LLM', 'GPU', 'cloud'].map((label, id) => ({ id, label }) as Topic); // no more is looked at
const cell = (papers: number | null) =>
  ({ ids: papers === null ? null : Array.from({ length: papers }, String) }) as Cell;
const tables = [
  [
    [cell(1), cell(null)],
    [cell(2), cell(2)],
    [cell(3), cell(0)],
  ],
];
const claims = new Map([[2, claimRow({ label: 'cloud', id: 2, verdict: 'leaning' })]]);
const names = (sort: 'verdict' | 'size' | 'name') =>
  sortTopics(topics, sort, claims, tables).map(({ label }) => label);

describe('topics in order', () => {
  it('stand by what is claimed of them, then by size', () => {
    expect(names('verdict')).toEqual(['cloud', 'GPU', 'LLM']);
  });

  it('stand by their papers, a year without a number adding none', () => {
    expect(names('size')).toEqual(['GPU', 'cloud', 'LLM']);
  });

  it('stand by name', () => {
    expect(names('name')).toEqual(['cloud', 'GPU', 'LLM']);
  });
});
