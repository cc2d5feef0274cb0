import type { Paper } from '../../data/paper.ts';
import { sampleOf, type KnownWords } from '../engine/quick-corpus.ts';
import { openPeers } from './open-words.ts';
import { readMany } from './read-many.ts';

// Of the papers that were shown, for as long as they are there.
const asked = new WeakMap<readonly Paper[], Promise<KnownWords>>();

/** What the words of a sample are, read in workers beside this one from the first time that it is asked for. */
export function wordsOfSample(papers: readonly Paper[]): Promise<KnownWords> {
  const words = asked.get(papers) ?? readSample(papers);
  asked.set(papers, words);
  words.catch(() => asked.delete(papers));
  return words;
}

async function readSample(papers: readonly Paper[]): Promise<KnownWords> {
  const steps = readMany(sampleOf(papers), openPeers());
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}
