import type { Corpus } from '../../data/corpus.ts';
import { matches } from '../../data/filter.ts';
import type { Paper } from '../../data/paper.ts';
import { termsOf } from '../claims/sample.ts';
import { inChosenCorpus } from './input.ts';
import type { Options } from './options.ts';

type TopicOf = ReadonlyMap<string, number | null>;

/** The records that --corpus, --years and --slice choose; `findTopics` is asked only for a slice by topic. */
export function choosePapers(corpus: Corpus, options: Options, findTopics: () => TopicOf): Paper[] {
  const { slice } = options;
  const topicOf: TopicOf = slice.topic ? findTopics() : new Map();
  return corpus.papers.filter(
    (paper, at) =>
      inChosenCorpus(options, paper.collections) &&
      matches(slice, paper, {
        topic: topicOf.get(paper.id) ?? null,
        terms: slice.term ? termsOf(corpus, at) : new Set(),
      }),
  );
}
