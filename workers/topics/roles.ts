import type { FactsCorpus } from '../../data/corpus.ts';
import { hasAbstract, type PaperFacts } from '../../data/paper.ts';
import type { AnalysisPaper } from './analyse.ts';

/** The papers of a corpus for the analysis: papers and posters with a usable abstract shape the topics, the others are placed; those of `without` take no part. */
export function analysisPapers(
  corpus: FactsCorpus,
  without: readonly string[] = [],
): AnalysisPaper[] {
  const out = new Set(without);
  return corpus.papers.flatMap((paper, i): AnalysisPaper[] => {
    if (out.has(paper.id)) return [];
    return [{ id: paper.id, tokens: corpus.tokens[i]!, role: roleOf(paper) }];
  });
}

/** What a paper takes part as. */
export function roleOf(paper: PaperFacts): AnalysisPaper['role'] {
  return paper.kind !== 'keynote' && hasAbstract(paper) ? 'fit' : 'place';
}
