import type { Corpus } from '../../data/corpus.ts';
import { analyse, defaultParameters, standardParameters } from '../topics/analyse.ts';
import type { Analysis } from '../topics/analysis.ts';
import { anchorOf, type Anchor } from '../topics/anchor.ts';
import { prepare } from '../topics/prepared.ts';
import { analysisPapers } from '../topics/roles.ts';
import { allTopicCounts } from '../topics/topic-counts.ts';
import { drain } from './drain.ts';

/** The anchor of a corpus: its refined topics for each k, from the default one up and down, and the default seed. */
export function findAnchor(corpus: Corpus): Anchor {
  const papers = analysisPapers(corpus);
  const { vocabulary } = corpus;
  const once = prepare(papers, vocabulary, defaultParameters);
  const { k: usual, seed } = defaultParameters;
  const find = (k: number): Analysis =>
    drain(analyse(papers, vocabulary, standardParameters(k, seed), { prepared: () => once }));
  const first = find(usual);
  const up = allTopicCounts.filter((k) => k > usual).map(find);
  const down = allTopicCounts.filter((k) => k < usual).map(find);
  return anchorOf([
    [first, ...up],
    [first, ...down.reverse()],
  ]);
}
