import type { Corpus } from '../../data/corpus.ts';
import type { Edit } from '../../workers/edits/edit.ts';
import type { TopicPart } from '../../workers/edits/split-topic.ts';
import { append, redo, undo, type EditLog } from '../../workers/edits/log.ts';
import type { Client } from '../../workers/rpc/client.ts';
import type { CorpusReference } from '../../workers/rpc/protocol.ts';
import type { Assignment } from '../../workers/topics/membership.ts';
import type { Choices } from '../link/choices.ts';
import { isOwn } from './corpus-name.ts';
import { decodeEdits, encodeEdits } from '../link/edit-link.ts';
import { forgetLog, goesOn, keepLog, keptLogs, type KeptLog } from '../link/kept-edits.ts';

/** What the log of edits needs of the page. */
interface Page {
  readonly corpus: Corpus | null;
  readonly choices: Choices;
  readonly assignments: ReadonlyMap<string, Pick<Assignment, 'topic'>>;
  readonly from: CorpusReference | null;
  readonly source: { readonly hash: string | null };
  choose(change: Partial<Choices>): void;
}

/** The reader's edits. The choices hold those in force, so Back undoes too; those taken back are kept beside. */
export class Editing {
  readonly #page: Page;
  readonly #client: Client;
  #undone = $state.raw<{ before: string; edits: readonly Edit[] }>({ before: '', edits: [] });

  #keeping = $state.raw<{ worked: boolean }>({ worked: true });

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
    return keptLogs(this.#corpus).filter((log) => !goesOn(this.done, log));
  });

  forget(log: KeptLog): void {
    forgetLog(this.#corpus, log);
    this.#keeping = { ...this.#keeping };
  }

  /** Whether this browser has kept the last edit. */
  get isKept(): boolean {
    return this.#keeping.worked;
  }

  get #corpus(): string {
    const { choices, source } = this.#page;
    return isOwn(choices.corpus) ? (source.hash ?? choices.corpus) : 'built-in';
  }

  get #log(): EditLog {
    return { done: this.done, undone: this.undone };
  }

  /** Takes a log that was made from these edits, or null where it was not. */
  #take({ done, undone }: EditLog, from: readonly Edit[] | null): void {
    const text = encodeEdits(done, this.#ids);
    const log = { saved: new Date().toISOString(), edits: done };
    this.#keeping = { worked: keepLog(this.#corpus, log, from) };
    this.#undone = { before: text, edits: undone };
    if (text !== this.#text) this.#page.choose({ edits: text });
  }
}
