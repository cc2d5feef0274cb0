import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../workers/edits/edit.ts';
import {
  append,
  emptyLog,
  formatEdits,
  parseEdits,
  redo,
  undo,
} from '../../../workers/edits/log.ts';

const edits: Edit[] = [
  { kind: 'rename', topic: ['a', 'b'], name: 'serving' },
  { kind: 'merge', topic: ['a', 'b'], other: ['c'] },
  { kind: 'split', topic: ['a', 'b', 'c'], leaving: ['c'] },
  { kind: 'move', paper: 'a', topic: ['c'] },
  { kind: 'stop', term: 'system' },
  { kind: 'ban', term: 'model' },
  { kind: 'join', term: 'phones', into: 'phone' },
];

describe('the log of edits', () => {
  it('takes back 120 edits and does them again', () => {
    const many = Array.from({ length: 120 }, (_, at): Edit => ({ kind: 'stop', term: `w${at}` }));
    const full = many.reduce(append, emptyLog);
    let log = full;
    for (let step = 0; step < 120; step += 1) log = undo(log);
    expect(log.done).toEqual([]);
    expect(undo(log)).toBe(log);
    for (let step = 0; step < 120; step += 1) log = redo(log);
    expect(log).toEqual(full);
    expect(redo(log)).toBe(log);
  });

  it('forgets what was taken back once something else is done', () => {
    const log = append(undo(append(emptyLog, edits[0]!)), edits[1]!);
    expect(log).toEqual({ done: [edits[1]], undone: [] });
  });

  it('is written one edit a line and read back whole', () => {
    const text = formatEdits(edits);
    expect(text.trimEnd().split('\n')).toHaveLength(edits.length);
    expect(parseEdits(text)).toEqual({ edits, refused: [] });
  });

  it('names the lines that are no edits, and keeps the rest', () => {
    const text = [
      '{"kind":"stop","term":"a"}',
      '{',
      '',
      '{"kind":"jump"}',
      '{"kind":"merge","topic":["a"],"other":[1]}',
      '[]',
      '{"kind":"toString"}',
      '{"kind":"ban","term":"b","more":1}',
    ].join('\n');
    expect(parseEdits(text)).toEqual({
      edits: [
        { kind: 'stop', term: 'a' },
        { kind: 'ban', term: 'b' },
      ],
      refused: [
        { line: 2, reason: 'not JSON' },
        { line: 4, reason: '“jump” is no kind of edit' },
        { line: 5, reason: 'other should be a list of papers' },
        { line: 6, reason: '“undefined” is no kind of edit' },
        { line: 7, reason: '“toString” is no kind of edit' },
      ],
    });
  });
});
