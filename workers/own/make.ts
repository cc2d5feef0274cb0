import { buildCorpus, type Corpus } from '../../data/corpus.ts';
import { listEditions } from '../../data/editions.ts';
import { formatFilter } from '../../data/filter.ts';
import { usableAbstract, type Paper } from '../../data/paper.ts';
import { auditRecords } from '../../data/papers.ts';
import type { Token } from '../../data/tokens.ts';
import { buildQuickCorpus, scanPapers, type KnownWords } from '../engine/quick-corpus.ts';
import type { OwnEntry } from './entry.ts';
import { loadWords } from '../kernels/load.ts';
import { openPeers } from './open-words.ts';
import { partsOf, type Part } from './parts.ts';
import { forgetFiles, readFiles, type ImportFile, type ReadProgress } from './read-files.ts';
import { readMany } from './read-many.ts';
import { mostToMend, type WordReading } from './word-reading.ts';
import { keepOwn } from './store.ts';

/** What became of the files: the corpus, the entry under which it is kept, and why not if it could not be. */
export interface Made {
  corpus: Corpus;
  entry: OwnEntry;
  trouble: string | null;
}

/** Makes a corpus of the files and keeps it in this browser. */
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
  const { bytes, parts, hash } = yield* measure(corpus);
  const entry: OwnEntry = {
    key: crypto.getRandomValues(new Uint32Array(4)).join('-'),
    name,
    papers: corpus.papers.length,
    usable: corpus.papers.filter((paper) => usableAbstract(paper) !== null).length,
    bytes,
    parts,
    hash,
    ...slicesOf(corpus.papers),
  };
  try {
    return { corpus, entry: await keepOwn(entry, partsOf(corpus)), trouble: null };
  } catch (error) {
    return { corpus, entry, trouble: error instanceof Error ? error.message : String(error) };
  }
}

/** The size, the number and the hash of the parts, of which one at a time is written out. */
async function* measure(
  corpus: Corpus,
): AsyncGenerator<ReadProgress, Pick<OwnEntry, 'bytes' | 'parts' | 'hash'>> {
  const hashes: string[] = [];
  let [bytes, parts, done] = [0, 0, 0];
  for (const part of partsOf(corpus)) {
    yield { stage: 'keeping', done, total: corpus.papers.length };
    for (const piece of bytesOf(part)) {
      bytes += piece.length;
      if (globalThis.isSecureContext) hashes.push(await sha256(piece));
    }
    if (part.kind === 'papers') done += part.papers.length;
    parts += 1;
  }
  const all = new TextEncoder().encode(hashes.join(''));
  return { bytes, parts, hash: globalThis.isSecureContext ? await sha256(all) : null };
}

type Bytes = Uint8Array<ArrayBuffer>;

/** A part as bytes: what JSON can hold, then the terms of its papers. */
function bytesOf(part: Part): Bytes[] {
  const text = (value: unknown): Bytes => new TextEncoder().encode(JSON.stringify(value));
  if (part.kind === 'words') return [text(part)];
  const { terms, ends } = part.tokens;
  return [text(part.papers), ...[ends, terms].map(({ buffer }) => new Uint8Array(buffer))];
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
