import type { Corpus } from '../data/corpus.ts';
import type { CorpusReference } from './rpc/protocol.ts';

// Remembered to spare a second fetch; a new worker simply fetches again.
const opened = new Map<string, Promise<Corpus>>();

/** What tells a corpus from others between questions; null for one that came with its question. */
export function keyOf(from: CorpusReference): string | null {
  if ('corpus' in from) return null;
  return 'url' in from ? from.url : `stored ${from.stored}`;
}

/** Has a corpus at hand that was made here, so that it need not be read again. */
export function rememberStored(key: string, corpus: Corpus): void {
  opened.set(`stored ${key}`, Promise.resolve(corpus));
}

/** The corpus that a question is about; of those kept in this browser only the last stays in memory. */
export async function openCorpus(from: CorpusReference): Promise<Corpus> {
  if ('corpus' in from) return from.corpus;
  const key = keyOf(from) ?? '';
  const known = opened.get(key);
  if (known) return known;
  for (const other of opened.keys()) if (other.startsWith('stored ')) opened.delete(other);
  const corpus = 'url' in from ? fetchCorpus(from.url) : readStored(from.stored);
  opened.set(key, corpus);
  corpus.catch(() => opened.delete(key));
  return corpus;
}

async function fetchCorpus(url: string): Promise<Corpus> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The corpus could not be loaded (${response.status}).`);
  return (await response.json()) as Corpus; // made by this build, so its shape is known
}

async function readStored(key: string): Promise<Corpus> {
  const { openOwn } = await import('./own/store.ts');
  return openOwn(key);
}
