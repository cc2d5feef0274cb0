import { WorkerLost, type Client, type Peer } from '../../workers/rpc/client.ts';
import type { JobName, Jobs } from '../../workers/rpc/protocol.ts';

/** Where a computation stands. */
export type Run =
  | { kind: 'idle' }
  | { kind: 'running'; done: number; total: number }
  | { kind: 'failed'; reason: string };

const tries = 3;

interface Hooks<J extends JobName> {
  onoutput?: (output: Jobs[J]['output']) => void;
  onprogress?: (progress: Jobs[J]['progress']) => void;
  /** What is to be made, a little at a time, before an answer or a part of it is told; null where nothing is. */
  prepare?: (answer: Jobs[J]['output'] | Jobs[J]['progress']) => Promise<void> | null;
  /** Something the reader should be told, in words. */
  ontell: (note: string) => void;
  /** What was told holds no longer. */
  onretract: (note: string) => void;
}

/** Hooks that tell the reader among a page's notes. */
export function tellIn(page: { notes: string[] }): Pick<Hooks<never>, 'ontell' | 'onretract'> {
  return {
    ontell: (note) => void (page.notes = [note]),
    onretract: (note) => void (page.notes = page.notes.filter((one) => one !== note)),
  };
}

/** One kind of question to the worker: the latest wins, a lost worker is asked again, and the last answer stays until the next. */
export class Asking<J extends JobName> {
  output = $state.raw<Jobs[J]['output'] | null>(null);
  run = $state.raw<Run>({ kind: 'idle' });

  readonly #client: Client;
  readonly #job: J;
  readonly #hooks: Hooks<J>;
  #abort: AbortController | null = null;
  #told: string | null = null;

  constructor(client: Client, job: J, hooks: Hooks<J>) {
    this.#client = client;
    this.#job = job;
    this.#hooks = hooks;
  }

  ask(input: Jobs[J]['input']): void {
    this.#abort?.abort();
    this.#abort = new AbortController();
    void this.#attempt(input, this.#abort.signal, tries);
  }

  /** Grants the worker the time that so many papers take. */
  expect(papers: number): void {
    this.#client.expect(papers);
  }

  /** Asks that worker from now on, as do all that share its client. */
  adopt(worker: Peer): void {
    this.#client.adopt(worker);
  }

  /** Stops what runs; what is shown stays. */
  cancel(): void {
    this.#abort?.abort();
    this.run = { kind: 'idle' };
  }

  /** Forgets the answer, as when there is no question left. */
  clear(): void {
    this.cancel();
    this.output = null;
  }

  async #attempt(input: Jobs[J]['input'], signal: AbortSignal, left: number): Promise<void> {
    this.run = { kind: 'running', done: 0, total: 1 };
    try {
      const output = await this.#client.run(
        this.#job,
        input,
        (progress) => this.#follow(progress, signal),
        signal,
      );
      await this.#hooks.prepare?.(output);
      if (signal.aborted) return;
      this.output = output;
      this.run = { kind: 'idle' };
      this.#hooks.onoutput?.(output);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof WorkerLost && left > 1) {
        if (!error.byCancel) this.#tell(`${error.message} It was started again.`);
        return this.#attempt(input, signal, error.byCancel ? left : left - 1);
      }
      if (this.#told) this.#hooks.onretract(this.#told);
      this.run = { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  }

  #tell(note: string): void {
    this.#told = note;
    this.#hooks.ontell(note);
  }

  #follow(progress: Jobs[J]['progress'], signal: AbortSignal): void {
    if (signal.aborted) return;
    const { done, total } = progress;
    this.run = { kind: 'running', done, total };
    const ready = this.#hooks.prepare?.(progress);
    if (!ready) return this.#hooks.onprogress?.(progress);
    void ready.then(() => {
      if (!signal.aborted && this.run.kind === 'running') this.#hooks.onprogress?.(progress);
    });
  }
}
