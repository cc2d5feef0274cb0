import { afterEach, describe, expect, it, vi } from 'vitest';
import { handlers } from '../../workers/jobs.ts';
import { Client, JobFailed } from '../../workers/rpc/client.ts';
import type { CorpusReference } from '../../workers/rpc/protocol.ts';
import { serve } from '../../workers/rpc/serve.ts';
import { openChannel, type ChannelPeer } from '../fixtures/channel.ts';
import { corpusOf, threeTopics } from '../fixtures/twelve-papers.ts';
import { unpackAnalysis } from '../../workers/topics/packed.ts';

const corpus = corpusOf();
const opened: ChannelPeer[] = [];

afterEach(() => {
  vi.unstubAllGlobals();
  for (const peer of opened.splice(0)) {
    peer.terminate();
    peer.port.close();
  }
});

function connect(): Client {
  return new Client(() => {
    const peer = openChannel((port) => serve(port, handlers));
    opened.push(peer);
    return peer;
  });
}

/** Runs the real analysis behind a real channel. */
function run(from: CorpusReference, k = 3, without: string[] = []) {
  const client = connect();
  const signal = new AbortController().signal;
  const input = { from, k, seed: 1, without };
  return client.run('analyse', input, () => undefined, signal).then(unpackAnalysis);
}

/** Answers each fetch with the next status and the corpus; gives the addresses asked for. */
function answering(...statuses: number[]): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    const status = statuses[asked.length - 1] ?? 500;
    return Promise.resolve(new Response(JSON.stringify(corpus), { status }));
  });
  return asked;
}

describe('the analysis job', () => {
  it('finds the topics of a corpus that it is given', async () => {
    const { topics, assignments, stage } = await run({ corpus });
    const members = topics.map(({ id }) => assignments.filter(({ topic }) => topic === id));
    expect(members.map((own) => own.map(({ id }) => id))).toEqual(threeTopics);
    expect(stage).toBe('refined');
  });

  it('does without the papers that the reader left out', async () => {
    const { assignments } = await run({ corpus }, 3, ['a', 'c']);
    expect(assignments.map(({ id }) => id)).toEqual([...'bdefghijkl']);
  });

  it('says in words what makes topics impossible', async () => {
    const error: unknown = await run({ corpus }, 13).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(JobFailed);
    expect(error).toMatchObject({
      errorName: 'AnalysisError',
      message: '13 topics cannot be made of 12 papers; choose 12 or fewer.',
    });
  });

  it('fetches a corpus once for run after run', async () => {
    const asked = answering(200, 200);
    const first = await run({ url: 'once.json' });
    expect(await run({ url: 'once.json' })).toEqual(first);
    expect(first).toEqual(await run({ corpus }));
    expect(asked).toEqual(['once.json']);
  });

  it('tells that a corpus could not be fetched, and tries again the next time', async () => {
    const asked = answering(404, 200);
    await expect(run({ url: 'late.json' })).rejects.toThrow('could not be loaded (404)');
    expect((await run({ url: 'late.json' })).topics).toHaveLength(3);
    expect(asked).toEqual(['late.json', 'late.json']);
  });
});

describe('the stability job', () => {
  it('measures the topics that it is given, and again at once for others of the same papers', async () => {
    answering(200);
    const client = connect();
    const from = { url: 'stable.json' };
    const ask = (groups: readonly (readonly string[])[]) =>
      client.run(
        'stability',
        {
          from,
          k: 3,
          seed: 1,
          without: [],
          assignments: groups.flatMap((ids, topic) => ids.map((id) => ({ id, topic }))),
        },
        () => undefined,
        new AbortController().signal,
      );
    const found = await ask(threeTopics);
    expect(found.map(({ topic }) => topic)).toEqual([0, 1, 2]);
    for (const { jaccard, drawn } of found) {
      expect(jaccard).toBeGreaterThan(0.5);
      expect(drawn).toBeGreaterThan(45);
    }
    const parted = await ask([['a', 'd', 'c', 'f', 'i'], threeTopics[1]!, ['g', 'j', 'l']]);
    expect(parted[0]!.jaccard).toBeLessThan(found[0]!.jaccard);
    expect(parted[1]).toEqual(found[1]);
  });
});

describe('the ladder job', () => {
  it('tells the topics of each number as soon as they are found, and then suggests one', async () => {
    const told: string[] = [];
    const suggested = await connect().run(
      'ladder',
      { from: { corpus }, ks: [2, 3], seed: 1, without: [] },
      ({ rung }) => {
        if (rung) told.push(`${rung.k} ${'analysis' in rung ? 'topics' : 'stability'}`);
      },
      new AbortController().signal,
    );
    expect(told).toEqual(['2 topics', '3 topics', '2 stability', '3 stability']);
    expect(suggested?.k).toBe(3);
  });
});
