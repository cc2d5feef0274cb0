import type { Edit } from '../../workers/edits/edit.ts';
import { readEdit } from '../../workers/edits/log.ts';

/** The version of the files written here; those of a newer one are read as far as they can be. */
export const projectSchema = 1;

/** The papers that a project is about. */
export interface ProjectCorpus {
  kind: 'built-in' | 'own';
  /** What the reader called it. */
  name: string;
  /** SHA-256 in hexadecimal digits; null where the page was not served securely. */
  hash: string | null;
  papers: number;
  /** Of the papers' ids. */
  fingerprint: string;
}

/** Everything that a reader chose and edited, with the papers or without. */
export interface Project {
  corpus: ProjectCorpus;
  /** The view, and each choice that differs from its default as a link writes it. */
  choices: Readonly<Record<string, string>>;
  edits: readonly Edit[];
  /** The papers themselves, as they are written for other programs; null where the file only refers to them. */
  records: readonly unknown[] | null;
}

export interface ReadProject {
  project: Project;
  /** In words what of the file could not be read. */
  notes: string[];
}

/** Writes a project as JSON; what it is stands first, its records last. */
export function writeProject(project: Project, version: string, date: Date): string {
  const { corpus, choices, edits, records } = project;
  const head = {
    undercurrent: 'project',
    schema: projectSchema,
    version,
    saved: date.toISOString(),
    corpus: { ...corpus, records: records ? 'in this file' : 'by reference' },
    choices,
    edits,
  };
  return `${JSON.stringify(records ? { ...head, records } : head, null, 1)}\n`;
}

const known = 'undercurrent schema version saved corpus choices edits records'.split(' ');

/** Reads a project; a text instead says why it is none. */
export function readProject(text: string): ReadProject | string {
  const fields = parse(text);
  if (!fields || fields['undercurrent'] !== 'project') return 'it is no project of Undercurrent';
  const corpus = readCorpus(fields['corpus']);
  if (typeof corpus === 'string') return corpus;
  const notes = Object.keys(fields)
    .filter((name) => !known.includes(name))
    .map((name) => `The project has a part “${name}” that this version does not know.`);
  if (fields['schema'] !== projectSchema)
    notes.unshift(
      `The project was written in form ${JSON.stringify(fields['schema'] ?? null)}; this version reads form ${projectSchema}, and uses what it can.`,
    );
  const { records } = fields;
  return {
    project: {
      corpus,
      choices: readChoices(fields['choices'], notes),
      edits: readEdits(fields['edits'], notes),
      records: Array.isArray(records) && records.length > 0 ? records : null,
    },
    notes,
  };
}

type Fields = Readonly<Record<string, unknown>>;

function parse(text: string): Fields | null {
  try {
    return asFields(JSON.parse(text));
  } catch {
    return null;
  }
}

function asFields(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : null;
}

function readCorpus(value: unknown): ProjectCorpus | string {
  const { kind, name, hash, papers, fingerprint } = asFields(value) ?? {};
  if (kind !== 'built-in' && kind !== 'own') return 'it does not say which papers it is about';
  return {
    kind,
    name: typeof name === 'string' && name !== '' ? name : 'papers',
    hash: typeof hash === 'string' ? hash : null,
    papers: typeof papers === 'number' && papers >= 0 ? papers : 0,
    fingerprint: typeof fingerprint === 'string' ? fingerprint : '',
  };
}

function readChoices(value: unknown, notes: string[]): Record<string, string> {
  const entries = Object.entries(asFields(value) ?? {});
  for (const [name, text] of entries)
    if (typeof text !== 'string') notes.push(`The project’s choice “${name}” is not a text.`);
  return Object.fromEntries(
    entries.filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

function readEdits(value: unknown, notes: string[]): Edit[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    notes.push('The project’s edits are not a list.');
    return [];
  }
  return value.flatMap((one, at) => {
    const edit = readEdit(one);
    if (typeof edit !== 'string') return [edit];
    notes.push(`Edit ${at + 1} of the project could not be read: ${edit}.`);
    return [];
  });
}
