import { buildCorpus, type Corpus } from '../../data/corpus.ts';
import { listEditions } from '../../data/editions.ts';
import { formatFilter } from '../../data/filter.ts';
import { usableAbstract, type Paper } from '../../data/paper.ts';
import { auditRecords } from '../../data/papers.ts';
import type { Token } from '../../data/tokens.ts';
import { buildQuickCorpus } from '../engine/quick-corpus.ts';
import type { OwnEntry } from './entry.ts';
import { partsOf } from './parts.ts';
import { readFiles, type ImportFile, type ReadProgress } from './read-files.ts';
import { keepOwn } from './store.ts';

/** What became of the files: the entry under which the corpus is kept or, where it could not be, why, and the corpus itself. */
export interface Made {
  entry: OwnEntry;
  unkept: { reason: string; corpus: Corpus } | null;
}

// With more papers, wink-nlp takes longer than a reader waits.
const mostToRead = 10_000;

/** Makes a corpus of the files and keeps it in this browser. */
export async function* makeOwn(
  name: string,
  files: readonly ImportFile[],
): AsyncGenerator<ReadProgress, Made> {
  const { report } = yield* readFiles(files);
  const { papers, findings } = auditRecords({
    papers: report.records,
    mended: idsOf(report.records, ({ repairedAbstract }) => repairedAbstract !== null),
    judged: idsOf(report.records, ({ abstractStatus }) => abstractStatus === 'foreign'),
  });
  const { tokenise } = await import('../../data/tokens.ts');
  const isQuick = papers.length > mostToRead;
  const read = isQuick ? tokenise : yield* readWords(papers, tokenise);
  const corpus = (isQuick ? buildQuickCorpus : buildCorpus)(papers, read, findings);
  yield { stage: 'keeping', done: 0, total: 1 };
  return keep(name, corpus);
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

async function keep(name: string, corpus: Corpus): Promise<Made> {
  const parts = [...partsOf(corpus)];
  const texts = parts.map((part) => JSON.stringify(part));
  const entry: OwnEntry = {
    key: crypto.getRandomValues(new Uint32Array(4)).join('-'),
    name,
    papers: corpus.papers.length,
    usable: corpus.papers.filter((paper) => usableAbstract(paper) !== null).length,
    bytes: texts.reduce((sum, text) => sum + text.length, 0),
    parts: parts.length,
    hash: await hashOf(texts),
    ...slicesOf(corpus.papers),
  };
  try {
    return { entry: await keepOwn(entry, parts), unkept: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { entry, unkept: { reason, corpus } };
  }
}

async function hashOf(texts: readonly string[]): Promise<string | null> {
  if (!globalThis.isSecureContext) return null;
  const hashes: string[] = [];
  for (const text of texts) hashes.push(await sha256(text));
  return sha256(hashes.join(''));
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
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
