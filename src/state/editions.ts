import { listEditions, type Edition } from '../../data/editions.ts';
import { matcher, populationPart, type Facts, type Filter } from '../../data/filter.ts';
import type { Paper } from '../../data/paper.ts';
import type { Choices } from '../link/choices.ts';
import { passingPapers } from './columns.ts';
import { isOwn } from './corpus-name.ts';

const nothing: Facts = { topic: null, margin: null, terms: new Set() };

/**
 * The editions of the papers in the corpus that the filter's venues, years and kinds choose: a topic, a label, a term or a
 * search never shrinks what a share is of. A year of the chosen corpus and venues keeps its place where all its papers are
 * left out or filtered away.
 */
export function editionsOf(
  papers: readonly Paper[],
  inCorpus: readonly Paper[],
  { corpus, filter }: Pick<Choices, 'corpus' | 'filter'>,
): Edition[] {
  const place = filter.venue ? { venue: filter.venue } : {};
  const known = isOwn(corpus) ? papers : papers.filter((paper) => isOfCorpus(paper, corpus));
  return listEditions(passing(inCorpus, populationPart(filter)), passing(known, place));
}

function passing(papers: readonly Paper[], filter: Filter): readonly Paper[] {
  if (Object.keys(filter).length === 0) return papers;
  const holds = matcher(filter);
  return passingPapers(papers, filter) ?? papers.filter((paper) => holds(paper, nothing));
}

/** Whether the paper is of the corpus that the reader chose. */
export function isOfCorpus(paper: Paper, corpus: Choices['corpus']): boolean {
  return corpus === 'all' || isOwn(corpus) || paper.collections.includes(corpus);
}
