import type { Edit } from './edit.ts';

/** Edits in force, oldest first, and those taken back, the latest last. */
export interface EditLog {
  readonly done: readonly Edit[];
  readonly undone: readonly Edit[];
}

export const emptyLog: EditLog = { done: [], undone: [] };

/** The log with one more edit; what was taken back before is forgotten, as everywhere. */
export function append({ done }: EditLog, edit: Edit): EditLog {
  return { done: [...done, edit], undone: [] };
}

/** The log without its last edit; itself where there is none. */
export function undo(log: EditLog): EditLog {
  const last = log.done.at(-1);
  return last ? { done: log.done.slice(0, -1), undone: [...log.undone, last] } : log;
}

/** The log with the edit that was taken back last; itself where there is none. */
export function redo(log: EditLog): EditLog {
  const last = log.undone.at(-1);
  return last ? { done: [...log.done, last], undone: log.undone.slice(0, -1) } : log;
}

/** The edits as JSON Lines, one a line. */
export function formatEdits(edits: readonly Edit[]): string {
  return edits.map((edit) => `${JSON.stringify(edit)}\n`).join('');
}

/** Reads JSON Lines of edits; a line that is none is named with its number and reason, and costs no other. */
export function parseEdits(text: string): {
  edits: Edit[];
  refused: { line: number; reason: string }[];
} {
  const edits: Edit[] = [];
  const refused: { line: number; reason: string }[] = [];
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    const edit = parseLine(line);
    if (typeof edit === 'string') refused.push({ line: at + 1, reason: edit });
    else edits.push(edit);
  });
  return { edits, refused };
}

function parseLine(line: string): Edit | string {
  try {
    return readEdit(JSON.parse(line));
  } catch {
    return 'not JSON';
  }
}

const shapes: Record<Edit['kind'], Record<string, 'text' | 'papers'>> = {
  rename: { topic: 'papers', name: 'text' },
  merge: { topic: 'papers', other: 'papers' },
  split: { topic: 'papers', leaving: 'papers' },
  move: { paper: 'text', topic: 'papers' },
  stop: { term: 'text' },
  ban: { term: 'text' },
  join: { term: 'text', into: 'text' },
};

/** The edit that a parsed value is, or in words why it is none. */
export function readEdit(value: unknown): Edit | string {
  if (typeof value !== 'object' || value === null) return 'not an edit';
  const fields = value as Record<string, unknown>;
  const kind = String(fields['kind']);
  if (!Object.hasOwn(shapes, kind)) return `“${kind}” is no kind of edit`;
  const shape = shapes[kind as Edit['kind']]; // a key of shapes
  for (const [name, type] of Object.entries(shape)) {
    const found = fields[name];
    const fits = type === 'text' ? isText(found) : Array.isArray(found) && found.every(isText);
    if (!fits) return `${name} should be ${type === 'text' ? 'a text' : 'a list of papers'}`;
  }
  const names = ['kind', ...Object.keys(shape)];
  return Object.fromEntries(names.map((name) => [name, fields[name]])) as unknown as Edit; // its fields were checked
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
