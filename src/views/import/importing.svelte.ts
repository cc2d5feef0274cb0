import type { WordReading } from '../../../workers/own/word-reading.ts';
import type { Role } from '../../../data/import/draft.ts';
import { openWorker } from '../../../workers/open.ts';
import type { Made } from '../../../workers/own/make.ts';
import type { ImportPreview } from '../../../workers/own/preview.ts';
import type { ImportFile, ReadProgress } from '../../../workers/own/read-files.ts';
import { Client } from '../../../workers/rpc/client.ts';
import type { Jobs } from '../../../workers/rpc/protocol.ts';

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
    const added = files.map((file) => ({ name: file.name, file, correction: {} }));
    this.files = [...this.files, ...added];
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
  make(name: string, words: WordReading): Promise<Made | null> {
    return this.#run('import', { name, words, files: this.files });
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
      const output = await this.#client.run(job, input, follow, signal);
      return signal.aborted ? null : output;
    } catch (error) {
      if (!signal.aborted) this.failed = error instanceof Error ? error.message : String(error);
      return null;
    } finally {
      if (!signal.aborted) this.running = null;
    }
  }
}

function secondsLeft({ stage, done, total }: ReadProgress, began: number): number | null {
  if (stage !== 'words' || done < 20) return null;
  return Math.ceil((((performance.now() - began) / done) * (total - done)) / 1000);
}
