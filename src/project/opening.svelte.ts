import type { Corpus } from '../../data/corpus.ts';
import type { OwnEntry } from '../../workers/own/entry.ts';
import type { Choices } from '../link/choices.ts';
import type { CorpusName } from '../state/corpus-name.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { encodeEdits, fingerprint } from '../link/edit-link.ts';
import { keepLog } from '../link/kept-edits.ts';
import { fromHash, type ReadLink } from '../link/link-text.ts';
import { Importing } from '../views/import/importing.svelte.ts';
import { fitProject, type Fit } from './fit.ts';
import { readProject, type Project, type ReadProject } from './project.ts';
import { toFile } from './records.ts';

/** Papers that a project can be opened on. */
interface Found {
  name: CorpusName;
  corpus: Corpus;
  isSame: boolean;
}

/** A project and the papers that it would be opened on. */
interface Offer {
  project: Project;
  found: Found;
  fit: Fit;
  /** In words what of the file could not be read. */
  notes: string[];
}

export type Stage =
  | { kind: 'reading' }
  | { kind: 'refused'; reason: string }
  /** The papers are others than the project's. */
  | { kind: 'offered'; offer: Offer }
  | { kind: 'opened' };

/** A project file on its way to the page: opened at once where its papers are here, offered for what fits where they are not. */
export class Opening {
  stage = $state.raw<Stage>({ kind: 'reading' });
  readonly importing = new Importing();
  readonly #dashboard: Dashboard;

  constructor(dashboard: Dashboard) {
    this.#dashboard = dashboard;
  }

  async open(file: File): Promise<void> {
    try {
      const read = readProject(await file.text());
      if (typeof read === 'string')
        this.stage = { kind: 'refused', reason: `${file.name} cannot be opened: ${read}.` };
      else await this.#follow(read);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.stage = { kind: 'refused', reason: `${file.name} cannot be opened: ${reason}` };
    }
  }

  async #follow({ project, notes }: ReadProject): Promise<void> {
    const found = await this.#find(project);
    if (!found) {
      const reason = this.importing.failed ?? 'Its papers are not here, and none are shown.';
      this.stage = { kind: 'refused', reason };
      return;
    }
    const read = choicesOf(project);
    const told = [...notes, ...read.notes.map((note) => note.replace(/^The link/, 'The project'))];
    const choices = { ...read.choices, corpus: found.name };
    const fit = fitProject({ choices, edits: project.edits }, found.corpus, found.isSame);
    if (this.#haveChanged(project))
      told.push('The texts of the built-in papers have changed since the project was saved.');
    const offer = { project, notes: told, found, fit };
    if (found.isSame) this.apply(offer);
    else this.stage = { kind: 'offered', offer };
  }

  /** Shows what fits, as a step that Back undoes; edits that do not fit rest in the log, and are kept for the papers that they are of. */
  apply({ project, found: { name, corpus, isSame }, fit: { choices }, notes }: Offer): void {
    const { edits } = project;
    if (!isSame) keepForOwn(project);
    const ids = corpus.papers.map(({ id }) => id);
    const asked: Choices = { ...choices, corpus: name, edits: encodeEdits(edits, ids) };
    this.stage = { kind: 'opened' };
    this.#dashboard.choose(asked, 'push', 'asked');
    this.#dashboard.notes = notes;
  }

  #haveChanged({ corpus: { kind, hash } }: Project): boolean {
    return kind === 'built-in' && hash !== this.#dashboard.builtIn.corpusHash;
  }

  async #find(project: Project): Promise<Found | null> {
    const { corpus } = project;
    if (corpus.kind === 'built-in') return this.#openBuiltIn(project);
    const { source } = this.#dashboard;
    await source.own.look();
    for (const entry of source.own.list.filter(({ papers }) => papers === corpus.papers)) {
      const opened = await this.#openOwn(entry);
      if (markOf(opened.corpus) === corpus.fingerprint) return opened;
    }
    return project.records ? this.#import(corpus.name, project.records) : this.#openShown();
  }

  async #openBuiltIn({ corpus, choices }: Project): Promise<Found> {
    const { choices: read } = fromHash(`#/?corpus=${encodeURIComponent(choices['corpus'] ?? '')}`);
    const { corpus: here } = await this.#dashboard.source.peek(read.corpus);
    return { name: read.corpus, corpus: here, isSame: markOf(here) === corpus.fingerprint };
  }

  async #openOwn({ name }: OwnEntry): Promise<Found> {
    const corpusName = `own:${name}` as const;
    const { corpus } = await this.#dashboard.source.peek(corpusName);
    return { name: corpusName, corpus, isSame: true };
  }

  #openShown(): Found | null {
    const { corpus, choices } = this.#dashboard;
    return corpus && { name: choices.corpus, corpus, isSame: false };
  }

  /** Keeps the papers that came with the file in this browser, as any of the reader's own. */
  async #import(name: string, records: readonly unknown[]): Promise<Found | null> {
    const { seed } = this.#dashboard.choices;
    const made = await this.importing.makeOf(toFile(name, records), name, seed);
    if (!made) return null;
    const { own } = this.#dashboard.source;
    if (made.unkept) own.hold(made.entry, made.unkept.corpus);
    else await own.look();
    return this.#openOwn(made.entry);
  }
}

function choicesOf({ choices }: Project): ReadLink {
  const { view = '', edits: _, ...parts } = choices;
  return fromHash(`#/${view}?${new URLSearchParams(parts).toString()}`);
}

/** Keeps the edits of papers that are not here, so that they are in force when these are opened. */
function keepForOwn(project: Project): void {
  const { edits, corpus } = project;
  if (corpus.kind !== 'own' || corpus.hash === null) return;
  const { without } = choicesOf(project).choices;
  keepLog(corpus.hash, { saved: new Date().toISOString(), edits, without, of: null }, null);
}

function markOf({ papers }: Corpus): string {
  return fingerprint(papers.map(({ id }) => id));
}
