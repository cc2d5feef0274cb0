import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, type Edit, amend, applyEdits, widen } from '../../../data/repair/edit.ts';

function edit(from: number, to: number, after: string): Edit {
  return { kind: 'spacing', from, to, after };
}

function begin(text: string): Draft {
  return { original: text, text, edits: [] };
}

describe('amend', () => {
  it('counts later edits in the text that earlier ones left', () => {
    const first = amend(begin('a  b c'), [edit(1, 3, ' ')]);
    const second = amend(first, [edit(4, 5, 'd')]);
    expect(second).toEqual({
      original: 'a  b c',
      text: 'a b d',
      edits: [edit(1, 3, ' '), edit(5, 6, 'd')],
    });
  });

  it('makes one edit of two that touch', () => {
    const first = amend(begin('xay'), [edit(1, 2, 'bcd')]);
    expect(amend(first, [edit(2, 3, '')]).edits).toEqual([edit(1, 2, 'bd')]);
  });

  it('always has edits that lead from the original to the text', () => {
    const rounds = fc.array(fc.array(fc.tuple(fc.nat(9), fc.nat(4), fc.string({ maxLength: 3 }))));
    fc.assert(
      fc.property(fc.string(), rounds, (text, plans) => {
        let draft = begin(text);
        for (const plan of plans) draft = amend(draft, editsWithin(draft.text.length, plan));
        expect(applyEdits(text, draft.edits)).toBe(draft.text);
        expect(applyEdits(text, widen(draft))).toBe(draft.text);
      }),
      { seed: 1 },
    );
  });
});

describe('widen', () => {
  it('takes in the whole words that an edit touches', () => {
    expect(widen({ original: 'so im- prove it', text: '', edits: [edit(5, 7, '')] })).toEqual([
      edit(3, 12, 'improve'),
    ]);
  });

  it('joins the edits of one word and drops what changes nothing', () => {
    const edits = [edit(0, 1, 'A'), edit(2, 3, 'C'), edit(4, 5, 'd')];
    expect(widen({ original: 'abc d', text: '', edits })).toEqual([edit(0, 3, 'AbC')]);
  });

  it('does not reach over a word of more than 60 characters', () => {
    const original = `${'x'.repeat(70)}y`;
    expect(widen({ original, text: '', edits: [edit(70, 71, 'z')] })).toEqual([edit(70, 71, 'z')]);
  });
});

function editsWithin(length: number, plan: readonly (readonly [number, number, string])[]): Edit[] {
  const edits: Edit[] = [];
  let done = 0;
  for (const [gap, size, after] of plan) {
    const [from, to] = [done + gap, done + gap + size];
    if (to > length) break;
    edits.push(edit(from, to, after));
    done = to;
  }
  return edits;
}
