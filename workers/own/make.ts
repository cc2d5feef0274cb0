import { buildCorpus, type Corpus } from '../../data/corpus.ts';
import { listEditions } from '../../data/editions.ts';
import { formatFilter } from '../../data/filter.ts';
import { usableAbstract, type Paper } from '../../data/paper.ts';
import { auditRecords } from '../../data/papers.ts';
import type { Token } from '../../data/tokens.ts';
import { buildQuickCorpus, scanPapers, type KnownWords } from '../engine/quick-corpus.ts';
import type { OwnEntry } from './entry.ts';
import { loadWords } from '../kernels/load-words.ts';
import { openPeers } from './open-words.ts';
import { bytesOf, partsOf, type Bytes, type Part } from './parts.ts';
import { forgetFiles, readFiles, type ImportFile, type ReadProgress } from './read-files.ts';
import { readMany } from './read-many.ts';
import { mostToMend, type WordReading } from './word-reading.ts';
import { keepOwn } from './store.ts';

/** What became of the files: the corpus, its key, and, once that is known, the entry under which it is kept and why not if it could not be. */
export interface Made {
  corpus: Corpus;
  key: string;
  keeping: Promise<{ entry: OwnEntry; trouble: string | null }>;
}

/** Makes a corpus of the files and has it kept in this browser, which may take longer. */
export async function* makeOwn(
  name: string,
  files: readonly ImportFile[],
  words: WordReading,
): AsyncGenerator<ReadProgress, Made> {
  const { report, words: known } = yield* readFiles(files);
  forgetFiles();
  const papers = report.records;
  const corpus =
    known === null || papers.length <= mostToMend
      ? yield* makeMended(papers)
      : words === 'read'
        ? yield* readMany(papers, openPeers())
        : yield* makeQuick(papers, known);
  return yield* keep(name, corpus);
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

async function* keep(name: string, corpus: Corpus): AsyncGenerator<ReadProgress, Made> {
  const { parts, ...measures } = yield* cut(corpus);
  const entry: OwnEntry = {
    key: crypto.getRandomValues(new Uint32Array(4)).join('-'),
    name,
    papers: corpus.papers.length,
    usable: corpus.papers.filter((paper) => usableAbstract(paper) !== null).length,
    parts: parts.length,
    ...measures,
    ...slicesOf(corpus.papers),
  };
  const keeping = keepOwn(entry, handedOver(parts)).then(
    (kept) => ({ entry: kept, trouble: null }),
    (error) => ({ entry, trouble: error instanceof Error ? error.message : String(error) }),
  );
  return { corpus, key: entry.key, keeping };
}

/** Each part in turn, of which nothing is held here from then on. */
function* handedOver(parts: Part[]): Generator<Part> {
  for (let part = parts.shift(); part; part = parts.shift()) yield part;
}

interface Cut extends Pick<OwnEntry, 'bytes' | 'hash'> {
  parts: Part[];
}

/** The parts with their size and hash. */
async function* cut(corpus: Corpus): AsyncGenerator<ReadProgress, Cut> {
  const parts: Part[] = [];
  const hashes: Promise<string>[] = [];
  let [bytes, done] = [0, 0];
  for (const part of partsOf(corpus)) {
    yield { stage: 'keeping', done, total: corpus.papers.length };
    for (const piece of bytesOf(part)) {
      bytes += piece.length;
      if (globalThis.isSecureContext) hashes.push(sha256(piece));
    }
    if (part.kind === 'papers') done += part.papers;
    parts.push(part);
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
