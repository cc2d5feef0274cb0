import type { Corpus } from '../data/corpus.ts';
import { answerClaims, answerCompare } from './claims/question.ts';
import type { CorpusReference } from './rpc/protocol.ts';
import type { Handlers } from './rpc/serve.ts';
import { analysisPapers } from './topics/roles.ts';
import { analyse, defaultParameters } from './topics/analyse.ts';

/** What the worker does for each job of the protocol. */
export const handlers: Handlers = {
  async *analyse({ from, k, seed, without }) {
    const corpus = await openCorpus(from);
    const parameters = { ...defaultParameters, k, seed };
    return yield* analyse(analysisPapers(corpus, without), corpus.vocabulary, parameters);
  },
  async *claims({ from, ...question }) {
    return yield* answerClaims(await openCorpus(from), question);
  },
  async *compare({ from, ...question }) {
    return yield* answerCompare(await openCorpus(from), question);
  },
};

// Remembered to spare a second fetch; a new worker simply fetches again.
const opened = new Map<string, Promise<Corpus>>();

async function openCorpus(from: CorpusReference): Promise<Corpus> {
  if ('corpus' in from) return from.corpus;
  const known = opened.get(from.url);
  if (known) return known;
  const corpus = fetchCorpus(from.url);
  opened.set(from.url, corpus);
  corpus.catch(() => opened.delete(from.url));
  return corpus;
}

async function fetchCorpus(url: string): Promise<Corpus> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The corpus could not be loaded (${response.status}).`);
  return (await response.json()) as Corpus; // made by this build, so its shape is known
}
