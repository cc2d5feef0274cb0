import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { readBuiltIn } from '../../data/build/built-in.ts';
import { buildCorpus, type Corpus } from '../../data/corpus.ts';
import { auditRecords } from '../../data/papers.ts';
import { readRecords, RecordError } from '../../data/records.ts';
import { tokenise } from '../../data/tokens.ts';
import { buildQuickCorpus, sampleOf, scanPapers } from '../engine/quick-corpus.ts';
import { readHere } from '../own/word-reader.ts';
import { drain } from './drain.ts';
import { openWords } from './kernel.ts';
import type { Options } from './options.ts';

// With more papers, wink-nlp takes longer than a reader waits.
const mostToRead = 10_000;

const papers = fileURLToPath(new URL('../../data/papers', import.meta.url));

/** The corpus that the options name: the built-in one, or that of the file given with --in; throws with line and reason if a line is no record. */
export function openCorpus(options: Options): Corpus {
  if (options.in === null) return readBuiltIn(papers);
  const { papers: records, findings } = auditRecords(readRecords(readText(options.in), options.in));
  return records.length > mostToRead
    ? buildQuickCorpus(
        drain(scanPapers(openWords(), records)),
        readHere(sampleOf(records)),
        findings,
      )
    : buildCorpus(records, tokenise, findings);
}

/** Whether the paper belongs to the corpus chosen by --corpus; with --in every paper does. */
export function inChosenCorpus(options: Options, collections: readonly string[]): boolean {
  return options.in !== null || options.corpus === 'all' || collections.includes(options.corpus);
}

function readText(path: string): string {
  const bytes = readFileSync(path);
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return decode(zipped ? gunzipSync(bytes) : bytes, path);
}

function decode(bytes: Buffer, path: string): string {
  const text = bytes.toString('utf8');
  const lost = text.indexOf('\uFFFD');
  if (lost < 0 || isUtf8(bytes)) return text;
  const line = text.slice(0, lost).split('\n').length;
  throw new RecordError(`${path}:${line}: the text is not UTF-8`);
}
