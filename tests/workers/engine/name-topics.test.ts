import { describe, expect, it } from 'vitest';
import { nameTopics } from '../../../workers/engine/name-topics.ts';
import { defaultTermOptions, selectTerms } from '../../../workers/topics/terms.ts';
import type { Stage } from '../../../workers/topics/prepared.ts';
import { paperSaying, vocabularyOf } from '../../fixtures/words.ts';

const vocabulary = vocabularyOf('graph node cache page');
// Six papers of two topics in turn; the last two of each repeat its phrase in another order.
const tokens = [
  'graph node',
  'cache page',
  'graph node',
  'cache page',
  'node graph',
  'page cache',
].map((text) => paperSaying(vocabulary, text));
const topicOf = Int32Array.from([0, 1, 0, 1, 0, 1]);

function named(read?: number[]) {
  const selection = selectTerms(tokens, vocabulary, defaultTermOptions);
  const stage = { tokens, vocabulary, selection, ...(read && { read }) } as unknown as Stage; // no more is read
  return nameTopics(stage, topicOf, 2, new Set());
}

describe('names from a part of the papers', () => {
  it('carry the counts of all papers', () => {
    const [first] = named([0, 1, 2, 3]);
    const counts = first!.words.map(({ label, papers, all }) => `${label} ${papers} of ${all}`);
    expect(counts.sort()).toEqual(['graph 3 of 3', 'node 3 of 3']);
  });

  it('count a pair of words wherever a paper says both', () => {
    // Read are four papers of topic 0 that say both words apart and one of each word in topic 1; not
    // read are a fifth that has one in its title, one that says them in topic 1, and one that says but one.
    const pair = vocabularyOf('gpu memory');
    const rest = [paperSaying(pair, 'gpu', 'memory'), paperSaying(pair, 'memory . gpu')];
    const said = ['gpu . memory', 'gpu . memory', 'gpu . memory', 'memory . gpu', 'gpu', 'memory'];
    const all = [...said.map((text) => paperSaying(pair, text)), ...rest, paperSaying(pair, 'gpu')];
    const selection = selectTerms(all, pair, { ...defaultTermOptions, maxShare: 1 });
    const read = [0, 1, 2, 3, 4, 5];
    const stage = { tokens: all, vocabulary: pair, selection, read } as unknown as Stage; // no more is read
    const [first] = nameTopics(stage, Int32Array.from([0, 0, 0, 0, 1, 1, 0, 1, 0]), 2, new Set());
    expect(first?.names[0]).toMatchObject({ label: 'gpu and memory', papers: 5, all: 6 });
  });

  it('are those of all papers if all are read', () => {
    expect(named([0, 1, 2, 3, 4, 5]).map(({ words }) => words)).toEqual(
      named().map(({ words }) => words),
    );
  });
});
