import type { WordReading } from '../../../workers/own/word-reading.ts';
import type { Role } from '../../../data/import/draft.ts';
import { defaultChoices } from '../../link/choices.ts';
import { openWorker } from '../../../workers/open.ts';
import type { ImportPreview } from '../../../workers/own/preview.ts';
import type { ImportFile, ReadProgress } from '../../../workers/own/read-files.ts';
import { Client, WorkerLost, type Peer } from '../../../workers/rpc/client.ts';
import type { Imported, Jobs } from '../../../workers/rpc/protocol.ts';

// Some steps on many papers do not breathe; a stop ends the worker anyway.
const patience = 180_000;

/** What is being done, and in how many seconds it may be ready; null while that cannot be told. */
export interface Running extends ReadProgress {
  left: number | null;
}

/** The reader's files on their way to a corpus: read, shown, corrected, used. Its worker is its own and ends with it. */
export class Importing {
  files = $state.raw<readonly ImportFile[]>([]);
  preview = $state.raw<ImportPreview | null>(null);
  running = $state.raw<Running | null>(null);
  failed = $state.raw<string | null>(null);
  readonly #client = new Client(openWorker, { patience });
  #abort = new AbortController();

  /** Reads files beside those that are there. */
  add(files: readonly File[]): void {
    this.files = [...this.files, ...files.map(asRead)];
    if (files.length > 0) void this.#read();
  }

  leave(at: number): void {
    this.files = this.files.filter((_, i) => i !== at);
    if (this.files.length > 0) void this.#read();
    else this.stop();
  }

  /** Says what a column of a table means. */
  correct(at: number, column: number, role: Role | null): void {
    this.files = this.files.map((file, i) =>
      i === at ? { ...file, correction: { ...file.correction, [column]: role } } : file,
    );
    void this.#read();
  }

  /** Makes a corpus of what was read; null if it was stopped or failed. */
  make(name: string, words: WordReading, seed: number): Promise<Imported | null> {
    const next = { k: defaultChoices.k, seed };
    return this.#run('import', { name, words, next, files: this.files });
  }

  /** Makes a corpus of one file that is not shown before. */
  makeOf(file: File, name: string, seed: number): Promise<Imported | null> {
    this.files = [asRead(file)];
    return this.make(name, 'cut', seed);
  }

  /** Gives its worker away, which has what was made in memory. */
  release(): Peer | null {
    return this.#client.release();
  }

  /** Stops at once whatever runs; what was read stays. */
  stop(): void {
    this.#abort.abort();
    this.#client.close();
    this.running = null;
    if (this.files.length === 0) this.preview = null;
  }

  async #read(): Promise<void> {
    const preview = await this.#run('preview', { files: this.files });
    if (preview) this.preview = preview;
  }

  async #run<J extends 'preview' | 'import'>(
    job: J,
    input: Jobs[J]['input'],
  ): Promise<Jobs[J]['output'] | null> {
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    this.failed = null;
    this.running = { stage: 'reading', done: 0, total: 1, left: null };
    const began = performance.now();
    const follow = (progress: ReadProgress): void => {
      if (!signal.aborted) this.running = { ...progress, left: secondsLeft(progress, began) };
    };
    try {
      const output = await this.#ask(job, input, follow, signal);
      return signal.aborted ? null : output;
    } catch (error) {
      if (!signal.aborted) this.failed = error instanceof Error ? error.message : String(error);
      return null;
    } finally {
      if (!signal.aborted) this.running = null;
    }
  }

  /** Runs a job again where its worker was ended because the one before went on. */
  async #ask<J extends 'preview' | 'import'>(
    job: J,
    input: Jobs[J]['input'],
    follow: (progress: ReadProgress) => void,
    signal: AbortSignal,
  ): Promise<Jobs[J]['output']> {
    try {
      return await this.#client.run(job, input, follow, signal);
    } catch (error) {
      if (signal.aborted || !(error instanceof WorkerLost && error.byCancel)) throw error;
      return this.#ask(job, input, follow, signal);
    }
  }
}

function asRead(file: File): ImportFile {
  return { name: file.name, file, correction: {} };
}

function secondsLeft({ stage, done, total }: ReadProgress, began: number): number | null {
  if (stage !== 'words' || done < 20) return null;
  return Math.ceil((((performance.now() - began) / done) * (total - done)) / 1000);
}
