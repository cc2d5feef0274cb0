import type { Corpus } from '../../data/corpus.ts';
import type { Filter } from '../../data/filter.ts';
import type { ClaimRow } from '../claims/claim-row.ts';
import {
  placement,
  takeSample,
  type Choice,
  type PlacedPaper,
  type Sample,
} from '../claims/sample.ts';
import type { ClaimTopic } from '../claims/topic-rows.ts';
import type { TopicStability } from '../topics/stability.ts';
import { isWithinReach } from '../topics/stability-reach.ts';
import { openCorpus } from './input.ts';
import type { Options } from './options.ts';
import { findTopics, measureStability } from './topics.ts';

/** A corpus with the topics found in all of it, and what the options choose from it. */
export interface Opened {
  corpus: Corpus;
  topics: ClaimTopic[];
  assignments: PlacedPaper[];
  choice: Choice;
}

/** What a question needs to know of topics. */
type Needs = 'nothing' | 'topics' | 'stability';

/** Opens the options' corpus; topics are found in the whole of it, and how well they are found again, where that is needed. */
export function openQuestion(options: Options, needs: Needs): Opened {
  const corpus = openCorpus(options);
  const found = needs !== 'nothing' ? findTopics(corpus, options) : null;
  const analysis = found ?? { topics: [], assignments: [] };
  const resampled = found && needs === 'stability' && isWithinReach(found);
  const stability = resampled ? measureStability(corpus, found) : new Map<number, TopicStability>();
  const assignments = analysis.assignments.map(({ id, topic, margin }) => ({ id, topic, margin }));
  const topics = analysis.topics.map(({ id, label }) => ({
    id,
    label,
    stability: stability.get(id)?.jaccard ?? null,
  }));
  const choice: Choice = {
    collection: options.in === null ? options.corpus : 'all',
    slice: options.slice,
    byTitle: options.byTitle,
    without: [],
    ...placement(assignments),
  };
  return { corpus, topics, assignments, choice };
}

/** A filter to topics chooses which topics are printed and changes no family: the rest of the slice, and whether a row is printed. */
export function apartFromTopics({ topic, ...slice }: Filter): {
  slice: Filter;
  isPrinted: (row: Pick<ClaimRow, 'kind' | 'id'>) => boolean;
} {
  const isPrinted = ({ kind, id }: Pick<ClaimRow, 'kind' | 'id'>): boolean =>
    kind !== 'topic' || topic === undefined || topic.includes(Number(id));
  return { slice, isPrinted };
}

/** The papers of the choice that take part; throws an Error in words if there are none. */
export function openSample({ corpus, choice }: Opened): Sample {
  const sample = takeSample(corpus, choice);
  if (sample.counted.length > 0) return sample;
  throw new Error('no paper with a year and a usable abstract is in this slice');
}
