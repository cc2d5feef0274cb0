import type { Corpus } from '../../data/corpus.ts';
import type { Paper } from '../../data/paper.ts';
import type { Edit } from '../../workers/edits/edit.ts';
import type { TopicPart } from '../../workers/edits/split-topic.ts';
import { append, redo, undo, type EditLog } from '../../workers/edits/log.ts';
import type { Client } from '../../workers/rpc/client.ts';
import type { CorpusReference } from '../../workers/rpc/protocol.ts';
import type { Assignment } from '../../workers/topics/membership.ts';
import type { Choices } from '../link/choices.ts';
import { ownName, type CorpusName } from './corpus-name.ts';
import type { CorpusSource } from './source.svelte.ts';
import { decodeEdits, encodeEdits } from '../link/edit-link.ts';
import type { Step } from '../link/link.ts';
import { formerLog, sampleOf } from '../link/former-edits.ts';
import {
  forgetLog,
  goesOn,
  keepLog,
  keptLogs,
  otherLogs,
  type KeptLog,
} from '../link/kept-edits.ts';

/** Whether numbers of topics in choices are those of the topics shown, or of those that a link or file asks for. */
export type Numbers = 'shown' | 'asked';

/** What the log of edits needs of the page. */
interface Page {
  readonly corpus: Corpus | null;
  readonly choices: Choices;
  readonly assignments: ReadonlyMap<string, Pick<Assignment, 'topic'>>;
  readonly from: CorpusReference | null;
  readonly papers: ReadonlyMap<string, Paper>;
  notes: string[];
  readonly source: Pick<CorpusSource, 'hash' | 'own'>;
  choose(change: Partial<Choices>, history?: Step, numbers?: Numbers): void;
}

/** What was put in force again, and what the papers that it was made of are called where they were others; null where these were. */
export interface Restored {
  log: KeptLog;
  of: string | null;
}

/** The reader's edits. The choices hold those in force, so Back undoes too; those taken back are kept beside. */
export class Editing {
  readonly #page: Page;
  readonly #client: Client;
  #undone = $state.raw<{ before: string; edits: readonly Edit[] }>({ before: '', edits: [] });

  #keeping = $state.raw<{ worked: boolean }>({ worked: true });
  /** Logs in force when their papers were left, for this page alone. */
  readonly #left = new Map<string, KeptLog>();
  /** Whether the papers that are opened are to have the edits again that they had; at first where no link says what is in force. */
  #returning = location.hash === '';
  #restored = $state.raw<(Restored & { text: string }) | null>(null);

  constructor(page: Page, client: Client) {
    this.#page = page;
    this.#client = client;
  }

  readonly #ids = $derived.by(() => this.#page.corpus?.papers.map(({ id }) => id) ?? []);
  readonly #text = $derived.by(() => this.#page.choices.edits);
  readonly #decoded = $derived(decodeEdits(this.#text, this.#ids));

  /** Edits in force, oldest first. */
  get done(): readonly Edit[] {
    return this.#decoded.edits;
  }

  /** In words what of the link's edits could not be used. */
  get note(): string | null {
    return this.#decoded.note;
  }

  /** Edits that can be done again; none once the edits in force are others than those they were taken from. */
  get undone(): readonly Edit[] {
    return this.#undone.before === this.#text ? this.#undone.edits : [];
  }

  /** The ids of all papers in a topic, in order. */
  membersOf(topic: number): string[] {
    return this.#ids.filter((id) => this.#page.assignments.get(id)?.topic === topic);
  }

  /** The two parts that a topic of these papers would fall into, the larger first; none where there are none. */
  partsOf(members: readonly string[]): Promise<TopicPart[]> {
    const { choices, from } = this.#page;
    const { without, seed } = choices;
    if (!from) return Promise.resolve([]);
    const input = { from, without, seed, edits: this.done, members };
    return this.#client.run('split', input, () => {}, new AbortController().signal);
  }

  /** Tells the reader of edits, by their places in the log, that find nothing here. */
  async tellResting(resting: readonly number[]): Promise<void> {
    if (resting.length === 0) return;
    const { withResting } = await import('../editing/resting-words.ts');
    this.#page.notes = withResting(this.#page.notes, this.done, resting, this.#page.papers);
  }

  edit(edit: Edit): void {
    this.#take(append(this.#log, edit), this.done);
  }

  undo(): void {
    this.#take(undo(this.#log), this.done);
  }

  redo(): void {
    this.#take(redo(this.#log), this.done);
  }

