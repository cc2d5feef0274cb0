import { describe, expect, it } from 'vitest';
import { splitTopic, type TopicPart } from '../../../workers/edits/split-topic.ts';
import { drain } from '../../../workers/headless/drain.ts';
import { defaultParameters } from '../../../workers/topics/analyse.ts';
import { prepare } from '../../../workers/topics/prepared.ts';
import { analysisPapers } from '../../../workers/topics/roles.ts';
import { corpusOf, threeTopics } from '../../fixtures/twelve-papers.ts';

const corpus = corpusOf();
const { vocabulary } = corpus;
const space = prepare(analysisPapers(corpus), vocabulary, defaultParameters);
const [phones = [], tokens = [], graphs = []] = threeTopics;

function parts(members: readonly string[], seed = 1): TopicPart[] {
  return drain(splitTopic({ vocabulary, banned: new Set(), prepared: () => space }, members, seed));
}

describe('the preview of a split', () => {
  it('finds the two topics that were merged, the larger first, whatever the seed', () => {
    for (const seed of [1, 2, 3]) {
      const both = parts([...graphs, ...phones], seed);
      expect(both.map(({ ids }) => ids)).toEqual([phones, graphs]);
      expect(both.map(({ labels }) => labels[0])).toEqual(['phones', 'graph']);
    }
  });

  it('has no parts where fewer than two papers are there', () => {
    expect(parts(tokens.slice(0, 1))).toEqual([]);
    expect(parts([])).toEqual([]);
  });
});
