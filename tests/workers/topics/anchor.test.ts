import { describe, expect, it } from 'vitest';
import type { Analysis, Topic } from '../../../workers/topics/analysis.ts';
import { anchorOf, nameTopics } from '../../../workers/topics/anchor.ts';
import { resultOf } from '../../fixtures/channel.ts';

/** An analysis of one paper a letter, in the topic of its place, with these names. */
function analysisOf(letters: string, names: string[][]): Analysis {
  const assignments = [...letters].map((letter, i) => ({
    id: `p${i}`,
    topic: letter.charCodeAt(0) - 65,
    runnerUp: null,
    margin: 0,
    cosine: 1,
    nearness: [],
    placedBy: 'abstract' as const,
  }));
  const topics = names.map((labels, id): Topic => {
    const size = assignments.filter(({ topic }) => topic === id).length;
    return {
      id,
      label: labels[0]!,
      labels,
      names: [],
      words: [],
      relevant: [],
      size,
      cohesion: 1,
      mixed: false,
      renamed: false,
      edited: false,
    };
  });
  return { ...resultOf(1), topics, assignments };
}

const anchor = anchorOf(analysisOf('AAAABBBBCCCC', [['serving', 'LLM'], ['privacy'], ['graphs']]));

function told(letters: string, names: string[][]) {
  const { topics } = nameTopics(analysisOf(letters, names), anchor);
  return topics.map(({ label, hue }) => [label, hue]);
}

describe('the topics of an analysis', () => {
  it('that the anchor knows have its names and colours, whatever their number', () => {
    expect(told('BBBBCCCAAAAA', [['a'], ['b'], ['c']])).toEqual([
      ['graphs', 2],
      ['serving', 0],
      ['privacy', 1],
    ]);
  });

  it('that are new keep their names and take a free colour, that of the topic they share most with', () => {
    // The first shares 3, 2 and 2 of its 7 papers with the anchor's topics, the second 1, 2 and 2 of its 5.
    const [first, second] = told('AAABAABBAABB', [['x'], ['y']]);
    expect(first).toEqual(['x', 0]);
    expect(second?.[0]).toBe('y');
    expect([1, 2]).toContain(second?.[1]);
  });

  it('do not bear the name of a topic of the anchor whose papers are mostly elsewhere', () => {
    // The second has one paper of 4 of the anchor's "privacy"; one topic of all papers has all of them.
    const own = [['w'], ['privacy', 'x'], ['y'], ['z'], ['v']];
    const names = told('AAAABCDEBEEE', own).map(([name]) => name);
    expect(names).toEqual(['serving', 'x', 'y', 'z', 'graphs']);
    expect(told('AAAAAAAAAAAA', [['privacy', 'x']])).toEqual([['privacy', 0]]);
  });

  it('never bear the name of another', () => {
    // The first is the anchor's "serving"; each of the others shares one paper of 4 with its topics.
    const own = [['w'], ['serving', 'LLM'], ['serving'], ['x'], ['y']];
    const names = told('AAAABCDEBCDE', own).map(([name]) => name);
    expect(names).toEqual(['serving', 'LLM', 'serving (2)', 'x', 'y']);
  });

  it('are as they are where there is no anchor, from the ninth on grey with a form of their own', () => {
    const many = 'ABCDEFGHIJ';
    const { topics } = nameTopics(
      analysisOf(
        many,
        [...many].map((name) => [name]),
      ),
      null,
    );
    expect(topics.map(({ label }) => label).join('')).toBe(many);
    expect(topics.map(({ hue }) => hue)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
