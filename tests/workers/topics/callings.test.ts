import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callTopics, type KnownTopics } from '../../../workers/topics/callings.ts';
import { keptTopics, type Grouping } from '../../../workers/topics/identity.ts';

/** One paper a letter, in the topic of its place in the alphabet. */
function groupingOf(letters: string): Grouping {
  return [...letters].map((letter, i) => ({ id: `p${i}`, topic: letter.charCodeAt(0) - 65 }));
}

const own = (names: string[][]) => names.map((labels) => ({ labels }));

function knownOf(letters: string, names: string[][]): KnownTopics {
  const assignments = groupingOf(letters);
  return { callings: callTopics(own(names), assignments, []), assignments };
}

const known = knownOf('AAAABBBBCCCC', [['serving', 'LLM'], ['privacy'], ['graphs']]);

function told(letters: string, names: string[][], others: KnownTopics[] = []) {
  const callings = callTopics(own(names), groupingOf(letters), [...others, known]);
  return callings.map(({ label, hue }) => [label, hue]);
}

describe('the topics of an analysis', () => {
  it('that are known keep their names and colours, whatever their number', () => {
    expect(told('BBBBCCCAAAAA', [['a'], ['b'], ['c']])).toEqual([
      ['graphs', 2],
      ['serving', 0],
      ['privacy', 1],
    ]);
  });

  it('that are new keep their names and take a free colour, that of the topic they share most with', () => {
    // The first shares 3, 2 and 2 of its 7 papers with the known topics, the second 1, 2 and 2 of its 5.
    const [first, second] = told('AAABAABBAABB', [['x'], ['y']]);
    expect(first).toEqual(['x', 0]);
    expect(second?.[0]).toBe('y');
    expect([1, 2]).toContain(second?.[1]);
  });

  it('are called as they were last shown, also where others know them by another name', () => {
    // The first two were shown as "now" and "later"; the third, which was not shown, is known as "graphs".
    const shown = knownOf('AAAABBBBZZZZ'.replaceAll('Z', 'A'), [['now'], ['later']]);
    const last = { ...shown, assignments: shown.assignments.slice(0, 8) };
    expect(told('AAAABBBBCCCC', [['a'], ['b'], ['c']], [last])).toEqual([
      ['now', 0],
      ['later', 1],
      ['graphs', 2],
    ]);
  });

  it('do not bear the name of a known topic whose papers are mostly elsewhere', () => {
    // The second has one paper of 4 of the known "privacy"; one topic of all papers has all of them.
    const names = told('AAAABCDEBEEE', [['w'], ['privacy', 'x'], ['y'], ['z'], ['v']]);
    expect(names.map(([name]) => name)).toEqual(['serving', 'x', 'y', 'z', 'graphs']);
    expect(told('AAAAAAAAAAAA', [['privacy', 'x']])).toEqual([['privacy', 0]]);
  });

  it('never bear the name of another', () => {
    // The first is the known "serving"; each of the others shares one paper of 4 with its topics.
    const names = told('AAAABCDEBCDE', [['w'], ['serving', 'LLM'], ['serving'], ['x'], ['y']]);
    expect(names.map(([name]) => name)).toEqual(['serving', 'LLM', 'serving (2)', 'x', 'y']);
  });

  it('are as they are where nothing is known, from the ninth on grey with a form of their own', () => {
    const many = 'ABCDEFGHIJ';
    const { callings } = knownOf(
      many,
      [...many].map((name) => [name]),
    );
    expect(callings.map(({ label }) => label).join('')).toBe(many);
    expect(callings.map(({ hue }) => hue)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('keep name and colour from each to the next as long as half of their papers are theirs, each its own', () => {
    const groupings = fc.array(
      fc.tuple(
        fc.integer({ min: 2, max: 20 }),
        fc.array(fc.nat(399), { minLength: 6, maxLength: 6 }),
      ),
      { minLength: 2, maxLength: 8 },
    );
    let kept = 0;
    fc.assert(
      fc.property(groupings, (walk) => {
        let topicOf = Array.from({ length: 40 }, (_, i) => i % 9);
        let shown: KnownTopics | null = null;
        for (const [k, moves] of walk) {
          // Each step moves six of forty papers and folds the topics above k into those below.
          topicOf = topicOf.map(
            (topic, i) => (moves.some((m) => m % 40 === i) ? moves[0]! % k : topic) % k,
          );
          const numbers = [...new Set(topicOf)];
          const assignments = topicOf.map((topic, i) => ({
            id: `p${i}`,
            topic: numbers.indexOf(topic),
          }));
          const names = numbers.map((_, at) => ({ labels: [`word ${at % 5}`, `word ${at % 3}`] }));
          const callings = callTopics(names, assignments, [...(shown ? [shown] : []), known]);
          expect(new Set(callings.map(({ label }) => label)).size).toBe(callings.length);
          expect(new Set(callings.map(({ hue }) => hue)).size).toBe(callings.length);
          for (const { from, to } of shown ? keptTopics(shown.assignments, assignments) : []) {
            expect(callings[to]).toBe(shown!.callings[from]);
            kept += 1;
          }
          shown = { callings, assignments };
        }
      }),
      { seed: 5, numRuns: 300 },
    );
    expect(kept).toBeGreaterThan(1000);
  });
});
