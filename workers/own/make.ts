import { buildCorpus, type Corpus } from '../../data/corpus.ts';
import { listEditions } from '../../data/editions.ts';
import { formatFilter } from '../../data/filter.ts';
import { hasAbstract, usableAbstract, type Paper } from '../../data/paper.ts';
import { auditRecords } from '../../data/papers.ts';
import type { Token } from '../../data/tokens.ts';
import { buildQuickCorpus, scanPapers, type KnownWords } from '../engine/quick-corpus.ts';
import type { MakeInput } from '../rpc/protocol.ts';
import type { OwnEntry } from './entry.ts';
import { loadWords } from '../kernels/load-words.ts';
import { openPeers } from './open-words.ts';
import {
  bytesOf,
  handedParts,
  papersPart,
  takePapers,
  wordParts,
  type Bytes,
  type HandedPart,
  type Part,
} from './parts.ts';
import { forgetFiles, readFiles, type ImportFile, type ReadProgress } from './read-files.ts';
import { readMany } from './read-many.ts';
import { mostToMend, type WordReading } from './word-reading.ts';
import { keepOwn } from './store.ts';

/** The entry under which a corpus is kept or, where it could not be, in words why not, and all its parts. */
export interface Kept {
  entry: OwnEntry;
  unkept: { reason: string; parts: Part[] } | null;
}

/** How far that is, sometimes with a piece of the corpus that was made; its words are the last. */
export interface MakeProgress extends ReadProgress {
  piece?: HandedPart;
}

/** Makes a corpus of the files, hands it over, of many papers without their texts, and has it kept in this browser under a key. */
export async function* makeOwn({
  name,
  files,
  words,
  key,
}: MakeInput): AsyncGenerator<MakeProgress, Kept> {
  const corpus = yield* makeCorpus(files, words);
  const total = corpus.papers.length;
  for (const piece of handedParts(corpus, total > mostToMend))
    yield { stage: 'keeping', done: 0, total, piece };
  return yield* keep(key, name, corpus);
}

async function* makeCorpus(
  files: readonly ImportFile[],
  words: WordReading,
): AsyncGenerator<ReadProgress, Corpus> {
  const { report, words: known } = yield* readFiles(files);
  forgetFiles();
  const papers = report.records;
  if (known === null || papers.length <= mostToMend) return yield* makeMended(papers);
  return words === 'read' ? yield* readMany(papers, openPeers()) : yield* makeQuick(papers, known);
}

async function* makeQuick(
  papers: readonly Paper[],
  known: Promise<KnownWords>,
): AsyncGenerator<ReadProgress, Corpus> {
  const steps = scanPapers(await loadWords(), papers);
  for (;;) {
    const step = steps.next();
    if (step.done) return buildQuickCorpus(step.value, await known);
    yield { stage: 'words', done: step.value, total: papers.length };
  }
}

async function* makeMended(papers: Paper[]): AsyncGenerator<ReadProgress, Corpus> {
  const audited = auditRecords({
    papers,
    mended: idsOf(papers, ({ repairedAbstract }) => repairedAbstract !== null),
    judged: idsOf(papers, ({ abstractStatus }) => abstractStatus === 'foreign'),
  });
  const { tokenise } = await import('../../data/tokens.ts');
  const read = yield* readWords(audited.papers, tokenise);
  return buildCorpus(audited.papers, read, audited.findings);
}

function idsOf(papers: readonly Paper[], test: (paper: Paper) => boolean): Set<string> {
  return new Set(papers.filter(test).map(({ id }) => id));
}

/** Reads every text once, a paper at a time, so that it can be followed and stopped. */
function* readWords(
  papers: readonly Paper[],
  tokenise: (text: string) => Token[],
): Generator<ReadProgress, (text: string) => Token[]> {
  const known = new Map<string, Token[]>();
  for (const [at, paper] of papers.entries()) {
    yield { stage: 'words', done: at, total: papers.length };
    for (const text of [paper.title.toLowerCase(), usableAbstract(paper)])
      if (text) known.set(text, tokenise(text));
  }
  return (text) => known.get(text) ?? tokenise(text);
}

async function* keep(
  key: string,
  name: string,
  corpus: Corpus,
): AsyncGenerator<ReadProgress, Kept> {
  const { papers } = corpus;
  const known = {
    key,
    name,
    papers: papers.length,
    usable: papers.filter(hasAbstract).length,
    ...slicesOf(papers),
  };
  const { parts, ...measures } = yield* cut(corpus);
  const entry: OwnEntry = { ...known, parts: parts.length, ...measures };
  try {
    return { entry: await keepOwn(entry, parts), unkept: null };
  } catch (error) {
    return {
      entry,
      unkept: { reason: error instanceof Error ? error.message : String(error), parts },
    };
  }
}

interface Cut extends Pick<OwnEntry, 'bytes' | 'hash'> {
  parts: Part[];
}

/** The parts with their size and hash; nothing is left of the corpus. */
async function* cut(corpus: Corpus): AsyncGenerator<ReadProgress, Cut> {
  const parts: Part[] = [];
  const hashes: Promise<string>[] = [];
  const total = corpus.papers.length;
  let [bytes, done] = [0, 0];
  const add = (part: Part): void => {
    for (const piece of bytesOf(part)) {
      bytes += piece.length;
      if (globalThis.isSecureContext) hashes.push(sha256(piece));
    }
    parts.push(part);
  };
  const { papers: _, tokens: __, ...words } = corpus;
  for (const part of wordParts(words)) add(part);
  for (const piece of takePapers(corpus)) {
    yield { stage: 'keeping', done, total };
    add(papersPart(piece));
    done += piece.papers.length;
  }
  const all = new TextEncoder().encode((await Promise.all(hashes)).join(''));
  return { parts, bytes, hash: globalThis.isSecureContext ? await sha256(all) : null };
}

async function sha256(bytes: Bytes): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The first and the last year with abstracts of the venue that has most papers; where it has one year, that against all. */
function slicesOf(papers: readonly Paper[]): Pick<OwnEntry, 'a' | 'b'> {
  const loaded = listEditions(papers).filter(({ state }) => state === 'loaded');
  const sizes = new Map<string, number>();
  for (const { venue, counted } of loaded)
    sizes.set(venue, (sizes.get(venue) ?? 0) + counted.length);
  const [largest] = [...sizes].sort(([, a], [, b]) => b - a);
  const years = loaded.filter(({ venue }) => venue === largest?.[0]).map(({ year }) => year);
  const slice = (year: number | undefined): string =>
    largest && year !== undefined
      ? formatFilter({ venue: [largest[0]], year: [[year, year]] })
      : '';
  return { a: slice(years[0]), b: years.length > 1 ? slice(years.at(-1)) : '' };
}
