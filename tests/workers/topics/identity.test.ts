import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followTopics, type Grouping } from '../../../workers/topics/identity.ts';

/** One letter a paper, in the topic of its place: `AAB` is two papers in topic 0 and one in topic 1, `-` is none. */
function grouping(letters: string): Grouping {
  return [...letters].map((letter, i) => ({
    id: `p${i}`,
    topic: letter === '-' ? null : letter.charCodeAt(0) - 65,
  }));
}

function follow(before: string, after: string) {
  return followTopics(grouping(before), grouping(after));
}

describe('a topic', () => {
  it('is kept when half of the larger one is shared, whatever its number', () => {
    // A and B' share 2 of at most 4 papers; B and A' share 3 of at most 5.
    expect(follow('AAAABBB--', 'BBAAAAABB'.slice(0, 9))).toEqual([
      { kind: 'kept', from: 0, to: 1, overlap: 0.5 },
      { kind: 'kept', from: 1, to: 0, overlap: 3 / 5 },
    ]);
  });

  it('is kept or not by the papers that are in both', () => {
    expect(follow('AAAA', 'A---')).toEqual([{ kind: 'kept', from: 0, to: 0, overlap: 1 }]);
  });

  it('is kept, of two halves, as the one that is alike otherwise, and only then', () => {
    const halves = ['AAAA', 'ABAB'].map(grouping);
    const to = (...alike: number[]) =>
      followTopics(halves[0]!, halves[1]!, (_, topic) => alike.includes(topic))[0];
    expect(to(0)).toEqual({ kind: 'kept', from: 0, to: 0, overlap: 0.5 });
    expect(to(1)).toEqual({ kind: 'kept', from: 0, to: 1, overlap: 0.5 });
    const third = followTopics(grouping('AAAAAA'), grouping('AAAABB'), (_, topic) => topic === 1);
    expect(third[0]).toMatchObject({ kind: 'kept', to: 0 });
  });

  it('merges into the one that holds half of its papers', () => {
    // Three topics of two become one of six, which is none of them.
    expect(follow('AABBCC', 'AAAAAA')).toEqual([{ kind: 'merged', from: [0, 1, 2], to: 0 }]);
    // One of four takes in one of two: 4 of 6 are shared, so it is kept.
    expect(follow('AAAABB', 'AAAAAA')).toEqual([
      { kind: 'kept', from: 0, to: 0, overlap: 4 / 6 },
      { kind: 'merged', from: [1], to: 0 },
    ]);
  });

  it('is split into those that had half of their papers from it', () => {
    expect(follow('AAAAAA', 'AABBCC')).toEqual([{ kind: 'split', from: 0, to: [0, 1, 2] }]);
    expect(follow('AAAAAA', 'AAAABB')).toEqual([
      { kind: 'kept', from: 0, to: 0, overlap: 4 / 6 },
      { kind: 'split', from: 0, to: [1] },
    ]);
  });

  it('is born or gone where neither holds', () => {
    // D' has one paper each of A, B and C, which stay; D is scattered over them.
    expect(follow('AAABBBCCCDDD', 'AADBBDCCDABC')).toEqual([
      { kind: 'kept', from: 0, to: 0, overlap: 2 / 3 },
      { kind: 'kept', from: 1, to: 1, overlap: 2 / 3 },
      { kind: 'kept', from: 2, to: 2, overlap: 2 / 3 },
      { kind: 'born', to: 3 },
      { kind: 'gone', from: 3 },
    ]);
  });

  it('is gone when all of its papers are', () => {
    expect(follow('AAB', 'AA-')).toEqual([
      { kind: 'kept', from: 0, to: 0, overlap: 1 },
      { kind: 'gone', from: 1 },
    ]);
  });
});

const letters = (topics: string) => fc.constantFrom(...topics);
const pairs = fc
  .array(fc.tuple(letters('ABCDE-'), letters('ABCDEF-')), { maxLength: 30 })
  .map((both): [Grouping, Grouping] => [
    grouping(both.map(([a]) => a).join('')),
    grouping(both.map(([, b]) => b).join('')),
  ]);

function members(groups: Grouping, common: ReadonlySet<string>): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>();
  for (const { id, topic } of groups) {
    if (topic === null) continue;
    const own = found.get(topic) ?? new Set();
    if (common.has(id)) own.add(id);
    found.set(topic, own);
  }
  return found;
}

describe('any two groupings', () => {
  it('give each later topic one origin and each earlier one at least one fate', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const changes = followTopics(before, after);
        const kept = changes.flatMap((c) => (c.kind === 'kept' ? [c] : []));
        expect(new Set(kept.map(({ from }) => from)).size).toBe(kept.length);
        const keptTo = kept.map(({ to }) => to);
        const others = changes.flatMap((c) => {
          if (c.kind === 'split') return c.to;
          if (c.kind === 'born') return [c.to];
          return c.kind === 'merged' && !keptTo.includes(c.to) ? [c.to] : [];
        });
        const topicsOf = (g: Grouping) =>
          [...new Set(g.flatMap(({ topic }) => (topic === null ? [] : [topic])))].sort();
        expect([...keptTo, ...others].sort()).toEqual(topicsOf(after));
        const fates = changes.flatMap((c) => (c.kind === 'born' ? [] : [c.from].flat()));
        expect([...new Set(fates)].sort()).toEqual(topicsOf(before));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('keep every topic that shares more than half of the larger one', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const placed = (g: Grouping) => g.flatMap(({ id, topic }) => (topic === null ? [] : [id]));
        const there = new Set(placed(after));
        const common = new Set(placed(before).filter((id) => there.has(id)));
        const kept = followTopics(before, after).flatMap((c) => (c.kind === 'kept' ? [c] : []));
        for (const [from, a] of members(before, common)) {
          for (const [to, b] of members(after, common)) {
            const shared = [...a].filter((id) => b.has(id)).length;
            const overlap = shared / Math.max(1, a.size, b.size);
            const pair = kept.find((c) => c.from === from && c.to === to);
            if (overlap > 0.5) expect(pair?.overlap).toBe(overlap);
            if (overlap < 0.5) expect(pair).toBeUndefined();
          }
        }
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('change alike whatever the order of the papers', () => {
    const shuffled = pairs.chain((both) =>
      fc.tuple(
        fc.constant(both),
        fc.shuffledSubarray([...both[0]], { minLength: both[0].length }),
        fc.shuffledSubarray([...both[1]], { minLength: both[1].length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([[before, after], first, second]) => {
        expect(followTopics(first, second)).toEqual(followTopics(before, after));
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
