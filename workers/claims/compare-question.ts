import type { FactsCorpus } from '../../data/corpus.ts';
import type { Filter } from '../../data/filter.ts';
import { compareSlices, type CompareReport } from './comparison.ts';
import type { Done } from './progress.ts';
import { baseOf, type Question } from './question.ts';

/** Asks how two slices differ. */
export interface CompareQuestion extends Question {
  a: Filter;
  b: Filter;
}

/** Answers for two slices; yields progress. */
export function answerCompare(
  corpus: FactsCorpus,
  question: CompareQuestion,
): Generator<Done, CompareReport> {
  const { a, b, topics, seed } = question;
  return compareSlices(corpus, { a, b, topics, seed, choice: baseOf(question) });
}
