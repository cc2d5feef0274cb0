import { describe, expect, it } from 'vitest';
import type { AnalysisPaper } from '../../../workers/topics/analyse.ts';
import { assign } from '../../../workers/topics/membership.ts';

function papers(count: number, abstract = [0]): AnalysisPaper[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `p${i}`,
    tokens: { title: [0], abstract },
    role: 'fit',
  }));
}

function points(...rows: [number, number][]) {
  return { rows: rows.length, columns: 2, value: Float64Array.from(rows.flat()) };
}

describe('a paper’s topic', () => {
  it('is the one with the nearest centre by cosine, with runner-up and margin', () => {
    // Centres along the axes, of any length; (.6, .8) has cosines .6 and .8.
    const [paper] = assign(papers(1), points([0.6, 0.8]), [
      [5, 0],
      [0, 0.1],
    ]);
    expect(paper).toEqual({
      id: 'p0',
      topic: 1,
      runnerUp: 0,
      margin: expect.closeTo(0.2, 12) as number,
      cosine: expect.closeTo(0.8, 12) as number,
      nearness: [expect.closeTo(0.6, 12) as number, expect.closeTo(0.8, 12) as number],
      placedBy: 'abstract',
    });
  });

  it('is the lower number where two are as near, with no margin', () => {
    const [paper] = assign(papers(1), points([0, 1]), [
      [1, 0],
      [0, 1],
      [0, 2],
    ]);
    expect(paper).toMatchObject({ topic: 1, runnerUp: 2, margin: 0, cosine: 1 });
  });

  it('is none for a paper that shares no word with the others', () => {
    const assignments = assign(papers(2), points([0, 0], [1, 0]), [[1, 0]]);
    expect(assignments[0]).toEqual({
      id: 'p0',
      topic: null,
      runnerUp: null,
      margin: 0,
      cosine: 0,
      nearness: [],
      placedBy: null,
    });
    expect(assignments[1]).toMatchObject({ id: 'p1', topic: 0, runnerUp: null, margin: 0 });
  });

  it('is placed by the title where there is no abstract', () => {
    const [paper] = assign(papers(1, []), points([1, 0]), [[1, 0]]);
    expect(paper?.placedBy).toBe('title');
  });

  it('is none where there are no topics', () => {
    expect(assign(papers(1), points([1, 0]), [])).toMatchObject([{ topic: null, placedBy: null }]);
    expect(assign([], points(), [[1, 0]])).toEqual([]);
  });
});
