import type { Corpus } from '../../data/corpus.ts';
import type { PackedPlaces } from '../claims/packed-places.ts';
import type { SentComparison } from '../claims/packed-terms.ts';
import type { Done } from '../claims/progress.ts';
import type { CompareQuestion } from '../claims/compare-question.ts';
import type { ClaimsQuestion, SentClaims } from '../claims/question.ts';
import type { PlacedPaper } from '../claims/sample.ts';
import type { Edit } from '../edits/edit.ts';
import type { TopicPart } from '../edits/split-topic.ts';
import type { MapProgress, PaperMap } from '../map/paper-map.ts';
import type { OwnEntry } from '../own/entry.ts';
import type { Kept, MakeProgress } from '../own/make.ts';
import type { ImportPreview } from '../own/preview.ts';
import type { ImportFile, ReadProgress } from '../own/read-files.ts';
import type { WordReading } from '../own/word-reading.ts';
import type { AboutPaper } from '../topics/about-paper.ts';
import type { Grouping } from '../topics/identity.ts';
import type { LadderProgress } from '../topics/ladder.ts';
import type { SentAnalysis, SentProgress } from '../topics/packed.ts';
import type { TopicStability } from '../topics/stability.ts';
import type { SuggestedK } from '../topics/suggest.ts';

/** Where a worker finds a corpus: an address of this origin, a key of those kept in this browser, or the corpus itself. */
export type CorpusReference = { url: string } | { stored: string } | { corpus: Corpus };

export interface AnalyseInput {
  from: CorpusReference;
  k: number;
  seed: number;
  /** Ids of papers that the reader left out. */
  without: string[];
  /** The reader's edits, oldest first. */
  edits?: readonly Edit[];
}

export interface StabilityInput extends AnalyseInput {
  /** The topics as they are shown. */
  assignments: Grouping;
}

export interface PaperInput extends AnalyseInput {
  /** The paper to tell of. */
  id: string;
}

export interface LadderInput extends Omit<AnalyseInput, 'k'> {
  ks: readonly number[];
}

export interface SplitInput {
  from: CorpusReference;
  without: string[];
  edits: readonly Edit[];
  /** Ids of the topic's papers. */
  members: readonly string[];
  seed: number;
}

export interface SearchInput {
  from: CorpusReference;
  query: string;
}

/** A question as it is sent: of many papers their places are packed. */
type Sent<Q extends { assignments: PlacedPaper[] }> = Omit<Q, 'assignments'> & {
  from: CorpusReference;
  assignments: PlacedPaper[] | PackedPlaces;
};
export type ClaimsInput = Sent<ClaimsQuestion>;
export type CompareInput = Sent<CompareQuestion>;

export interface MapInput {
  from: CorpusReference;
  /** Tells above 2,000 papers alone. */
  seed: number;
  /** Ids of papers that the reader left out. */
  without: string[];
  /** Of these the ones on words move papers, the ones on topics do not. */
  edits: readonly Edit[];
}

export interface PreviewInput {
  files: readonly ImportFile[];
}

export interface ImportInput extends PreviewInput {
  name: string;
  words: WordReading;
  /** The topics that will be asked for next. */
  next: Pick<AnalyseInput, 'k' | 'seed'>;
}

/** The entry under which a corpus is kept or, where it could not be, why, and the corpus itself. */
export interface Imported {
  entry: OwnEntry;
  unkept: { reason: string; corpus: Corpus } | null;
}

export interface MakeInput extends Omit<ImportInput, 'next'> {
  /** Under which the corpus will be kept. */
  key: string;
}

/** The workers' jobs: what goes in, what may come before the end, what comes out. An input wholly determines its output. */
export interface Jobs {
  analyse: { input: AnalyseInput; progress: SentProgress; output: SentAnalysis };
  stability: { input: StabilityInput; progress: Done; output: TopicStability[] };
  paper: { input: PaperInput; progress: Done; output: AboutPaper };
  ladder: { input: LadderInput; progress: LadderProgress; output: SuggestedK | null };
  split: { input: SplitInput; progress: Done; output: TopicPart[] };
  search: { input: SearchInput; progress: Done; output: string[] | null };
  claims: { input: ClaimsInput; progress: Done; output: SentClaims };
  compare: { input: CompareInput; progress: Done; output: SentComparison };
  map: { input: MapInput; progress: MapProgress; output: PaperMap };
  preview: { input: PreviewInput; progress: ReadProgress; output: ImportPreview };
  import: { input: ImportInput; progress: ReadProgress; output: Imported };
  read: { input: PreviewInput; progress: ReadProgress; output: ImportPreview };
  make: { input: MakeInput; progress: MakeProgress; output: Kept };
}

export type JobName = keyof Jobs;

/** Those of the worker that reads files. */
export type FileJob = 'read' | 'make';

export type Request =
  | { [J in JobName]: { kind: 'run'; id: number; job: J; input: Jobs[J]['input'] } }[JobName]
  | { kind: 'cancel'; id: number };

/** Every run gets exactly one `done`, `failed` or `cancelled`; `alive` and `progress` may come before. */
export type Reply =
  | { kind: 'alive' }
  | { kind: 'progress'; id: number; progress: unknown }
  | { kind: 'done'; id: number; output: unknown }
  | { kind: 'failed'; id: number; name: string; message: string }
  | { kind: 'cancelled'; id: number };
