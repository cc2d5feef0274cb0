import type { Corpus } from '../../data/corpus.ts';
import { matches } from '../../data/filter.ts';
import type { Paper } from '../../data/paper.ts';
import { placement, termsOf, type Choice } from '../claims/sample.ts';
import { inChosenCorpus } from './input.ts';
import type { Options } from './options.ts';

type Places = Pick<Choice, 'topicOf' | 'marginOf'>;

/** The records that --corpus, --years and --slice choose; `findTopics` is asked only for a slice by topic or margin. */
export function choosePapers(corpus: Corpus, options: Options, findTopics: () => Places): Paper[] {
  const { slice } = options;
  const { topicOf, marginOf } = slice.topic || slice.margin ? findTopics() : placement([]);
  return corpus.papers.filter(
    (paper, at) =>
      inChosenCorpus(options, paper.collections) &&
      matches(slice, paper, {
        topic: topicOf.get(paper.id) ?? null,
        margin: marginOf?.get(paper.id) ?? null,
        terms: slice.term ? termsOf(corpus, at) : new Set(),
      }),
  );
}
