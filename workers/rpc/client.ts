import type { JobName, Jobs, Reply, Request } from './protocol.ts';

/** The part of a Worker that the client needs, so that a MessagePort can stand in. */
export interface Peer {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
  terminate(): void;
}

/** The worker died, hung or starved; it has been ended, and the next run opens another. */
export class WorkerLost extends Error {
  override readonly name = 'WorkerLost';
  /** Whether it was ended because a cancelled run went on, with nothing wrong. */
  readonly byCancel: boolean;
  constructor(message: string, byCancel = false) {
    super(message);
    this.byCancel = byCancel;
  }
}

/** The job itself ended in an error; `cause` names it. */
export class JobFailed extends Error {
  override readonly name = 'JobFailed';
  readonly errorName: string;
  constructor(errorName: string, message: string) {
    super(message);
    this.errorName = errorName;
  }
}

interface Pending {
  progress: (progress: unknown) => void;
  resolve: (output: unknown) => void;
  reject: (error: Error) => void;
}

export interface ClientOptions {
  /** Milliseconds without a sign of life, with work pending, after which the worker counts as lost. */
  patience: number;
  /** Milliseconds a cancelled job may take to stop before its worker is ended. */
  grace: number;
}

const defaults: ClientOptions = { patience: 3500, grace: 400 };
const beat = 500;
// Milliseconds that a paper may add to a step that does not breathe; it adds .02 on a busy machine with two cores.
const perPaper = 0.03;

/** The page's end of a worker: run(job) gives a promise, and every promise settles, whatever becomes of the worker. */
export class Client {
  readonly #open: () => Peer;
  readonly #grace: number;
  readonly #patience: number;
  #waits: number;
  readonly #pending = new Map<number, Pending>();
  #peer: Peer | null = null;
  #lastId = 0;
  #silence = 0;
  #watch: ReturnType<typeof setInterval> | null = null;

  constructor(open: () => Peer, options: Partial<ClientOptions> = {}) {
    this.#open = open;
    const { patience, grace } = { ...defaults, ...options };
    [this.#patience, this.#waits, this.#grace] = [patience, patience, grace];
  }

  /** Runs a job; rejects with WorkerLost, JobFailed, or an AbortError once `signal` aborts. */
  run<J extends JobName>(
    job: J,
    input: Jobs[J]['input'],
    onProgress: (progress: Jobs[J]['progress']) => void,
    signal: AbortSignal,
  ): Promise<Jobs[J]['output']> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(aborted());
      const id = (this.#lastId += 1);
      this.#pending.set(id, {
        progress: onProgress as (progress: unknown) => void,
        resolve: resolve as (output: unknown) => void,
        reject,
      });
      signal.addEventListener('abort', () => this.#cancel(id), { once: true });
      this.#send({ kind: 'run', id, job, input } as Request);
      this.#watchOver();
    });
  }

  /** Waits longer for a sign of life where steps are about more papers. */
  expect(papers: number): void {
    this.#waits = this.#patience + papers * perPaper;
  }

  /** Gives its worker away, with what it has in memory; null where it has none. */
  release(): Peer | null {
    const peer = this.#peer;
    this.#peer = null;
    this.#lose('The analysis worker was given away.', true);
    return peer;
  }

  /** Works with that worker from now on, as if it had been its own; the one before is ended. */
  adopt(peer: Peer): void {
    this.#lose('Another analysis worker took over.', true);
    this.#peer = this.#connect(peer);
  }

  /** Ends the worker; what is pending is rejected. */
  close(): void {
    this.#lose('The analysis worker was closed.');
  }

  #send(request: Request): void {
    try {
      this.#peer ??= this.#connect(this.#open());
      this.#peer.postMessage(request);
    } catch (error) {
      this.#lose(error instanceof Error ? error.message : String(error));
    }
  }

  #connect(peer: Peer): Peer {
    const current = (): boolean => this.#peer === peer;
    peer.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (current()) this.#receive(data);
    });
    const fail = (event: Event): void => {
      const message = 'message' in event ? String(event.message) : '';
      if (current()) this.#lose(message || 'The analysis worker could not run.');
    };
    peer.addEventListener('error', fail);
    peer.addEventListener('messageerror', fail);
    return peer;
  }

  #receive(reply: Reply): void {
    this.#silence = 0;
    if (reply.kind === 'alive') return;
    const pending = this.#pending.get(reply.id);
    if (!pending) return;
    if (reply.kind === 'progress') return pending.progress(reply.progress);
    this.#pending.delete(reply.id);
    this.#watchOver();
    if (reply.kind === 'done') pending.resolve(reply.output);
    else if (reply.kind === 'failed') pending.reject(new JobFailed(reply.name, reply.message));
    else pending.reject(aborted());
  }

  #cancel(id: number): void {
    const pending = this.#pending.get(id);
    if (!pending) return;
    const { reject } = pending;
    reject(aborted());
    this.#pending.set(id, { progress: ignore, resolve: ignore, reject: ignore });
    this.#send({ kind: 'cancel', id });
    setTimeout(() => {
      if (this.#pending.has(id)) this.#lose('The analysis worker did not stop when asked.', true);
    }, this.#grace);
  }

  // Counted in beats, not by the clock: a page that slept has not waited for its worker.
  #watchOver(): void {
    if (this.#pending.size > 0 && this.#watch === null) {
      this.#silence = 0;
      this.#watch = setInterval(() => this.#listen(), beat);
    } else if (this.#pending.size === 0 && this.#watch !== null) {
      clearInterval(this.#watch);
      this.#watch = null;
    }
  }

  #listen(): void {
    this.#silence += beat;
    if (this.#silence >= this.#waits) {
      this.#lose(`The analysis worker gave no sign of life for ${this.#silence / 1000} seconds.`);
    }
  }

  #lose(reason: string, byCancel = false): void {
    this.#peer?.terminate();
    this.#peer = null;
    const lost = [...this.#pending.values()];
    this.#pending.clear();
    this.#watchOver();
    for (const { reject } of lost) reject(new WorkerLost(reason, byCancel));
  }
}

function aborted(): Error {
  return new DOMException('The run was cancelled.', 'AbortError');
}

function ignore(): void {
  // A cancelled run's late replies are of no interest.
}
