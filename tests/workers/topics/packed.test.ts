import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../workers/topics/analysis.ts';
import type { Assignment } from '../../../workers/topics/membership.ts';
import { packAnalysis, unpackAnalysis } from '../../../workers/topics/packed.ts';

function analysisOf(papers: number): Analysis {
  const assignments = Array.from({ length: papers }, (_, at): Assignment => {
    const id = `paper ${at}`;
    if (at % 50 === 7)
      return {
        id,
        topic: null,
        runnerUp: null,
        margin: 0,
        cosine: 0,
        nearness: [],
        placedBy: null,
      };
    const nearness = [0, 1, 2].map((topic) => 1 / (1 + ((at + topic) % 3)));
    const placedBy = at % 9 === 0 ? 'title' : 'abstract';
    return {
      id,
      topic: at % 3,
      runnerUp: (at + 1) % 3,
      margin: 1 / 3,
      cosine: 0.7,
      nearness,
      placedBy,
    };
  });
  const topics = [0, 1, 2].map((id) => ({ id }));
  return { topics, assignments, stage: 'refined' } as Analysis; // what packing reads
}

/** All that an assignment tells, read part by part. */
function toldOf(one: Assignment): Assignment {
  const { id, topic, runnerUp, margin, cosine, nearness, placedBy } = one;
  return { id, topic, runnerUp, margin, cosine, nearness, placedBy };
}

describe('an analysis on its way to the page', () => {
  it('comes out as it went in where it is packed', () => {
    const many = analysisOf(6000);
    const sent = packAnalysis(many);
    expect(Array.isArray(sent.assignments)).toBe(false);
    const { assignments, ...rest } = unpackAnalysis(structuredClone(sent));
    expect({ ...rest, assignments: assignments.map(toldOf) }).toEqual(many);
  });

  it('is sent as it is where papers are few', () => {
    const few = analysisOf(60);
    expect(packAnalysis(few)).toBe(few);
    expect(unpackAnalysis(few)).toEqual(few);
  });
});
