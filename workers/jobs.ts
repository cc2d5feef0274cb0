import { keyOf, openCorpus, openFacts, rememberStored } from './corpora.ts';
import { isTopicEdit, type TopicEdit, type WordEdit } from './edits/edit.ts';
import { editWords, type EditedWords } from './edits/words.ts';
import type { FindMany } from './engine/many.ts';
import { packRows } from './claims/packed-rows.ts';
import { unpackPlaces } from './claims/packed-places.ts';
import { answerClaims } from './claims/question.ts';
import type { AnalyseInput, CorpusReference, FileJob } from './rpc/protocol.ts';
import type { Handlers } from './rpc/serve.ts';
import { analysisPapers } from './topics/roles.ts';
import { loadKernel } from './kernels/load.ts';
import { analyse, defaultParameters, standardParameters, type Progress } from './topics/analyse.ts';
import type { Analysis } from './topics/analysis.ts';
import { Begun } from './topics/begun.ts';
import type { RungMemo } from './topics/ladder.ts';
import { packAnalysis } from './topics/packed.ts';
import { prepare, type Prepared } from './topics/prepared.ts';
import { mostToMend } from './own/word-reading.ts';

// Fitting a latent space to more papers takes minutes.
const mostToFit = 10_000;

/** What the worker does for each job of the protocol; it has files read by another. */
export const handlers: Omit<Handlers, FileJob> = {
  async *analyse(input) {
    const { edits = [] } = input;
    const { resting, ...opened } = await openInput(input);
    const steps = analyseOpened(opened, input);
    const places = resting.map((edit) => edits.indexOf(edit));
    for (;;) {
      const step = await steps.next();
      if (step.done) {
        const all = [...step.value.resting, ...places].sort((a, b) => a - b);
        return packAnalysis({ ...step.value, resting: all });
      }
      const { first, ...progress } = step.value;
      yield first ? { ...progress, first: packAnalysis(first) } : progress;
    }
  },
  async *stability({ from, k, seed, without, assignments, edits = [] }) {
    const words = edits.filter((edit) => !isTopicEdit(edit));
    const { regroupResamples, topicStabilities } = await import('./topics/stability.ts');
    const { papers, vocabulary, memo } = await openPapers(from, without, words);
    const found = memo(k, seed);
    found.resamples ??= yield* regroupResamples(papers, vocabulary, standardParameters(k, seed));
    return topicStabilities(assignments, found.resamples);
  },
  async *paper({ id, ...input }) {
    const { aboutPaper, stageOf } = await import('./topics/about-paper.ts');
    const opened = await openInput(input);
    const { joined, prepared, memo } = opened;
    const { k, seed } = input;
    const found = memo(k, seed);
    if (!found.groups && !found.many) yield* analyseOpened(opened, input);
    const stage = stageOf(found, prepared, standardParameters(k, seed));
    return aboutPaper({ ...stage, edits: topicEditsOf(input), joined }, id);
  },
  async *ladder({ ks, ...input }) {
    const { climbLadder } = await import('./topics/ladder.ts');
    const opened = await openInput(input);
    return yield* climbLadder({ ...opened, edits: topicEditsOf(input) }, ks, input.seed);
  },
  async *split({ from, without, edits, members, seed }) {
    const words = edits.filter((edit) => !isTopicEdit(edit));
    const { splitTopic } = await import('./edits/split-topic.ts');
    return yield* splitTopic(await openPapers(from, without, words), members, seed);
  },
  // No step takes long enough to tell of.
  async *search({ from, query }) {
    const [{ search }, { openIndex }] = await Promise.all([
      import('./search/search.ts'),
      import('./search/opened.ts'),
    ]);
    return search(yield* openIndex(keyOf(from), () => openCorpus(from, false)), query);
  },
  async *claims({ from, assignments, ...question }) {
    const asked = { ...question, assignments: unpackPlaces(assignments) };
    const corpus = await (asked.concepts.length > 0 ? openCorpus(from, true) : openFacts(from));
    const { terms, ...answer } = yield* answerClaims(corpus, asked);
    return { ...answer, terms: { ...terms, rows: packRows(terms.rows) } };
  },
  async *compare({ from, assignments, ...question }) {
    const [{ answerCompare }, { packComparison }] = await Promise.all([
      import('./claims/compare-question.ts'),
      import('./claims/packed-terms.ts'),
    ]);
    const asked = { ...question, assignments: unpackPlaces(assignments) };
    return packComparison(yield* answerCompare(await openFacts(from), asked));
  },
  async *map({ from, seed, without, edits }) {
    const wordEdits = edits.filter((edit) => !isTopicEdit(edit));
    const { mapPapers } = await import('./map/paper-map.ts');
    const { papers, vocabulary, prepared } = await openPapers(from, without, wordEdits);
    if (papers.length <= mostToFit) return yield* mapPapers(prepared(), seed);
    const { spaceOfMany } = await import('./engine/many-space.ts');
    const steps = spaceOfMany(await loadKernel(), papers, vocabulary, defaultParameters);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return yield* mapPapers(step.value, seed, Infinity);
      yield { done: 0, total: 1 };
    }
  },
  async *preview({ files }) {
    const { readThere } = await import('./own/file-reader.ts');
    return yield* readThere(files);
  },
  async *import({ next, ...input }) {
    const { joined, makeThere } = await import('./own/file-reader.ts');
    const { corpus, key, kept } = yield* makeThere(input);
    rememberStored(key, corpus);
    const total = corpus.papers.length;
    if (total > mostToMend)
      for await (const _ of beginAnalysis({ from: { stored: key }, without: [], ...next }, kept))
        yield { stage: 'keeping', done: total, total };
    const { entry, unkept } = await kept;
    return { entry, unkept: unkept && { reason: unkept.reason, corpus: joined(unkept.parts) } };
  },
};

