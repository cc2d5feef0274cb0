import type { Corpus } from '../../data/corpus.ts';
import type { CorpusReference } from '../../workers/rpc/protocol.ts';
import type { BuiltIn } from './built-in.ts';
import { ownName, type CorpusName } from './corpus-name.ts';
import { load } from './load.ts';
import { OwnCorpora } from './own-corpora.svelte.ts';

/** The papers that everything on the page is about: the built-in ones, or a corpus of the reader's own. */
export class CorpusSource {
  corpus = $state.raw<Corpus | null>(null);
  /** Where a worker finds the papers; null until that is known. */
  from = $state.raw<CorpusReference | null>(null);
  /** Why the papers are not there, if they are not. */
  missing = $state.raw<string | null>(null);
  /** Of the corpus, in hexadecimal digits. */
  hash = $state.raw<string | null>(null);
  readonly own = new OwnCorpora();
  readonly #builtIn: BuiltIn;
  readonly #place: CorpusReference;
  #loaded: Promise<Corpus> | null = null;
  #asked: string | null | undefined;

  constructor(builtIn: BuiltIn) {
    this.#builtIn = builtIn;
    this.#place = { url: builtIn.corpus };
  }

  /** Whether another corpus must be opened for this choice. */
  isOther(name: CorpusName): boolean {
    return ownName(name) !== this.#asked || this.missing !== null;
  }

  /** Opens the papers of a choice, telling how many once a worker could open them too; false where they are missing or others were asked for since. */
  async open(name: CorpusName, onplace: (papers: number) => void): Promise<boolean> {
    const own = ownName(name);
    this.#asked = own;
    [this.corpus, this.missing, this.hash] = [null, null, null];
    this.from = own === null ? this.#place : null;
    if (own === null) onplace(0);
    try {
      const opened = await this.peek(name, onplace);
      if (this.#asked !== own) return false;
      ({ corpus: this.corpus, from: this.from, hash: this.hash } = opened);
      return true;
    } catch (error) {
      if (this.#asked === own)
        this.missing = error instanceof Error ? error.message : String(error);
      return false;
    }
  }

  /** The papers of a choice, which are not shown for that; rejects in words. */
  peek(name: CorpusName, onplace: (papers: number) => void = () => {}): Promise<Opened> {
    const own = ownName(name);
    return own === null ? this.#openBuiltIn() : this.#openOwn(own, onplace);
  }

  async #openBuiltIn(): Promise<Opened> {
    const { corpus: url, corpusHash } = this.#builtIn;
    this.#loaded ??= load(url) as Promise<Corpus>; // made by this build, so its shape is known
    try {
      return { corpus: await this.#loaded, from: this.#place, hash: corpusHash };
    } catch (error) {
      this.#loaded = null;
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`The papers could not be loaded: ${reason}.`, { cause: error });
    }
  }

  async #openOwn(name: string, onplace: (papers: number) => void): Promise<Opened> {
    if (!this.own.named(name)) await this.own.look();
    const entry = this.own.named(name);
    if (entry && this.#asked === name) {
      this.from = this.own.placeOf(entry);
      onplace(entry.papers);
    }
    if (entry) return { ...(await this.own.open(entry)), hash: entry.hash };
    throw new Error(
      this.own.trouble ??
        `No papers called “${name}” are kept in this browser. A link carries what was chosen, not the papers: open the file that they came from with “Your papers”.`,
    );
  }
}

interface Opened {
  corpus: Corpus;
  from: CorpusReference;
  hash: string | null;
}
