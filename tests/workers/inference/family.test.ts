import { describe, expect, it } from 'vitest';
import { judgeFamily, judgeMember } from '../../../workers/inference/family.ts';

const EUROMLSYS = { years: [2021, 2023, 2024], papers: [17, 14, 26] };
// The other 93 terms of a family in which nothing else moves.
const OTHERS = new Float64Array(93).fill(0.5);

describe('judgeMember', () => {
  it('finds LLM clear and rising at 0, 1 and 11 papers', () => {
    const claim = judgeMember(EUROMLSYS, [0, 1, 11], OTHERS);
    // 94 * .00081 = .076 is under .10.
    expect(claim).toMatchObject({ verdict: 'clear', direction: 'up', isNew: false });
    expect(claim.q).toBeCloseTo(94 * claim.p, 12);
  });

  it.each([5, 6])('finds LLM serving leaning upward and new at 0, 0 and %i papers', (last) => {
    const claim = judgeMember(EUROMLSYS, [0, 0, last], OTHERS);
    expect(claim).toMatchObject({ verdict: 'leaning', direction: 'up', isNew: true });
  });

  it('gives configuration at 6, 0 and 1 papers a fall with probability .80 at least', () => {
    const { trend } = judgeMember(EUROMLSYS, [6, 0, 1], OTHERS);
    expect(trend?.pDown).toBeGreaterThanOrEqual(0.8);
  });

  it('calls 0, 0 and 3 papers new and no more', () => {
    expect(judgeMember(EUROMLSYS, [0, 0, 3], OTHERS).verdict).toBe('new');
  });

  it('finds the rise of LLM in visualisation clear and no rise of COVID', () => {
    const slice = { years: [2023, 2024, 2025], papers: [257, 233, 269] };
    expect(judgeMember(slice, [3, 23, 43], OTHERS)).toMatchObject({
      verdict: 'clear',
      direction: 'up',
    });
    expect(judgeMember(slice, [7, 1, 1], OTHERS).direction).not.toBe('up');
  });
});

describe('judgeFamily', () => {
  it('gives the verdicts steady or cannot tell to counts that keep their share', () => {
    const slice = { years: [2021, 2022, 2023, 2024], papers: [20, 30, 40, 50] };
    const rows = Array.from({ length: 10 }, (_, part) => slice.papers.map((n) => (n / 10) * part));
    for (const { verdict } of judgeFamily(slice, rows)) {
      expect(['steady', 'cannot tell']).toContain(verdict);
    }
  });

  it('corrects over all of its rows and over nothing else', () => {
    const rows = [
      [0, 1, 11],
      [2, 2, 3],
      [6, 0, 1],
    ];
    const [first, second, third] = judgeFamily(EUROMLSYS, rows);
    expect(first!.q).toBeCloseTo(Math.min(3 * first!.p, 1.5 * third!.p), 12);
    expect(second!.q).toBeCloseTo(second!.p, 12);
    expect(judgeMember(EUROMLSYS, rows[0]!, [second!.p, third!.p])).toEqual(first);
  });

  it('cannot tell anything from one year and has no trend there', () => {
    const [claim] = judgeFamily({ years: [2023, 2024], papers: [0, 26] }, [[0, 9]]);
    expect(claim).toMatchObject({ verdict: 'cannot tell', trend: null, basis: null });
  });
});
