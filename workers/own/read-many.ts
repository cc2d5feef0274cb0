import { buildCountedCorpus } from '../../data/counted-corpus.ts';
import type { Corpus } from '../../data/corpus.ts';
import type { Paper } from '../../data/paper.ts';
import { papersARow, type PackedTokens } from '../../data/token-row.ts';
import { TokenTable } from '../../data/token-table.ts';
import type { ReadProgress } from './read-files.ts';
import type { KnownWords } from '../engine/quick-corpus.ts';
import { textsOf, type Readable } from './paper-texts.ts';
import type { WordReply, WordRequest } from './word-reader.ts';

/** The part of a worker that reading needs. */
export interface WordPeer {
  postMessage(message: WordRequest): void;
  addEventListener(
    type: 'message',
    listener: (event: MessageEvent<WordReply>) => void,
    options: { once: true },
  ): void;
  addEventListener(type: 'error', listener: (event: Event) => void): void;
  terminate(): void;
}

const batch = papersARow;
const tellEvery = 200;

/** Reads every text with wink-nlp in as many workers as are given, which are ended after; rejects if one of them fails. */
export async function* readMany(
  papers: readonly Paper[],
  peers: readonly WordPeer[],
): AsyncGenerator<ReadProgress, Corpus> {
  const ordered = [...papers].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const { rows, table } = yield* readTexts(ordered, peers);
  return buildCountedCorpus(ordered, rows, table);
}

/** What is known of the words of a few papers, read like those of many. */
export async function readKnown(
  papers: readonly Readable[],
  peers: readonly WordPeer[],
): Promise<KnownWords> {
  const steps = readTexts(papers, peers);
  for (;;) {
    const step = await steps.next();
    if (step.done) return buildCountedCorpus([], step.value.rows, step.value.table);
  }
}

async function* readTexts(
  papers: readonly Readable[],
  peers: readonly WordPeer[],
): AsyncGenerator<ReadProgress, Reading> {
  const state: Reading = { papers, next: 0, done: 0, rows: [], table: new TokenTable() };
  const all = Promise.all(peers.map((peer) => readWith(peer, state)));
  let running = true;
  const ended = all.finally(() => (running = false));
  ended.catch(() => {}); // thrown below
  try {
    while (running) {
      yield { stage: 'words', done: state.done, total: papers.length };
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, tellEvery))]);
    }
    await all;
  } finally {
    for (const peer of peers) peer.terminate();
  }
  return state;
}

interface Reading {
  papers: readonly Readable[];
  next: number;
  done: number;
  /** A batch each. */
  rows: PackedTokens[];
  table: TokenTable;
}

interface ReadBatch {
  from: number;
  row: PackedTokens;
}

async function readWith(peer: WordPeer, state: Reading): Promise<void> {
  const failed = failureOf(peer);
  const read: ReadBatch[] = [];
  while (state.next < state.papers.length) {
    const from = state.next;
    state.next += batch;
    const reply = await ask(peer, failed, state.papers.slice(from, from + batch).map(textsOf));
    if (reply.kind !== 'read') throw new Error('The words could not be read.');
    read.push({ from, row: { terms: reply.terms, ends: reply.ends } });
    state.done = Math.min(state.papers.length, state.done + batch);
  }
  const tokens = await ask(peer, failed, null);
  peer.terminate();
  gather(tokens, read, state);
}

/** Puts the texts of one worker in their places, as numbers of the tokens of all. */
function gather(reply: WordReply, read: readonly ReadBatch[], { table, rows }: Reading): void {
  if (reply.kind !== 'tokens') throw new Error('The words could not be read.');
  const numbers = reply.tokens.map((token, at) => table.add(token, reply.counts[at]));
  for (const { from, row } of read) {
    row.terms.forEach((term, at) => (row.terms[at] = numbers[term] ?? -1));
    rows[from / batch] = row;
  }
}

function ask(peer: WordPeer, failed: Promise<never>, request: WordRequest): Promise<WordReply> {
  const answered = new Promise<WordReply>((resolve) => {
    peer.addEventListener('message', ({ data }) => resolve(data), { once: true });
  });
  peer.postMessage(request);
  return Promise.race([answered, failed]);
}

function failureOf(peer: WordPeer): Promise<never> {
  return new Promise((_, reject) => {
    peer.addEventListener('error', (event) =>
      reject(new Error('message' in event ? String(event.message) : 'A worker could not run.')),
    );
  });
}
