import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TopicEdit } from '../../../workers/edits/edit.ts';
import { replay, type Partition } from '../../../workers/edits/replay.ts';

// Eight papers in three topics: a b c d | e f g | h.
const ids = [...'abcdefgh'];
const start: Partition = { ids, topicOf: [0, 0, 0, 0, 1, 1, 1, 2] };
const [first, second, third] = [[...'abcd'], [...'efg'], ['h']];

function groups({ topicOf }: { topicOf: readonly number[] }): string[] {
  const byTopic = new Map<number, string>();
  topicOf.forEach((topic, at) => byTopic.set(topic, (byTopic.get(topic) ?? '') + ids[at]));
  return [...byTopic.values()].sort();
}

describe('an edit of topics', () => {
  it('merges two topics into the larger, whichever was merged into', () => {
    for (const [topic, other] of [
      [first, second],
      [second, first],
    ]) {
      const merged = replay(start, [{ kind: 'merge', topic: topic!, other: other! }]);
      expect(merged.topicOf).toEqual([0, 0, 0, 0, 0, 0, 0, 2]);
      expect(merged.edited).toEqual(new Set([0]));
    }
  });

  it('merges equal topics into the one merged into', () => {
    const equal: Partition = { ids, topicOf: [0, 0, 0, 0, 1, 1, 1, 1] };
    const four = [...'efgh'];
    const into = (topic: string[], other: string[]) =>
      new Set(replay(equal, [{ kind: 'merge', topic, other }]).topicOf);
    expect([into(first, four), into(four, first)]).toEqual([new Set([0]), new Set([1])]);
  });

  it('leaves a merged topic the name that the reader gave, that of the larger part where both have one', () => {
    const name = (topic: string[], name: string): TopicEdit => ({ kind: 'rename', topic, name });
    const merge = (topic: string[], other: string[]): TopicEdit => ({
      kind: 'merge',
      topic,
      other,
    });
    const names = (...log: TopicEdit[]) => [...replay(start, log).names];
    expect(names(name(second, 'b'), merge(second, first))).toEqual([[0, 'b']]);
    expect(names(name(second, 'b'), merge(first, second))).toEqual([]);
    expect(names(name(first, 'a'), name(second, 'b'), merge(second, first))).toEqual([[0, 'a']]);
  });

  it('tells what it found: topics, their papers and given names as they were', () => {
    const { played } = replay(start, [
      { kind: 'rename', topic: second, name: 'b' },
      null,
      { kind: 'merge', topic: second, other: first },
      { kind: 'split', topic: third, leaving: third },
    ]);
    expect(played).toEqual([
      { topic: { topic: 1, papers: 3, name: null }, other: null },
      null,
      {
        topic: { topic: 1, papers: 3, name: 'b' },
        other: { topic: 0, papers: 4, name: null },
      },
      null,
    ]);
  });

  it('splits papers off into a topic with a number of its own', () => {
    const split = replay(start, [{ kind: 'split', topic: first, leaving: ['a', 'c', 'h'] }]);
    expect(split.topicOf).toEqual([3, 0, 3, 0, 1, 1, 1, 2]);
    expect(split.edited).toEqual(new Set([0, 3]));
  });

  it('leaves number and name to the larger part', () => {
    const log: TopicEdit[] = [
      { kind: 'rename', topic: first, name: 'mine' },
      { kind: 'split', topic: first, leaving: ['a', 'b', 'c'] },
    ];
    const split = replay(start, log);
    expect(split.topicOf).toEqual([0, 0, 0, 3, 1, 1, 1, 2]);
    expect(split.names).toEqual(new Map([[0, 'mine']]));
  });

  it('leaves it, of equal parts, to the one with more of the papers that the topic began with', () => {
    const { topicOf } = replay(start, [
      { kind: 'move', paper: 'e', topic: first },
      { kind: 'move', paper: 'f', topic: first },
      { kind: 'split', topic: [...'abcdef'], leaving: [...'abc'] },
    ]);
    expect(topicOf).toEqual([0, 0, 0, 3, 3, 3, 1, 2]);
  });

  it('splits a merged topic off again as what it was, with the name that it had', () => {
    const { topicOf, births, names } = replay(start, [
      { kind: 'rename', topic: second, name: 'b' },
      { kind: 'merge', topic: first, other: second },
      { kind: 'split', topic: [...'abcdefg'], leaving: second },
    ]);
    expect(topicOf).toEqual([0, 0, 0, 0, 3, 3, 3, 2]);
    expect(births).toEqual([{ topic: 3, was: 1, beside: [0, 2], topicOf }]);
    expect(names).toEqual(new Map([[3, 'b']]));
  });

  it('moves one paper, and says that both topics were edited', () => {
    const moved = replay(start, [{ kind: 'move', paper: 'e', topic: first }]);
    expect(groups(moved)).toEqual(['abcde', 'fg', 'h']);
    expect(moved.edited).toEqual(new Set([0, 1]));
  });

  it('gives a name to the topic that shares at least half of the larger of both', () => {
    const rename = (topic: string[]): TopicEdit => ({ kind: 'rename', topic, name: 'mine' });
    expect(replay(start, [rename(['a', 'b'])]).names).toEqual(new Map([[0, 'mine']]));
    expect(replay(start, [rename([...'abefg'])]).names).toEqual(new Map([[1, 'mine']]));
    const few = replay(start, [rename(['a'])]);
    expect([few.names.size, few.resting]).toEqual([0, [0]]);
  });

  it('rests where most of the papers that it names are not here', () => {
    const rename = (topic: string[]): TopicEdit => ({ kind: 'rename', topic, name: 'mine' });
    expect(replay(start, [rename(['a', 'b', 'x', 'y'])]).names).toEqual(new Map([[0, 'mine']]));
    expect(replay(start, [rename(['a', 'b', 'x', 'y', 'z'])]).resting).toEqual([0]);
  });

  it('rests where there is nothing for it to do, and is not lost', () => {
    const log: TopicEdit[] = [
      { kind: 'merge', topic: first, other: first },
      { kind: 'split', topic: first, leaving: first },
      { kind: 'split', topic: first, leaving: second },
      { kind: 'move', paper: 'h', topic: first },
      { kind: 'move', paper: 'unknown', topic: first },
      { kind: 'merge', topic: third, other: ['x', 'y'] },
    ];
    const played = replay(start, log);
    expect(played.resting).toEqual([0, 1, 2, 3, 4, 5]);
    expect(played.topicOf).toEqual(start.topicOf);
  });

  it('finds its topic again among other topics of the same papers', () => {
    // The same papers, computed anew: a b c e | d f g h.
    const again: Partition = { ids, topicOf: [1, 1, 1, 0, 1, 0, 0, 0] };
    const played = replay(again, [{ kind: 'rename', topic: first, name: 'mine' }]);
    expect(played.names).toEqual(new Map([[1, 'mine']]));
  });
});

