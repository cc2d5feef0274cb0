import { describe, expect, it } from 'vitest';
import { packTokens, papersARow, renumber, TokenRows } from '../../data/token-row.ts';

/** Paper i has the title i and the abstract i, -1, i + 1. */
function rowsOf(papers: number) {
  const rows = new TokenRows();
  for (let paper = 0; paper < papers; paper += 1) {
    rows.add(Int32Array.of(paper));
    rows.add(Int32Array.of(paper, -1, paper + 1));
  }
  return rows.take();
}

const same = Int32Array.from({ length: 1000 }, (_, number) => number);

describe('rows of terms', () => {
  it('hold so many papers each, and no more numbers than there are', () => {
    const rows = rowsOf(2 * papersARow + 1);
    expect(rows.map(({ ends }) => ends.length / 2)).toEqual([papersARow, papersARow, 1]);
    expect(rows.map(({ terms }) => terms.buffer.byteLength)).toEqual([
      16 * papersARow,
      16 * papersARow,
      16,
    ]);
  });

  it('give each paper its terms as they are numbered elsewhere, breaks as they are', () => {
    const twice = same.map((number) => 2 * number);
    const tokens = renumber(rowsOf(papersARow + 2), twice);
    const at = papersARow + 1;
    expect([...tokens[at]!.title]).toEqual([2 * at]);
    expect([...tokens[at]!.abstract]).toEqual([2 * at, -1, 2 * at + 2]);
  });

  it('grow with a text that is longer than they are', () => {
    const long = Int32Array.from({ length: 200_000 }, (_, at) => at % 7);
    const rows = new TokenRows();
    for (const text of [long, long.subarray(0, 3)]) rows.add(text);
    const [{ title, abstract }] = renumber(rows.take(), same) as [ReturnType<typeof renumber>[0]];
    expect(title).toEqual(long);
    expect([...abstract]).toEqual([0, 1, 2]);
  });

  it('are packed as they are where all their papers are asked for, else copied', () => {
    const tokens = renumber(rowsOf(papersARow), same);
    const whole = packTokens(tokens);
    expect(whole.terms.buffer).toBe((tokens[0]!.title as Int32Array).buffer);
    const some = packTokens(tokens.slice(1));
    expect([...some.terms.subarray(0, 4)]).toEqual([1, 1, -1, 2]);
    const other = [tokens[1]!, tokens[0]!, ...tokens.slice(2)];
    expect([...packTokens(other).terms.subarray(0, 8)]).toEqual([1, 1, -1, 2, 0, 0, -1, 1]);
    expect([...packTokens(other).ends.subarray(0, 4)]).toEqual([1, 4, 5, 8]);
  });
});
