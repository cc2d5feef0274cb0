import type { Corpus, FactsCorpus } from '../../data/corpus.ts';
import type { PaperFacts } from '../../data/paper.ts';
import { Client } from '../rpc/client.ts';
import type { FileJob, ImportInput, Jobs } from '../rpc/protocol.ts';
import type { Kept } from './make.ts';
import { openFilesWorker } from './open-files.ts';
import { joinParts, openHanded, openPart, type OpenPart, type Part } from './parts.ts';
import type { ImportPreview } from './preview.ts';
import type { ImportFile, ReadProgress } from './read-files.ts';

/** A corpus that was made of files, its key, and, once that is known, the entry under which it is kept and why not if it could not be. */
interface Made {
  corpus: FactsCorpus;
  key: string;
  kept: Promise<Kept>;
}

// Some steps on many papers do not breathe.
const patience = 180_000;
const reader = new Client(openFilesWorker, { patience });

/** Has files read in a worker of their own and tells what stands in them. */
export function readThere(
  files: readonly ImportFile[],
): AsyncGenerator<ReadProgress, ImportPreview> {
  return followed('read', { files });
}

/**
 * Has a corpus made of the files there; it is here before it is kept. Then the worker is ended, which gives back at once
 * all the memory that reading took.
 */
export async function* makeThere({
  files,
  name,
  words,
}: Omit<ImportInput, 'next'>): AsyncGenerator<ReadProgress, Made> {
  const key = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const steps = followed('make', { files, name, words, key });
  const pieces: OpenPart<PaperFacts>[] = [];
  for (;;) {
    const step = await steps.next();
    if (step.done) throw new Error('The papers were not handed over.');
    const { piece, ...progress } = step.value;
    if (piece) pieces.push(openHanded(piece));
    if (piece?.kind === 'words') break;
    yield progress;
  }
  const kept = endOf(steps).finally(() => reader.close());
  return { corpus: joinParts(pieces), key, kept };
}

/** The corpus that could not be kept. */
export function joined(parts: readonly Part[]): Corpus {
  return joinParts(parts.map(openPart));
}

async function endOf<T>(steps: AsyncGenerator<unknown, T>): Promise<T> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}

const glance = 40;

/** What the worker tells of a job, as it comes; who leaves off stops it. */
async function* followed<J extends FileJob>(
  job: J,
  input: Jobs[J]['input'],
): AsyncGenerator<Jobs[J]['progress'], Jobs[J]['output']> {
  const abort = new AbortController();
  const told: Jobs[J]['progress'][] = [];
  const output = reader.run(job, input, (progress) => void told.push(progress), abort.signal);
  let isRunning = true;
  const end = (): void => void (isRunning = false);
  const ended = output.then(end, end);
  let last: ReadProgress = { stage: 'reading', done: 0, total: 1 };
  try {
    while (isRunning) {
      // Told again where nothing is new, since it is between two tellings that a job can be stopped.
      yield last;
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, glance))]);
      for (const progress of told.splice(0)) {
        const { stage, done, total } = progress;
        last = { stage, done, total };
        yield progress;
      }
    }
    return await output;
  } finally {
    abort.abort();
  }
}
