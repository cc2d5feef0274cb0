import { afterEach, describe, expect, it } from 'vitest';
import { JobFailed } from '../../../workers/rpc/client.ts';
import { firstOf, pause, resultOf, serving } from '../../fixtures/channel.ts';
import { clientOf, closeChannels, endless, prompt, stuck } from '../../fixtures/clients.ts';

afterEach(closeChannels);

/** Runs and aborts once the first progress has come. */
function abortedAtProgress(run: ReturnType<typeof clientOf>['run'], seed: number) {
  const control = new AbortController();
  return run(seed, () => control.abort(), control.signal);
}

describe('a run', () => {
  it('reports progress first and then gives the result', async () => {
    const heard: string[] = [];
    const { run, opened } = clientOf([prompt]);
    const result = run(5, ({ first }) => heard.push(`first topics of ${first?.parameters.seed}`));
    void result.then(({ parameters }) => heard.push(`result of ${parameters.seed}`));
    expect(await result).toEqual(resultOf(5));
    await pause(20);
    expect(heard).toEqual(['first topics of 5', 'result of 5']);
    expect(opened).toHaveLength(1);
  });

  it('keeps one worker for run after run', async () => {
    const { run, opened } = clientOf([prompt]);
    for (const seed of [1, 2, 3]) expect(await run(seed)).toEqual(resultOf(seed));
    expect(opened).toHaveLength(1);
  });

  it('gets its own result, whichever of many is ready first', async () => {
    const work = serving(async function* ({ seed }) {
      await pause((seed * 7) % 11);
      yield firstOf(seed);
      return resultOf(seed);
    });
    const { run } = clientOf([work]);
    const seeds = Array.from({ length: 20 }, (_, i) => i + 1);
    const progress = new Map<number, number[]>();
    const results = await Promise.all(
      seeds.map((seed) =>
        run(seed, ({ first }) =>
          progress.set(seed, [...(progress.get(seed) ?? []), first?.parameters.seed ?? 0]),
        ),
      ),
    );
    expect(results.map(({ parameters }) => parameters.seed)).toEqual(seeds);
    expect([...progress].every(([seed, own]) => own.length === 1 && own[0] === seed)).toBe(true);
    expect(progress.size).toBe(20);
  });

  it('rejects with the name and words of the job’s error, and the worker stays', async () => {
    const work = serving(async function* ({ seed }) {
      yield firstOf(seed);
      if (seed === 1) throw new RangeError('k is 40 but only 12 papers remain');
      return resultOf(seed);
    });
    const { run, opened } = clientOf([work]);
    const error: unknown = await run(1).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(JobFailed);
    expect(error).toMatchObject({
      errorName: 'RangeError',
      message: 'k is 40 but only 12 papers remain',
    });
    expect(await run(2)).toEqual(resultOf(2));
    expect(opened).toHaveLength(1);
  });
});

describe('an abort', () => {
  it('before the run opens no worker', async () => {
    const { run, opened } = clientOf([prompt]);
    await expect(run(1, undefined, AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(opened).toHaveLength(0);
  });

  it('while the job runs ends the run at once and the job soon after; the worker is used again', async () => {
    let stopped = 0;
    const work = serving(async function* ({ seed }) {
      try {
        while (seed === 1) {
          await pause(1);
          yield firstOf(seed);
        }
        return resultOf(seed);
      } finally {
        stopped += seed === 1 ? 1 : 0;
      }
    });
    const { run, opened } = clientOf([work], { grace: 5000 });
    await expect(abortedAtProgress(run, 1)).rejects.toMatchObject({ name: 'AbortError' });
    expect(await run(2)).toEqual(resultOf(2));
    for (let wait = 0; wait < 100 && stopped === 0; wait += 1) await pause(10);
    expect(stopped).toBe(1);
    expect(opened).toHaveLength(1);
    expect(opened[0]?.sent.map(({ kind }) => kind)).toEqual(['run', 'cancel', 'run']);
  });

  it('lets no progress of the cancelled job through', async () => {
    const { run } = clientOf([endless]);
    const control = new AbortController();
    let heard = 0;
    const result = run(
      1,
      () => {
        heard += 1;
        if (heard === 3) control.abort();
      },
      control.signal,
    );
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
    await pause(30);
    expect(heard).toBe(3);
  });

  it('after the end changes nothing', async () => {
    const { run, opened } = clientOf([prompt]);
    const control = new AbortController();
    expect(await run(1, undefined, control.signal)).toEqual(resultOf(1));
    control.abort();
    expect(await run(2)).toEqual(resultOf(2));
    expect(opened[0]?.sent.map(({ kind }) => kind)).toEqual(['run', 'run']);
  });

  it('terminates a worker that does not stop, and the next run opens another', async () => {
    const { run, opened } = clientOf([stuck, prompt], { grace: 20 });
    await expect(abortedAtProgress(run, 1)).rejects.toMatchObject({ name: 'AbortError' });
    for (let wait = 0; wait < 200 && !opened[0]?.ended; wait += 1) await pause(10);
    expect(opened[0]?.ended).toBe(true);
    expect(await run(2)).toEqual(resultOf(2));
    expect(opened).toHaveLength(2);
  });

  it('that ends a worker says so to the run beside it, so that nobody is told of a fault', async () => {
    const { run } = clientOf([stuck], { grace: 20 });
    const beside = expect(run(2)).rejects.toMatchObject({ name: 'WorkerLost', byCancel: true });
    await expect(abortedAtProgress(run, 1)).rejects.toMatchObject({ name: 'AbortError' });
    await beside;
  });

  it('of a run that a newer one replaces leaves the newer one its own result', async () => {
    const { run } = clientOf([prompt]);
    const shown: number[] = [];
    let control = new AbortController();
    const runs = [1, 2, 3, 4, 5].map((seed) => {
      control.abort();
      control = new AbortController();
      return run(seed, undefined, control.signal).then(({ parameters }) => {
        shown.push(parameters.seed);
      });
    });
    const ends = await Promise.allSettled(runs);
    expect(ends.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 4 }, () => 'rejected'),
      'fulfilled',
    ]);
    expect(shown).toEqual([5]);
  });
});

describe('a worker that is given away', () => {
  it('goes on for the client that takes it over, whose own one is ended', async () => {
    const giver = clientOf([prompt]);
    const taker = clientOf([prompt]);
    for (const { run } of [giver, taker]) await run(1);
    const worker = giver.client.release();
    taker.client.adopt(worker!);
    expect(await taker.run(2)).toEqual(resultOf(2));
    expect([giver.opened.length, taker.opened.length]).toEqual([1, 1]);
    expect(taker.opened[0]!.ended).toBe(true);
    expect(giver.opened[0]!.ended).toBe(false);
  });

  it('is no longer the giver’s, who opens another', async () => {
    const giver = clientOf([prompt]);
    await giver.run(1);
    giver.client.release();
    expect(giver.client.release()).toBeNull();
    expect(await giver.run(2)).toEqual(resultOf(2));
    expect(giver.opened).toHaveLength(2);
  });

  it('leaves what the taker had pending to be run again', async () => {
    const giver = clientOf([prompt]);
    await giver.run(1);
    const taker = clientOf([endless]);
    const pending = taker.run(3);
    taker.client.adopt(giver.client.release()!);
    await expect(pending).rejects.toMatchObject({ name: 'WorkerLost', byCancel: true });
  });
});