function openInput({
  from,
  without,
  edits = [],
}: Omit<AnalyseInput, 'k' | 'seed'>): Promise<OpenedPapers> {
  return openPapers(
    from,
    without,
    edits.filter((edit) => !isTopicEdit(edit)),
  );
}

function topicEditsOf({ edits = [] }: Pick<AnalyseInput, 'edits'>): (TopicEdit | null)[] {
  return edits.map((edit) => (isTopicEdit(edit) ? edit : null));
}

/** Searches for topics that will be asked for next, as long as something else is waited for. */
async function* beginAnalysis(
  input: AnalyseInput,
  other: Promise<unknown>,
): AsyncGenerator<void, void> {
  const { resting: _, ...opened } = await openInput(input);
  const begun = new Begun((isAsked) => analyseOpened(opened, input, isAsked));
  try {
    yield* begun.while(other);
    opened.memo(input.k, input.seed).begun = begun;
  } catch {
    // Told to whoever asks for these topics.
  }
}

async function* analyseOpened(
  { papers, vocabulary, banned, prepared, memo }: Omit<OpenedPapers, 'resting'>,
  input: AnalyseInput,
  isAsked?: () => boolean,
): AsyncGenerator<Progress, Analysis> {
  const { k, seed } = input;
  const { mostPapers } = defaultParameters.consensus;
  const many = papers.length > mostPapers ? { findMany: await openMany() } : {};
  const edits = topicEditsOf(input);
  const found = memo(k, seed);
  const { begun } = found;
  delete found.begun;
  if (begun && edits.length === 0) return yield* begun.resume();
  const given = { prepared, edits, banned, memo: found, ...many, ...(isAsked && { isAsked }) };
  return yield* analyse(papers, vocabulary, standardParameters(k, seed), given);
}

/** Fetched where there are many. */
async function openMany(): Promise<FindMany> {
  const [{ manyBy }, kernel] = await Promise.all([import('./engine/many.ts'), loadKernel()]);
  return manyBy(kernel);
}

interface OpenedPapers extends EditedWords {
  /** The papers in their space, made when first asked for. */
  prepared: () => Prepared;
  /** What was found for k and seed. */
  memo: (k: number, seed: number) => RungMemo;
}

// The last one alone, so that a new k or seed starts at once; a new worker simply prepares again.
let last: { key: string; opened: OpenedPapers } | null = null;

async function openPapers(
  from: CorpusReference,
  without: string[],
  edits: readonly WordEdit[],
): Promise<OpenedPapers> {
  const corpus = await openFacts(from);
  const place = keyOf(from);
  const key = place === null ? null : JSON.stringify([place, without, edits]);
  if (last && last.key === key) return last.opened;
  const words = editWords(analysisPapers(corpus, without), corpus.vocabulary, edits);
  let space: Prepared | null = null;
  const prepared = (): Prepared =>
    (space ??= prepare(words.papers, words.vocabulary, defaultParameters));
  const found = new Map<string, RungMemo>();
  const memo = (k: number, seed: number): RungMemo => {
    const name = `${k} ${seed}`;
    if (!found.has(name)) found.set(name, {});
    return found.get(name)!; // set above
  };
  const opened = { ...words, prepared, memo };
  if (key !== null) last = { key, opened };
  return opened;
}
