import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../../data/corpus.ts';
import type { Paper } from '../../../data/paper.ts';
import { tokenise } from '../../../data/tokens.ts';
import { readMany, type WordPeer } from '../../../workers/own/read-many.ts';
import { serveWords, type WordReply, type WordRequest } from '../../../workers/own/word-reader.ts';
import { makePaper } from '../../fixtures/paper.ts';
import { twelvePapers } from '../../fixtures/twelve-papers.ts';

/** A reader in this thread; what crosses is copied, as between workers. */
function peer(): WordPeer & { ended: boolean } {
  const channel = new MessageChannel();
  serveWords({
    postMessage: (reply, transfer) => channel.port2.postMessage(reply, transfer),
    addEventListener: (_, listener) => {
      channel.port2.onmessage = listener as (event: MessageEvent<WordRequest>) => void;
    },
  });
  const own: WordPeer & { ended: boolean } = {
    ended: false,
    postMessage: (request) => channel.port1.postMessage(request),
    addEventListener: (type: string, listener: (event: MessageEvent<WordReply>) => void) => {
      if (type === 'message') channel.port1.onmessage = listener;
    },
    terminate: () => {
      own.ended = true;
      channel.port1.close();
    },
  };
  return own;
}

async function read(papers: readonly Paper[], peers: readonly WordPeer[]) {
  const steps = readMany(papers, peers);
  const told: number[] = [];
  for (;;) {
    const step = await steps.next();
    if (step.done) return { corpus: step.value, told };
    told.push(step.value.done);
  }
}

describe('many papers read in workers', () => {
  it('have the words, classes and stop words that one reading of all gives', async () => {
    const whole = buildCorpus(twelvePapers, tokenise);
    const { corpus } = await read(twelvePapers, [peer()]);
    const { term, stop } = whole.vocabulary[whole.forms['phones']!]!;
    expect(corpus.vocabulary[corpus.forms['phones']!]).toMatchObject({ term, stop });
    expect(corpus.papers.map(({ id }) => id)).toEqual(whole.papers.map(({ id }) => id));
    expect(corpus.reading).toBe('counted');
  });

  it('are the same, by however many workers they are read', async () => {
    const papers = Array.from({ length: 700 }, (_, at) =>
      makePaper({
        id: `${at}`.padStart(4, '0'),
        title: `On the ${at % 7} GPUs of Lisbon`,
        abstract: `In the ${at % 11} trains of Lisbon, GPUs serve models faster. We train ${at} of them.`,
      }),
    );
    const one = await read(papers, [peer()]);
    const three = await read(papers, [peer(), peer(), peer()]);
    const text = ({ corpus }: typeof one) =>
      corpus.tokens.map(({ title, abstract }) =>
        [...title, -2, ...abstract].map((number) => corpus.vocabulary[number]?.term ?? number),
      );
    expect(text(three)).toEqual(text(one));
    expect(three.corpus.vocabulary).toEqual(one.corpus.vocabulary);
  });

  it('keep a capital that texts always write, and none of a title', async () => {
    const papers = Array.from({ length: 4 }, (_, at) =>
      makePaper({
        id: `${at}`,
        title: 'Serving Models On GPUs',
        abstract: 'All over Lisbon models run on GPUs.',
      }),
    );
    const { corpus } = await read(papers, [peer()]);
    const label = (form: string) => corpus.vocabulary[corpus.forms[form]!]?.label;
    expect([label('lisbon'), label('gpus'), label('models')]).toEqual(['Lisbon', 'GPUs', 'models']);
  });

  it('end their workers, and tell how far they are', async () => {
    const peers = [peer(), peer()];
    const { told } = await read(twelvePapers, peers);
    expect(peers.every(({ ended }) => ended)).toBe(true);
    expect(told[0]).toBe(0);
  });

  it('fail with the reason where a worker fails', async () => {
    const broken: WordPeer = {
      postMessage: () => {},
      addEventListener: (type: string, listener: (event: never) => void) => {
        if (type === 'error')
          setTimeout(() => listener({ message: 'it is out of memory' } as never), 0);
      },
      terminate: () => {},
    };
    await expect(read(twelvePapers, [broken])).rejects.toThrow('it is out of memory');
  });
});
