import type { FactsCorpus } from '../../data/corpus.ts';
import type { Filter } from '../../data/filter.ts';
import { reportClaims, type ClaimReport, type Judging } from './claim-report.ts';
import { reportConcept, type ConceptQuery, type ConceptReport } from './concept-report.ts';
import { stepNulls } from '../inference/luck.ts';
import { shufflesFor } from './family-luck.ts';
import { membershipOf } from './row.ts';
import { stepCounter, type Done } from './progress.ts';
import type { PackedRows } from './packed-rows.ts';
import { placement, takeSample, type Choice, type Collection, type PlacedPaper } from './sample.ts';
import { termRows } from './term-rows.ts';
import { topicRows, type ClaimTopic } from './topic-rows.ts';
import { ConceptError } from './variants.ts';

/** What every question about claims says: the papers it is about, their topics and the seed of chance. */
export interface Question {
  collection: Collection;
  assignments: PlacedPaper[];
  topics: ClaimTopic[];
  seed: number;
  byTitle: boolean;
  /** Ids of papers that the reader left out. */
  without?: string[];
}

/** Asks what rises, falls and is new in a slice. */
export interface ClaimsQuestion extends Question {
  slice: Filter;
  concepts: ConceptQuery[];
}

export interface ClaimsAnswer {
  topics: ClaimReport;
  terms: ClaimReport;
  concepts: ConceptReport[];
  /** Concepts of which nothing can be said, with the reason in words. */
  refused: RefusedConcept[];
}

/** An answer as a worker sends it: of many terms packed. */
export interface SentClaims extends Omit<ClaimsAnswer, 'terms'> {
  terms: Omit<ClaimReport, 'rows'> & { rows: ClaimReport['rows'] | PackedRows };
}

export interface RefusedConcept {
  concept: string;
  reason: string;
}

/** Answers for topics, terms and concepts of one slice; yields progress. */
export function* answerClaims(
  corpus: FactsCorpus,
  question: ClaimsQuestion,
  detect?: Judging['detect'],
): Generator<Done, ClaimsAnswer> {
  const { seed, concepts } = question;
  const choice: Choice = { ...baseOf(question), slice: question.slice };
  const sample = takeSample(corpus, choice);
  const families = {
    topic: topicRows(sample, question.topics, choice.topicOf),
    term: termRows(sample, corpus.vocabulary),
  };
  const sizes = Object.values(families).map((rows) => rows.length + shufflesFor(rows.length));
  const count = stepCounter(sizes.reduce((sum, size) => sum + size, concepts.length));
  const members = Object.values(families).map((rows) => membershipOf(sample, rows));
  const nulls = yield* count(stepNulls(members, seed));
  const report = (kind: 'topic' | 'term') =>
    reportClaims(sample, families[kind], { kind, choice, seed, nulls, detect });
  const topics = yield* count(report('topic'));
  const terms = yield* count(report('term'));
  const family = { ...terms, p: terms.rows.map(({ p }) => p ?? 1), members: families.term };
  const judge = (concept: ConceptQuery) =>
    orRefuse(concept, () =>
      reportConcept(concept, corpus, sample, { terms: family, choice, seed }),
    );
  const judged = yield* count(inTurn(concepts, judge));
  return {
    topics,
    terms,
    concepts: judged.flatMap((one) => ('row' in one ? [one] : [])),
    refused: judged.flatMap((one) => ('row' in one ? [] : [one])),
  };
}

// A concept without words takes no other verdict with it.
function orRefuse({ text }: ConceptQuery, report: () => ConceptReport) {
  try {
    return report();
  } catch (error) {
    if (error instanceof ConceptError) return { concept: text, reason: error.message };
    throw error;
  }
}

function* inTurn<A, B>(items: readonly A[], work: (item: A) => B): Generator<void, B[]> {
  const results: B[] = [];
  for (const item of items) {
    results.push(work(item));
    yield;
  }
  return results;
}

/** Which papers a question is about, before it names a slice. */
export function baseOf({
  collection,
  byTitle,
  without = [],
  assignments,
}: Question): Omit<Choice, 'slice'> {
  return { collection, byTitle, without, ...placement(assignments) };
}
