import type { Corpus, FactsCorpus } from '../data/corpus.ts';
import type { CorpusReference } from './rpc/protocol.ts';

// Remembered to spare a second fetch; a new worker simply fetches again.
const opened = new Map<string, Promise<FactsCorpus>>();

/** What tells a corpus from others between questions; null for one that came with its question. */
export function keyOf(from: CorpusReference): string | null {
  if ('corpus' in from) return null;
  return 'url' in from ? from.url : `stored ${from.stored}`;
}

/** Has a corpus at hand that was made here, so that it need not be read again. */
export function rememberStored(key: string, corpus: FactsCorpus): void {
  opened.set(`stored ${key}`, Promise.resolve(corpus));
}

/** The corpus that a question is about, of many papers without their texts; of those kept in this browser only the last stays in memory. */
export async function openFacts(from: CorpusReference): Promise<FactsCorpus> {
  if ('corpus' in from) return from.corpus;
  const key = keyOf(from) ?? '';
  const known = opened.get(key);
  if (known) return known;
  for (const other of opened.keys()) if (other.startsWith('stored ')) opened.delete(other);
  const corpus = 'url' in from ? fetchCorpus(from.url) : readFacts(from.stored);
  opened.set(key, corpus);
  corpus.catch(() => opened.delete(key));
  return corpus;
}

/** The same with the texts of however many papers, which stay in memory if they are to be held for the next question. */
export async function openCorpus(from: CorpusReference, hold: boolean): Promise<Corpus> {
  const known = await openFacts(from);
  if (isWhole(known)) return known;
  if (!('stored' in from)) throw new Error('These papers came without their texts.');
  const { openOwn } = await import('./own/store.ts');
  const { papers } = await openOwn(from.stored);
  const whole: Corpus = { ...known, papers };
  if (hold) rememberStored(from.stored, whole);
  return whole;
}

function isWhole(corpus: FactsCorpus): corpus is Corpus {
  const [first] = corpus.papers;
  return first === undefined || 'abstract' in first;
}

async function fetchCorpus(url: string): Promise<Corpus> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The corpus could not be loaded (${response.status}).`);
  return (await response.json()) as Corpus; // made by this build, so its shape is known
}

async function readFacts(key: string): Promise<FactsCorpus> {
  const { openOwnFacts } = await import('./own/store.ts');
  return openOwnFacts(key);
}
