import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  barHeight,
  layoutLadder,
  type LadderRow,
  type LadderTopic,
} from '../../../../src/charts/ladder/layout.ts';
import { textWidth } from '../../../../src/charts/frame/columns.ts';

function topic(id: number, papers: string, stability: number | null = null): LadderTopic {
  return { id, label: `topic ${id}`, hue: id, papers: [...papers], stability };
}

/** Two topics of six papers, then three. */
const rows: LadderRow[] = [
  { k: 2, topics: [topic(0, 'abcd', 0.9), topic(1, 'ef', 0.1)], whole: { mean: 0.5, error: 0.02 } },
  { k: 3, topics: [topic(0, 'ef'), topic(1, 'ab'), topic(2, 'cd')], whole: null },
];
const plot = layoutLadder(rows, 444);

describe('the ladder’s bars', () => {
  it('are as wide as the topics have papers, with a gap of 3 between', () => {
    // 444 - 44 at the left - 44 at the right = 356; less a gap 353, four and two sixths of it.
    const [first, second] = plot.bars;
    expect(first?.x).toBe(44);
    expect(first?.width).toBeCloseTo((353 * 4) / 6, 9);
    expect(second?.x).toBeCloseTo(44 + (353 * 4) / 6 + 3, 9);
    expect((second?.x ?? 0) + (second?.width ?? 0)).toBeCloseTo(400, 9);
  });

  it('stand under the mean place of their papers in the row above', () => {
    const below = plot.bars.filter(({ k }) => k === 3).map(({ topic: id }) => id);
    expect(below).toEqual([1, 2, 0]);
  });

  it('are dark where the topic is stable, pale where it is not, and neither where nobody knows', () => {
    const darkness = plot.bars.map((bar) => bar.darkness);
    expect(darkness[0]).toBe(1);
    expect(darkness[1]).toBeCloseTo(0.16, 9);
    expect(darkness.slice(2)).toEqual([null, null, null]);
  });

  it('tell as much of a name as they have room for, and nothing where that is next to nothing', () => {
    const long = { ...topic(0, 'abcdefghij'), label: 'federated learning (FL)' };
    const textAt = (width: number) =>
      layoutLadder([{ k: 1, topics: [long], whole: null }], width + 88).bars[0]?.text;
    expect(textAt(200)).toBe('federated learning (FL)');
    expect(textAt(124)).toBe('federated learning');
    expect(textAt(80)).toMatch(/^federated? ?l?e?…$/);
    expect(textAt(40)).toBe('');
  });
});

describe('the ladder’s flows', () => {
  it('hold the papers that two neighbouring topics share, and no others', () => {
    expect(plot.flows.map(({ from, to, papers }) => [from, to, papers.join('')])).toEqual([
      [0, 1, 'ab'],
      [0, 2, 'cd'],
      [1, 0, 'ef'],
    ]);
  });

  it('leave one bar side by side and fill the next, from its lower edge to its upper', () => {
    const [first, second] = plot.flows;
    // The left half of topic 0, whose middle is a quarter along it.
    const bar = plot.bars[0]!;
    expect(first?.middle).toBeCloseTo(bar.x + bar.width / 4, 9);
    expect(second?.middle).toBeCloseTo(bar.x + (bar.width * 3) / 4, 9);
    expect(first?.path.startsWith(`M44,${8 + barHeight}C`)).toBe(true);
    expect(first?.path).toContain(`,54`);
  });

  it('lose no paper, whatever the groups, and no name is wider than its bar', () => {
    const grouping = fc.array(fc.nat(4), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(grouping, grouping, fc.integer({ min: 280, max: 1400 }), (a, b, width) => {
        const rowOf = (k: number, of: number[]): LadderRow => ({
          k,
          topics: [...new Set(of)].map((id) =>
            topic(id, [...'abcdefghijkl'].filter((_, at) => of[at] === id).join('')),
          ),
          whole: null,
        });
        const { bars, flows } = layoutLadder([rowOf(4, a), rowOf(5, b)], width);
        expect(
          flows
            .flatMap(({ papers }) => papers)
            .sort()
            .join(''),
        ).toBe('abcdefghijkl');
        for (const bar of bars) expect(textWidth(bar.text)).toBeLessThanOrEqual(bar.width);
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

describe('the ladder’s means', () => {
  it('are told in percent, and drawn with their error where there is room', () => {
    expect(plot.rows.map(({ told, mean }) => [told, mean])).toEqual([
      ['50 %', null],
      ['', null],
    ]);
    const whole = { mean: 0.6, error: 0.02 };
    const wide = layoutLadder([rows[0]!, { ...rows[1]!, whole }], 1000);
    // From .48 at 852 + 64 to .62 at 992: .5 a seventh along, .6 six sevenths.
    expect(wide.rows[0]?.mean).toBeCloseTo(916 + 76 / 7, 6);
    expect(wide.rows[1]?.mean).toBeCloseTo(916 + (76 * 6) / 7, 6);
    expect(wide.rows[1]?.high).toBeCloseTo(992, 6);
  });
});
