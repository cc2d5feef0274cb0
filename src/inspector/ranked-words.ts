import type { Term } from '../../data/corpus.ts';
import type { Filter } from '../../data/filter.ts';
import type { Topic } from '../../workers/topics/analysis.ts';
import { withoutRelatives } from '../../workers/topics/candidates.ts';
import type { LabelTerm } from '../../workers/topics/labels.ts';
import { byRelevance } from '../../workers/topics/relevance.ts';

const shown = 10;

/** A word of a topic and the filter that finds the papers which say it. */
export interface RankedWord extends LabelTerm {
  where: Filter;
}

/** The ten words of a topic: as they name it, or, with a `lambda`, by relevance from its own (0) to its most frequent (1). */
export function rankedWords(
  topic: Pick<Topic, 'words' | 'relevant'>,
  vocabulary: readonly Term[],
  lambda: number | null,
): RankedWord[] {
  const words =
    lambda === null
      ? topic.words
      : withoutRelatives(byRelevance(topic.relevant, lambda), vocabulary, shown);
  return words.map((word) => ({
    ...word,
    where: { term: [word.terms.map((term) => vocabulary[term]?.term ?? '').join(' ')] },
  }));
}
