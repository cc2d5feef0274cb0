import { describe, expect, it } from 'vitest';
import { keepNames } from '../../../workers/edits/topic-names.ts';
import type { TopicWords } from '../../../workers/topics/labels.ts';

function words(...labels: string[]): TopicWords {
  return { labels, names: [], words: [], relevant: [] };
}

function names(list: TopicWords[], kept: [number, string][]): string[][] {
  return keepNames(list, new Map(kept)).map(({ labels }) => labels);
}

describe('the names of edited topics', () => {
  it('put the reader’s own first, and drop the last of three', () => {
    expect(names([words('a', 'b', 'c')], [[0, 'mine']])).toEqual([['mine', 'a', 'b']]);
    expect(names([words('a', 'b', 'c')], [[0, 'b']])).toEqual([['b', 'a', 'c']]);
  });

  it('are never shared: who comes later takes its next, or a number', () => {
    expect(names([words('a', 'b'), words('a', 'c'), words('a')], [[1, 'a']])).toEqual([
      ['b', 'a'],
      ['a', 'c'],
      ['a 2', 'a'],
    ]);
  });
});
