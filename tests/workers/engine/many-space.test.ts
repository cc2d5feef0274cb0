import { describe, expect, it } from 'vitest';
import { spaceOfMany } from '../../../workers/engine/many-space.ts';
import { drain } from '../../../workers/headless/drain.ts';
import { openKernel } from '../../../workers/headless/kernel.ts';
import { defaultParameters } from '../../../workers/topics/parameters.ts';
import type { AnalysisPaper } from '../../../workers/topics/prepared.ts';

const words = 8;
const vocabulary = Array.from({ length: 4 * words + 1 }, (_, at) => ({
  term: `word${at}`,
  label: `word${at}`,
  wordClass: 'noun' as const,
  stop: false,
}));

/** Papers on four subjects that share no word, and one whose only word no other has. */
const papers: AnalysisPaper[] = Array.from({ length: 201 }, (_, at) => ({
  id: String(at).padStart(3, '0'),
  role: 'fit',
  tokens: {
    title: [],
    abstract:
      at === 200
        ? [4 * words]
        : Array.from(
            { length: 5 },
            (__, i) => (at % 4) * words + ((at + i * (1 + (at % 3))) % words),
          ),
  },
}));

describe('the space of many papers', () => {
  const { ordered, everyone } = drain(
    spaceOfMany(openKernel(), papers, vocabulary, defaultParameters),
  );
  const row = (at: number) =>
    everyone.value.subarray(at * everyone.columns, (at + 1) * everyone.columns);
  const dot = (a: number, b: number): number =>
    row(a).reduce((sum, x, i) => sum + x * row(b)[i]!, 0);
  const cosine = (a: number, b: number): number => dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));

  it('has the papers in the order of their ids', () => {
    expect(ordered.map(({ id }) => id)).toEqual(papers.map(({ id }) => id).sort());
  });

  it('puts papers on one subject nearer each other than those on two', () => {
    for (const a of [0, 1, 2, 3])
      for (const b of [0, 1, 2, 3].filter((other) => other !== a))
        expect(cosine(a, a + 4)).toBeGreaterThan(cosine(a, b + 4));
  });

  it('is centred, and has nothing for a paper without a word in common', () => {
    for (let column = 0; column < everyone.columns; column += 1) {
      let sum = 0;
      for (let at = 0; at < 201; at += 1) sum += row(at)[column]!;
      expect(sum).toBeCloseTo(0, 4);
    }
    expect(row(200).every((x) => x === 0)).toBe(true);
  });
});