describe('any log of edits', () => {
  const members = fc.subarray(ids, { minLength: 1 });
  const edit: fc.Arbitrary<TopicEdit> = fc.oneof(
    fc.record({
      kind: fc.constant('rename' as const),
      topic: members,
      name: fc.constantFrom('x', 'y'),
    }),
    fc.record({ kind: fc.constant('merge' as const), topic: members, other: members }),
    fc.record({ kind: fc.constant('split' as const), topic: members, leaving: members }),
    fc.record({
      kind: fc.constant('move' as const),
      paper: fc.constantFrom(...ids),
      topic: members,
    }),
  );
  const partition = fc
    .array(fc.nat(3), { minLength: ids.length, maxLength: ids.length })
    .map((topicOf): Partition => ({ ids, topicOf }));

  it('loses no paper and empties no topic but by a merge', () => {
    fc.assert(
      fc.property(partition, fc.array(edit, { maxLength: 30 }), (from, log) => {
        const played = replay(from, log);
        expect(played.topicOf).toHaveLength(ids.length);
        const merges = log.filter(({ kind }) => kind === 'merge').length;
        const before = new Set(from.topicOf).size;
        expect(new Set(played.topicOf).size).toBeGreaterThanOrEqual(before - merges);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it('gives the same again, line by line or at once', () => {
    fc.assert(
      fc.property(partition, fc.array(edit, { maxLength: 30 }), (from, log) => {
        const whole = replay(from, log);
        expect(replay(from, structuredClone(log))).toEqual(whole);
        const half = Math.floor(log.length / 2);
        const halfway = replay(from, log.slice(0, half));
        const rest = replay({ ids, topicOf: halfway.topicOf }, log.slice(half));
        expect(groups(rest)).toEqual(groups(whole));
      }),
      { seed: 2, numRuns: 1000 },
    );
  });

  it('keeps the name of every topic that still has more than half of its papers after an edit', () => {
    const named = [first, second, third].map((topic, at): TopicEdit => ({
      kind: 'rename',
      topic,
      name: `n${at}`,
    }));
    const others = edit.filter(({ kind }) => kind !== 'rename');
    fc.assert(
      fc.property(fc.array(others, { minLength: 1, maxLength: 12 }), (log) => {
        const [before, after] = [log.slice(0, -1), log].map((part) =>
          replay(start, [...named, ...part]),
        );
        for (const [topic, name] of before!.names) {
          const own = ids.filter((_, at) => before!.topicOf[at] === topic);
          for (const other of new Set(after!.topicOf)) {
            const theirs = ids.filter((_, at) => after!.topicOf[at] === other);
            const overlap =
              own.filter((id) => theirs.includes(id)).length / Math.max(own.length, theirs.length);
            if (overlap > 0.5) expect(after!.names.has(other)).toBe(true);
            if (overlap > 0.5 && log.at(-1)?.kind !== 'merge')
              expect(after!.names.get(other)).toBe(name);
          }
        }
      }),
      { seed: 4, numRuns: 2000 },
    );
  });

  it('does not depend on the order of the papers', () => {
    fc.assert(
      fc.property(partition, fc.array(edit, { maxLength: 12 }), (from, log) => {
        const turned = { ids: [...ids].reverse(), topicOf: [...from.topicOf].reverse() };
        const there = replay(turned, log).topicOf;
        expect(groups({ topicOf: there.reverse() })).toEqual(groups(replay(from, log)));
      }),
      { seed: 3, numRuns: 1000 },
    );
  });
});
