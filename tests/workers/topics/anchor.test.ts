import { describe, expect, it } from 'vitest';
import { drain } from '../../../workers/headless/drain.ts';
import { analyse, defaultParameters } from '../../../workers/topics/analyse.ts';
import { anchorOf, knownAt } from '../../../workers/topics/anchor.ts';
import { keptTopics } from '../../../workers/topics/identity.ts';
import { analysisPapers } from '../../../workers/topics/roles.ts';
import { corpusOf } from '../../fixtures/twelve-papers.ts';

const corpus = corpusOf();
const consensus = { ...defaultParameters.consensus, runs: 40 };

function find(k: number) {
  const parameters = { ...defaultParameters, k, restarts: 5, consensus };
  return drain(
    analyse(analysisPapers(corpus), corpus.vocabulary, parameters, { memo: {}, edits: [] }),
  );
}

describe('the anchor', () => {
  const [three, four, five, two] = [find(3), find(4), find(5), find(2)];
  const anchor = anchorOf([
    [three, four, five],
    [three, two],
  ]);

  it('knows the topics of each number, of the first by their own names', () => {
    expect(anchor.rungs.map(({ k }) => k)).toEqual([2, 3, 4, 5]);
    const { callings } = knownAt(anchor, 3)!;
    expect(callings.map(({ label }) => label)).toEqual(three.topics.map(({ label }) => label));
    expect(callings.map(({ hue }) => hue)).toEqual([0, 1, 2]);
    expect(knownAt(anchor, 6)).toBeNull();
  });

  it('keeps name and colour of whatever is still there one number further', () => {
    let kept = 0;
    for (const [a, b] of [
      [2, 3],
      [3, 4],
      [4, 5],
    ] as const) {
      const [fewer, more] = [knownAt(anchor, a)!, knownAt(anchor, b)!];
      for (const { from, to } of keptTopics(fewer.assignments, more.assignments)) {
        expect(more.callings[to]).toEqual(fewer.callings[from]);
        kept += 1;
      }
    }
    expect(kept).toBeGreaterThan(3);
  });
});
