import { describe, expect, it } from 'vitest';
import { markPieces, mendedPieces } from '../../src/mark-pieces.ts';

const shown = (pieces: { text: string; marked: boolean }[]): string =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('marking pieces of a text', () => {
  it('marks every place where a mark stands, the longest first', () => {
    expect(shown(markPieces('im- prove and im- p', ['im- p', 'im- prove']))).toBe(
      '[im- prove] and [im- p]',
    );
  });

  it('leaves a text without marks in one piece', () => {
    expect(markPieces('nothing here', [])).toEqual([{ text: 'nothing here', marked: false }]);
  });
});

describe('marking what was mended', () => {
  it('marks the mended places alone, not the same word elsewhere', () => {
    const repairs = [
      {
        kind: 'stray brace',
        before: 'fed}erated',
        after: 'federated',
        at: 10,
      },
      {
        kind: 'hyphenation',
        before: 'im- prove',
        after: 'improve',
        at: 33,
      },
    ];
    expect(shown(mendedPieces('federated federated systems we  improve now', [repairs[0]!]))).toBe(
      'federated [federated] systems we  improve now',
    );
    // In the source: "federated fed}erated systems, we im- prove": the second stands at 33, one further than in the mended text.
    expect(shown(mendedPieces('federated federated systems, we improve', repairs))).toBe(
      'federated [federated] systems, we [improve]',
    );
  });
});
