import { describe, expect, it } from 'vitest';
import { isProject } from '../../../src/project/is-project.ts';
import { readProject, writeProject, type Project } from '../../../src/project/project.ts';

const date = new Date('2026-11-21T12:00:00Z');
const project: Project = {
  corpus: { kind: 'own', name: 'meadow', hash: 'ab12', papers: 3, fingerprint: '1k2' },
  choices: { view: 'trends', k: '7', corpus: 'own:meadow' },
  edits: [
    { kind: 'rename', topic: ['a', 'b'], name: 'Crickets' },
    { kind: 'stop', term: 'grass' },
  ],
  records: null,
};

function change(change: Record<string, unknown>): string {
  const fields = JSON.parse(writeProject(project, '0.1.0', date)) as Record<string, unknown>;
  return JSON.stringify({ ...fields, ...change });
}

describe('a project file', () => {
  it('comes back as it was, with its papers or without', () => {
    expect(readProject(writeProject(project, '0.1.0', date))).toEqual({ project, notes: [] });
    const whole = { ...project, records: [{ title: 'A' }, { title: 'B' }] };
    expect(readProject(writeProject(whole, '0.1.0', date))).toEqual({ project: whole, notes: [] });
  });

  it('says of itself what it is, its form, its day and whether its papers are in it', () => {
    const fields = JSON.parse(writeProject(project, '0.1.0', date)) as Record<string, unknown>;
    expect(fields).toMatchObject({
      undercurrent: 'project',
      schema: 1,
      version: '0.1.0',
      saved: '2026-11-21T12:00:00.000Z',
      corpus: { name: 'meadow', hash: 'ab12', records: 'by reference' },
    });
    const whole = writeProject({ ...project, records: [{}] }, '0.1.0', date);
    expect(JSON.parse(whole)).toMatchObject({ corpus: { records: 'in this file' } });
  });

  it('is told from other files by how it begins', () => {
    expect(isProject(writeProject(project, '0.1.0', date).slice(0, 200))).toBe(true);
    expect(isProject('[{"title": "undercurrent"}]')).toBe(false);
    expect(isProject('{"title": "\\"undercurrent\\": \\"project\\""}')).toBe(false);
    expect(isProject('')).toBe(false);
  });

  it('of a newer form is read as far as it can be, and what is new is named', () => {
    const read = readProject(change({ schema: 2, mood: 'calm' }));
    expect(read).toEqual({
      project,
      notes: [
        'The project was written in form 2; this version reads form 1, and uses what it can.',
        'The project has a part “mood” that this version does not know.',
      ],
    });
  });

  it('that holds something unfit loses that alone, and a note names it', () => {
    const read = readProject(
      change({
        choices: { view: 'trends', k: 7 },
        edits: [{ kind: 'jump' }, { kind: 'ban', term: 'grass' }],
      }),
    );
    expect(read).toMatchObject({
      project: { choices: { view: 'trends' }, edits: [{ kind: 'ban', term: 'grass' }] },
      notes: [
        'The project’s choice “k” is not a text.',
        'Edit 1 of the project could not be read: “jump” is no kind of edit.',
      ],
    });
    expect(readProject(change({ edits: 'none' }))).toMatchObject({
      notes: ['The project’s edits are not a list.'],
    });
  });

  it.each([
    ['', 'it is no project of Undercurrent'],
    ['[]', 'it is no project of Undercurrent'],
    ['{"undercurrent":"report"}', 'it is no project of Undercurrent'],
    ['{"undercurrent":"project"', 'it is no project of Undercurrent'],
    ['{"undercurrent":"project","schema":1}', 'it does not say which papers it is about'],
  ])('%j is refused in words', (text, reason) => {
    expect(readProject(text)).toBe(reason);
  });
});
