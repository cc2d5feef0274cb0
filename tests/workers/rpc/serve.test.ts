import { afterEach, describe, expect, it } from 'vitest';
import type { Reply, Request } from '../../../workers/rpc/protocol.ts';
import { serve, type Handler, type Handlers } from '../../../workers/rpc/serve.ts';
import { firstOf, inputOf, pause, resultOf } from '../../fixtures/channel.ts';

const open: MessagePort[] = [];
afterEach(() => open.splice(0).forEach((port) => port.close()));

/** Serves `analyse` on a real channel and keeps every reply. */
function start(analyse: Handler<'analyse'>) {
  const { port1, port2 } = new MessageChannel();
  const replies: Reply[] = [];
  port1.addEventListener('message', ({ data }: MessageEvent<Reply>) => replies.push(data));
  serve(port2, { analyse } as Handlers); // the tests ask for no other job
  port1.start();
  port2.start();
  open.push(port1, port2);
  const send = (request: Request): void => port1.postMessage(request);
  const ask = (id: number): void => send({ kind: 'run', id, job: 'analyse', input: inputOf(id) });
  return { replies, send, ask };
}

function finals(replies: readonly Reply[], id: number): Reply[] {
  return replies.filter(
    (reply) => reply.kind !== 'alive' && reply.kind !== 'progress' && reply.id === id,
  );
}

async function until(holds: () => boolean): Promise<void> {
  for (let wait = 0; wait < 500 && !holds(); wait += 1) await pause(10);
}

describe('the worker’s end', () => {
  it('says that it lives, then how far it is, then what came out', async () => {
    const { replies, ask } = start(async function* ({ seed }) {
      yield firstOf(seed);
      return resultOf(seed);
    });
    ask(7);
    await until(() => finals(replies, 7).length > 0);
    expect(replies).toEqual([
      { kind: 'alive' },
      { kind: 'progress', id: 7, progress: firstOf(7) },
      { kind: 'done', id: 7, output: resultOf(7) },
    ]);
  });

  it('never skips progress that carries topics', async () => {
    const { replies, ask } = start(async function* ({ seed }) {
      for (let round = 0; round < 25; round += 1) yield firstOf(round);
      return resultOf(seed);
    });
    ask(1);
    await until(() => finals(replies, 1).length > 0);
    const seeds = replies.flatMap((reply) =>
      reply.kind === 'progress'
        ? [(reply.progress as ReturnType<typeof firstOf>).first?.parameters.seed]
        : [],
    );
    expect(seeds).toEqual(Array.from({ length: 25 }, (_, round) => round));
  });

  it('names the error of a job that throws, before its first step or after', async () => {
    const { replies, ask } = start(async function* ({ seed }) {
      if (seed > 1) yield firstOf(seed);
      throw new RangeError(`seed ${seed} is not liked`);
    });
    ask(1);
    ask(2);
    await until(() => finals(replies, 2).length > 0);
    for (const id of [1, 2]) {
      const message = `seed ${id} is not liked`;
      expect(finals(replies, id)).toEqual([{ kind: 'failed', id, name: 'RangeError', message }]);
    }
  });

  it('answers when a job throws what is no error', async () => {
    const { replies, ask } = start(async function* ({ seed }) {
      yield firstOf(seed);
      throw 'a plain text';
    });
    ask(1);
    await until(() => finals(replies, 1).length > 0);
    expect(finals(replies, 1)).toEqual([
      { kind: 'failed', id: 1, name: 'Error', message: 'a plain text' },
    ]);
  });

  it('fails, and does not fall silent, when a result cannot be sent', async () => {
    const { replies, ask } = start(async function* ({ seed }) {
      yield firstOf(seed);
      return { ...resultOf(seed), topics: [() => 1] as never };
    });
    ask(1);
    await until(() => finals(replies, 1).length > 0);
    expect(finals(replies, 1)).toMatchObject([{ kind: 'failed', name: 'DataCloneError' }]);
  });

  it('ends a job that is cancelled, lets it tidy up, and sends nothing after', async () => {
    let tidied = 0;
    const { replies, ask, send } = start(async function* () {
      try {
        for (;;) {
          await pause(1);
          yield firstOf(0);
        }
      } finally {
        tidied += 1;
      }
    });
    ask(1);
    await until(() => replies.some(({ kind }) => kind === 'progress'));
    send({ kind: 'cancel', id: 1 });
    await until(() => finals(replies, 1).length > 0);
    const heard = replies.length;
    await pause(50);
    expect(replies).toHaveLength(heard);
    expect(replies.at(-1)).toEqual({ kind: 'cancelled', id: 1 });
    expect(tidied).toBe(1);
  });

  it('hears a cancel although the job never waits for anything', async () => {
    const { replies, ask, send } = start(async function* () {
      for (let done = 0; ; done += 1) yield { done, total: Infinity };
    });
    ask(1);
    send({ kind: 'cancel', id: 1 });
    await until(() => finals(replies, 1).length > 0);
    expect(finals(replies, 1)).toEqual([{ kind: 'cancelled', id: 1 }]);
  });

  it('takes no notice of a cancel for a job that is over or never was', async () => {
    const { replies, ask, send } = start(async function* ({ seed }) {
      yield firstOf(seed);
      return resultOf(seed);
    });
    send({ kind: 'cancel', id: 2 });
    ask(1);
    await until(() => finals(replies, 1).length > 0);
    send({ kind: 'cancel', id: 1 });
    ask(2);
    await until(() => finals(replies, 2).length > 0);
    expect(finals(replies, 1)).toEqual([{ kind: 'done', id: 1, output: resultOf(1) }]);
    expect(finals(replies, 2)).toEqual([{ kind: 'done', id: 2, output: resultOf(2) }]);
  });

  it('gives exactly one final reply to each of sixty requests at once', async () => {
    const { replies, ask, send } = start(async function* ({ seed }) {
      for (let step = 0; step < seed % 5; step += 1) {
        await pause(1);
        yield firstOf(seed);
      }
      if (seed % 3 === 0) throw new Error('every third fails');
      return resultOf(seed);
    });
    const ids = Array.from({ length: 60 }, (_, i) => i + 1);
    for (const id of ids) {
      ask(id);
      if (id % 4 === 0) send({ kind: 'cancel', id });
    }
    await until(() => ids.every((id) => finals(replies, id).length > 0));
    await pause(50);
    expect(ids.map((id) => finals(replies, id).length)).toEqual(ids.map(() => 1));
    const kindOf = (id: number) => finals(replies, id)[0]?.kind;
    expect(ids.filter((id) => id % 3 === 0 && id % 4 > 0).map(kindOf)).not.toContain('done');
    expect(ids.filter((id) => id % 3 > 0 && id % 4 > 0).map(kindOf)).not.toContain('failed');
  });
});
