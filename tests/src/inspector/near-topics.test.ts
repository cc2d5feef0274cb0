import { describe, expect, it } from 'vitest';
import { nearTopics } from '../../../src/inspector/near-topics.ts';

describe('the topics that a paper is near', () => {
  it('are those with a twentieth of it or more, most first, beside how much of it is its own topic’s', () => {
    // Cosines ln 60, ln 30, ln 8 and ln 2 with concentration 1: shares of .60, .30, .08 and .02.
    const nearness = [30, 60, 2, 8].map(Math.log);
    const near = nearTopics({ topic: 1, nearness }, 1);
    expect(near?.own).toBeCloseTo(0.6, 12);
    expect(near?.others.map(({ topic }) => topic)).toEqual([0, 3]);
    expect(near?.others[0]?.share).toBeCloseTo(0.3, 12);
    expect(near?.others[1]?.share).toBeCloseTo(0.08, 12);
  });

  it('may be nearer than the topic that a reader moved it to', () => {
    const nearness = [90, 10].map(Math.log);
    const near = nearTopics({ topic: 1, nearness }, 1);
    expect(near?.own).toBeCloseTo(0.1, 12);
    expect(near?.others[0]?.share).toBeCloseTo(0.9, 12);
  });

  it('are none where the paper has no topic', () => {
    expect(nearTopics({ topic: null, nearness: [] }, 20)).toBeNull();
  });
});
