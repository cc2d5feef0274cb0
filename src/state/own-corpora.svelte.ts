import type { Corpus } from '../../data/corpus.ts';
import type { OwnEntry } from '../../workers/own/entry.ts';
import type { CorpusReference } from '../../workers/rpc/protocol.ts';
import { forgetCallings } from './kept-callings.ts';

const loadStore = () => import('../../workers/own/store.ts');

/** The reader's own corpora: those kept in this browser, and those that live until the page is closed. */
export class OwnCorpora {
  /** By name; empty until they were looked for. */
  list = $state.raw<readonly OwnEntry[]>([]);
  /** In words why none can be kept or opened here. */
  trouble = $state.raw<string | null>(null);
  readonly #held = new Map<string, Corpus>();
  #heldEntries: OwnEntry[] = [];

  /** Looks for what is kept; other tabs may have changed it. */
  async look(): Promise<void> {
    try {
      const { listOwn } = await loadStore();
      this.list = [...(await listOwn()), ...this.#heldEntries];
      this.trouble = null;
    } catch (error) {
      this.list = this.#heldEntries;
      this.trouble = reasonOf(error);
    }
  }

  named(name: string): OwnEntry | null {
    return this.list.find((entry) => entry.name === name) ?? null;
  }

  /** Holds a corpus that could not be kept until the page is closed. */
  hold(entry: OwnEntry, corpus: Corpus): void {
    this.#held.set(entry.key, corpus);
    this.#heldEntries = [...this.#heldEntries, entry];
    this.list = [...this.list, entry];
  }

  isKept({ key }: OwnEntry): boolean {
    return !this.#held.has(key);
  }

  /** The papers, and where a worker finds them; rejects in words. */
  async open(entry: OwnEntry): Promise<{ corpus: Corpus; from: CorpusReference }> {
    const held = this.#held.get(entry.key);
    const from = this.placeOf(entry);
    if (held) return { corpus: held, from };
    const { openOwn } = await loadStore();
    return { corpus: await openOwn(entry.key), from };
  }

  /** Where a worker finds the papers. */
  placeOf({ key }: OwnEntry): CorpusReference {
    const held = this.#held.get(key);
    return held ? { corpus: held } : { stored: key };
  }

  /** Calls a corpus something else; gives the name it has now, null with `trouble` told if that failed. */
  async rename({ key }: OwnEntry, name: string): Promise<string | null> {
    return this.#change(async () => (await loadStore()).renameOwn(key, name));
  }

  async remove(entry: OwnEntry): Promise<void> {
    this.#held.delete(entry.key);
    this.#heldEntries = this.#heldEntries.filter(({ key }) => key !== entry.key);
    await this.#change(async () => (await loadStore()).removeOwn(entry.key));
    if (!this.list.some(({ hash }) => hash === entry.hash))
      forgetCallings(entry.hash ?? `own:${entry.name}`);
  }

  async #change<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      const result = await work();
      await this.look();
      return result;
    } catch (error) {
      this.trouble = reasonOf(error);
      return null;
    }
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
