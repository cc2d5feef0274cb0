import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEdits, encodeEdits } from '../../../src/link/edit-link.ts';
import type { Edit } from '../../../workers/edits/edit.ts';

const ids = Array.from({ length: 151 }, (_, at) => `p${String(at).padStart(3, '0')}`);
const members = fc.subarray(ids, { minLength: 1 });
const text = fc.string({ minLength: 1, unit: 'grapheme' });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('rename' as const), topic: members, name: text }),
  fc.record({ kind: fc.constant('merge' as const), topic: members, other: members }),
  fc.record({ kind: fc.constant('split' as const), topic: members, leaving: members }),
  fc.record({ kind: fc.constant('move' as const), paper: fc.constantFrom(...ids), topic: members }),
  fc.record({ kind: fc.constantFrom('stop' as const, 'ban' as const), term: text }),
  fc.record({ kind: fc.constant('join' as const), term: text, into: text }),
);

describe('edits in a link', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        expect(decodeEdits(encodeEdits(edits, ids), ids)).toEqual({ edits, note: null });
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('hold a topic of 151 papers in 26 characters', () => {
    const [, merge = ''] = encodeEdits([{ kind: 'merge', topic: ids, other: ['p000'] }], ids).split(
      '~',
    );
    expect(merge.split('.').map((part) => part.length)).toEqual([1, 26, 1]);
  });

  it('come back whole though they name papers that are not here, or none', () => {
    const edits: Edit[] = [
      { kind: 'rename', topic: ['gone', 'p001'], name: 'a.b~c “d”' },
      { kind: 'merge', topic: ['p001'], other: ['gone'] },
      { kind: 'split', topic: ['p001', 'p002'], leaving: [] },
      { kind: 'move', paper: 'gone', topic: ['p001'] },
      { kind: 'stop', term: 'system' },
    ];
    expect(decodeEdits(encodeEdits(edits, ids), ids)).toEqual({ edits, note: null });
  });

  it('are nothing where there are none', () => {
    expect(encodeEdits([], ids)).toBe('');
    expect(decodeEdits('', ids)).toEqual({ edits: [], note: null });
  });

  it('say how many are of other papers, or cannot be read, and lose no other', () => {
    const edits: Edit[] = [
      { kind: 'stop', term: 'system' },
      { kind: 'ban', term: 'model' },
    ];
    const link = encodeEdits(edits, ids);
    expect(decodeEdits(link, ids.slice(1))).toEqual({
      edits: [],
      note: '2 edits in the link are of other papers than these, and are not used.',
    });
    expect(decodeEdits('0~w.a', ids).note).toBe(
      'One edit in the link is of other papers than these, and is not used.',
    );
    expect(decodeEdits('zzz', ids).note).toBe(
      'The edits in the link could not be read, and are not used.',
    );
    expect(decodeEdits(`${link}~q.x~r.~v.D.B~w.%~x.%7B~x.%7B%7D`, ids)).toEqual({
      edits,
      note: '6 edits of the link could not be read.',
    });
  });

  it('never throw, whatever the link holds', () => {
    const noise = fc.array(fc.constantFrom(...'~.rmsvwbjxAB_-%2é'), { maxLength: 40 });
    fc.assert(
      fc.property(noise, (characters) => {
        const mark = encodeEdits([{ kind: 'stop', term: 'a' }], ids).split('~')[0] ?? '';
        decodeEdits(`${mark}~${characters.join('')}`, ids);
      }),
      { seed: 2, numRuns: 5000 },
    );
  });
});
