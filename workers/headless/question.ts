import type { Corpus } from '../../data/corpus.ts';
import { takeSample, type Choice, type Sample } from '../claims/sample.ts';
import type { ClaimTopic } from '../claims/topic-rows.ts';
import { openCorpus } from './input.ts';
import type { Options } from './options.ts';
import { findTopics } from './topics.ts';

/** A corpus with the topics found in all of it, and what the options choose from it. */
export interface Opened {
  corpus: Corpus;
  topics: ClaimTopic[];
  assignments: { id: string; topic: number | null }[];
  choice: Choice;
}

/** Opens the options' corpus; topics are found in the whole of it, unless nobody asks for them. */
export function openQuestion(options: Options, needsTopics = true): Opened {
  const corpus = openCorpus(options);
  const analysis = needsTopics ? findTopics(corpus, options) : { topics: [], assignments: [] };
  const assignments = analysis.assignments.map(({ id, topic }) => ({ id, topic }));
  const topics = analysis.topics.map(({ id, label }) => ({ id, label, stability: null }));
  const choice: Choice = {
    collection: options.in === null ? options.corpus : 'all',
    slice: options.slice,
    byTitle: options.byTitle,
    without: [],
    topicOf: new Map(assignments.map(({ id, topic }) => [id, topic])),
  };
  return { corpus, topics, assignments, choice };
}

/** The papers of the choice that take part; throws an Error in words if there are none. */
export function openSample({ corpus, choice }: Opened): Sample {
  const sample = takeSample(corpus, choice);
  if (sample.counted.length > 0) return sample;
  throw new Error('no paper with a year and a usable abstract is in this slice');
}