  /** Puts other edits in the place of those in force, which this browser still keeps. */
  replace(edits: readonly Edit[]): void {
    this.#take({ done: edits, undone: [] }, null);
  }

  /** Edits of these papers that this browser keeps and that are not in force, the latest first. */
  readonly kept = $derived.by<KeptLog[]>(() => {
    void this.#keeping;
    return keptLogs(this.corpus).filter((log) => !goesOn(this.done, log));
  });

  forget(log: KeptLog): void {
    forgetLog(this.corpus, log);
    this.#keeping = { ...this.#keeping };
  }

  /** Keeps what is in force on the way to other papers; those are to have their own again unless the choices say what is. */
  leave(next: CorpusName, numbers: Numbers): void {
    const { choices, corpus } = this.#page;
    if (ownName(next) === ownName(choices.corpus)) return;
    this.#returning = numbers === 'shown';
    if (!corpus) return;
    const log = this.#asKept(this.done);
    this.#left.set(this.corpus, log);
    if (keptLogs(this.corpus).length + log.edits.length + log.without.length > 0)
      keepLog(this.corpus, log, log.edits);
  }

  /** Puts what was in force for the papers that were opened, or for what they were before, in force again, if they are to have it. */
  arrive(): void {
    const restored = this.#returning ? this.#toRestore() : null;
    this.#returning = false;
    if (!restored || this.#text !== '') return;
    const { log, of } = restored;
    const edits = encodeEdits(log.edits, this.#ids);
    const without = log.without.filter((id) => this.#page.papers.has(id));
    this.#restored = { log: { ...log, without }, of, text: edits };
    this.#page.choose({ edits, without }, 'replace', 'asked');
  }

  /** Whether the search for topics must wait for the papers, by whose places edits name them. */
  get waits(): boolean {
    if (this.#text !== '') return true;
    return (
      this.#returning &&
      (this.#last !== null || (this.#areNew && otherLogs(this.corpus).length > 0))
    );
  }

  /** What was put in force again, until the reader edits on. */
  get restored(): Restored | null {
    return this.#restored?.text === this.#text ? this.#restored : null;
  }

  #toRestore(): Restored | null {
    const former = this.#areNew ? formerLog(otherLogs(this.corpus), this.#ids) : null;
    if (former) return { log: former, of: this.#nameOf(former.corpus) };
    return this.#last && { log: this.#last, of: null };
  }

  /** Whether this browser has kept nothing of these papers, not even that no edit of them is in force. */
  get #areNew(): boolean {
    return !this.#left.has(this.corpus) && keptLogs(this.corpus).length === 0;
  }

  /** Takes back that edits were put in force again; they stay among those kept. */
  dropRestored(): void {
    this.#restored = null;
    keepLog(this.corpus, { ...this.#asKept([]), without: [] }, null);
    this.#page.choose({ edits: '', without: [] });
  }

  dismissRestored(): void {
    this.#restored = null;
  }

  /** Whether this browser has kept the last edit. */
  get isKept(): boolean {
    return this.#keeping.worked;
  }

  /** Under which name the papers' edits are kept. */
  get corpus(): string {
    const { choices, source } = this.#page;
    const own = ownName(choices.corpus);
    if (own === null) return 'built-in';
    return source.hash ?? source.own.named(own)?.hash ?? choices.corpus;
  }

  /** What was in force last with the papers that are shown or being opened; null where nothing was. */
  get #last(): KeptLog | null {
    const log = this.#left.get(this.corpus) ?? keptLogs(this.corpus)[0];
    return log && log.edits.length + log.without.length > 0 ? log : null;
  }

  #nameOf(corpus: string): string {
    const entry = this.#page.source.own.list.find(({ hash }) => hash === corpus);
    if (entry) return `“${entry.name}”`;
    return corpus === 'built-in' ? 'the built-in papers' : 'papers that are not here now';
  }

  #asKept(edits: readonly Edit[]): KeptLog {
    const { without } = this.#page.choices;
    return { saved: new Date().toISOString(), edits, without, of: sampleOf(this.#ids) };
  }

  get #log(): EditLog {
    return { done: this.done, undone: this.undone };
  }

  /** Takes a log that was made from these edits, or null where it was not. */
  #take({ done, undone }: EditLog, from: readonly Edit[] | null): void {
    const text = encodeEdits(done, this.#ids);
    this.#keeping = { worked: keepLog(this.corpus, this.#asKept(done), from) };
    this.#undone = { before: text, edits: undone };
    if (text !== this.#text) this.#page.choose({ edits: text });
  }
}
