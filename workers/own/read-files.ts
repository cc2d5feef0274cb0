import { collectInSteps, type FileResult, type ImportReport } from '../../data/import/collect.ts';
import type { Correction } from '../../data/import/columns.ts';
import type { TableView } from '../../data/import/table.ts';
import type { KnownWords } from '../engine/quick-corpus.ts';
import { readFile, tooLarge } from '../import/read-file.ts';
import { release } from './release.ts';
import type { Readable } from './paper-texts.ts';
import { mostToMend } from './word-reading.ts';

/** A file to be read, and how the reader corrected the columns of its table. */
export interface ImportFile {
  name: string;
  file: Blob;
  correction: Correction;
}

export interface ReadProgress {
  stage: 'reading' | 'words' | 'keeping';
  done: number;
  total: number;
}

export interface FilesRead {
  report: ImportReport;
  /** How the table of each file was understood; null for other formats. */
  views: (TableView | null)[];
  /** What the words of a sample are, of more papers than are read whole; it is found in workers beside. */
  words: Promise<KnownWords> | null;
}

// What was shown is used as it was read; other files, or columns corrected since, are read anew.
let last: { key: string; read: FilesRead } | null = null;

/** What was read last is used from here on, and not asked for again. */
export function forgetFiles(): void {
  last = null;
}

/** Reads the files one after the other; a file that cannot be used is refused in words and costs no other. */
export async function* readFiles(
  files: readonly ImportFile[],
): AsyncGenerator<ReadProgress, FilesRead> {
  const key = JSON.stringify(
    files.map(({ name, file, correction }) => [
      name,
      file.size,
      file instanceof File && file.lastModified,
      correction,
    ]),
  );
  if (last?.key !== key) last = { key, read: yield* readAnew(files) };
  return last.read;
}

// Bytes that may hold more papers than are read whole, packed or not.
const mayBeMany = 3_000_000;

async function* readAnew(files: readonly ImportFile[]): AsyncGenerator<ReadProgress, FilesRead> {
  const size = files.reduce((sum, { file }) => sum + file.size, 0);
  const readers = size > mayBeMany ? openReaders() : null;
  const results: FileResult[] = [];
  const names = apart(files.map(({ name }) => name));
  for (const [at, { file, correction }] of files.entries()) {
    yield { stage: 'reading', done: at, total: files.length };
    results.push(await readOne(names[at] ?? '', file, correction));
  }
  const views = results.map((one) => (one.kind === 'read' ? one.reading.view : null));
  const entries = results.flatMap((one) => (one.kind === 'read' ? one.reading.entries : []));
  const words = entries.length > mostToMend ? readSample(entries, readers ?? openReaders()) : null;
  words?.catch(ignore);
  if (!words) void readers?.then((peers) => peers.forEach((peer) => peer.terminate()), ignore);
  const steps = collectInSteps(results);
  for (;;) {
    const step = steps.next();
    if (step.done) return { report: step.value, views, words };
    yield { stage: 'reading', done: step.value, total: entries.length };
  }
}

/** Workers that read words, opened while the files are read, which keeps one core busy. */
function openReaders(): Promise<Worker[]> {
  const readers = import('./open-words.ts').then(({ openPeers }) => openPeers(1));
  readers.catch(ignore);
  return readers;
}

async function readSample(
  entries: readonly Readable[],
  readers: Promise<Worker[]>,
): Promise<KnownWords> {
  const [{ sampleOf }, { readKnown }, peers] = await Promise.all([
    import('../engine/quick-corpus.ts'),
    import('./read-many.ts'),
    readers,
  ]);
  return readKnown(sampleOf(entries), peers);
}

function ignore(): void {
  // What failed is told to whoever waits for it.
}

async function readOne(name: string, file: Blob, correction: Correction): Promise<FileResult> {
  const reason = tooLarge(file.size);
  if (reason !== null) return { name, kind: 'refused', reason };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const result = await readFile(name, bytes, correction);
    release(bytes);
    return result;
  } catch {
    return { name, kind: 'refused', reason: 'the browser could not read it; is it still there?' };
  }
}

// Files of one name from two folders are told apart by number.
function apart(names: readonly string[]): string[] {
  return names.map((name, at) => {
    const before = names.slice(0, at).filter((other) => other === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}
