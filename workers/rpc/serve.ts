import type { JobName, Jobs, Reply, Request } from './protocol.ts';

/** A job as a generator: it yields progress, and the worker breathes between yields, so that it can be cancelled. */
export type Handler<J extends JobName> = (
  input: Jobs[J]['input'],
) => AsyncGenerator<Jobs[J]['progress'], Jobs[J]['output']>;

export type Handlers = { [J in JobName]: Handler<J> };

/** The part of a worker scope or message port that serving needs. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

const breath = 50;
const reportEvery = 100;
const beat = 1000;

/** Answers requests on `port`: every run gets exactly one final reply, a sign of life every second while it runs, and an end when it is cancelled. */
export function serve(port: Port, handlers: Partial<Handlers>): void {
  const cancelled = new Set<number>();
  const running = new Set<number>();
  const send = (reply: Reply): void => port.postMessage(reply);
  port.addEventListener('message', ({ data }: MessageEvent<Request>) => {
    if (data.kind === 'cancel') {
      if (running.has(data.id)) cancelled.add(data.id);
      return;
    }
    const { id } = data;
    running.add(id);
    send({ kind: 'alive' });
    const heart = setInterval(() => send({ kind: 'alive' }), beat);
    void finish(() => start(handlers, data), id, cancelled, send).finally(() => {
      clearInterval(heart);
      running.delete(id);
      cancelled.delete(id);
    });
  });
}

function start<J extends JobName>(
  handlers: Partial<Handlers>,
  { job, input }: { job: J; input: Jobs[J]['input'] },
): AsyncGenerator<unknown, unknown> {
  const handler: Handler<J> | undefined = handlers[job];
  if (!handler) throw new Error(`This worker does not know the job “${job}”.`);
  return handler(input);
}

async function finish(
  begin: () => AsyncGenerator<unknown, unknown>,
  id: number,
  cancelled: ReadonlySet<number>,
  send: (reply: Reply) => void,
): Promise<void> {
  try {
    const end = await drive(begin(), id, cancelled, send);
    send(end);
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    send({ kind: 'failed', id, name, message });
  }
}

async function drive(
  steps: AsyncGenerator<unknown, unknown>,
  id: number,
  cancelled: ReadonlySet<number>,
  send: (reply: Reply) => void,
): Promise<Reply> {
  let breathed = performance.now();
  let reported = 0;
  for (;;) {
    const step = await steps.next();
    if (step.done) return { kind: 'done', id, output: step.value };
    const now = performance.now();
    if (now - reported > reportEvery || isNotable(step.value)) {
      send({ kind: 'progress', id, progress: step.value });
      reported = now;
    }
    if (now - breathed > breath) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      breathed = performance.now();
    }
    if (cancelled.has(id)) {
      await steps.return(undefined);
      return { kind: 'cancelled', id };
    }
  }
}

/** Progress that carries a result is never skipped. */
function isNotable(progress: unknown): boolean {
  if (typeof progress !== 'object' || progress === null) return false;
  return ['first', 'rung', 'piece'].some((part) => part in progress);
}
