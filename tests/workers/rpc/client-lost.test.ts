import { afterEach, describe, expect, it } from 'vitest';
import { WorkerLost } from '../../../workers/rpc/client.ts';
import type { Reply } from '../../../workers/rpc/protocol.ts';
import { firstOf, pause, resultOf, serving } from '../../fixtures/channel.ts';
import { clientOf, closeChannels, endless, prompt, silent } from '../../fixtures/clients.ts';

afterEach(closeChannels);

const forbidden = (): never => {
  throw new Error('workers are forbidden here');
};

describe('a worker that is lost', () => {
  it('because it could not be opened rejects the run, and the next one tries again', async () => {
    const { run, opened } = clientOf([forbidden, prompt]);
    await expect(run(1)).rejects.toThrow(new WorkerLost('workers are forbidden here'));
    expect(await run(2)).toEqual(resultOf(2));
    expect(opened).toHaveLength(1);
  });

  it('by never answering is given up, and the next run opens another', async () => {
    const { run, opened } = clientOf([silent, prompt], { patience: 500 });
    const runs = [run(1), run(2)].map((result) => result.catch((reason: unknown) => reason));
    for (const error of await Promise.all(runs)) {
      expect(error).toBeInstanceOf(WorkerLost);
      expect(error).toMatchObject({
        message: 'The analysis worker gave no sign of life for 0.5 seconds.',
      });
    }
    expect(opened[0]?.ended).toBe(true);
    expect(await run(3)).toEqual(resultOf(3));
    expect(opened).toHaveLength(2);
  });

  it('is not one that is slow but gives signs of life', async () => {
    const work = serving(async function* ({ seed }) {
      for (let step = 0; step < 18; step += 1) {
        await pause(100);
        yield firstOf(seed);
      }
      return resultOf(seed);
    });
    const { run, opened } = clientOf([work], { patience: 1500 });
    expect(await run(1)).toEqual(resultOf(1));
    expect(opened).toHaveLength(1);
  });

  it('by an error event rejects all that is pending with the error’s words', async () => {
    const { run, opened } = clientOf([silent, prompt]);
    const runs = [run(1), run(2)];
    const trouble = Object.assign(new Event('error'), { message: 'out of memory' });
    opened[0]?.raise(trouble);
    for (const result of runs) {
      await expect(result).rejects.toThrow(new WorkerLost('out of memory'));
    }
    expect(opened[0]?.ended).toBe(true);
    expect(await run(3)).toEqual(resultOf(3));
  });

  it('by an error without words, or a message that cannot be read, is said in our own', async () => {
    for (const kind of ['error', 'messageerror']) {
      const { run, opened } = clientOf([silent]);
      const result = run(1);
      opened[0]?.raise(new Event(kind));
      await expect(result).rejects.toThrow(new WorkerLost('The analysis worker could not run.'));
    }
  });

  it('by closing rejects what is pending; a later run opens another', async () => {
    const { client, run, opened } = clientOf([endless, prompt]);
    const result = run(1, () => client.close());
    await expect(result).rejects.toThrow(new WorkerLost('The analysis worker was closed.'));
    expect(opened[0]?.ended).toBe(true);
    expect(await run(2)).toEqual(resultOf(2));
    expect(opened).toHaveLength(2);
  });

  it('can no longer answer for the one that took its place', async () => {
    const { run, opened } = clientOf([silent, silent]);
    const first = run(1);
    const old = opened[0]!;
    old.terminate = () => undefined; // its messages still arrive
    old.raise(new Event('error'));
    await expect(first).rejects.toBeInstanceOf(WorkerLost);
    const second = run(2);
    const id = opened[1]?.sent[0]?.id ?? 0;
    const reply = (seed: number): Reply => ({ kind: 'done', id, output: resultOf(seed) });
    old.port.postMessage(reply(1));
    await pause(20);
    old.raise(new Event('error'));
    opened[1]?.port.postMessage(reply(2));
    expect(await second).toEqual(resultOf(2));
  });
});
