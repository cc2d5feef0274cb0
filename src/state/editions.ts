import { listEditions, type Edition } from '../../data/editions.ts';
import { matches, type Facts } from '../../data/filter.ts';
import type { Paper } from '../../data/paper.ts';
import type { Choices } from './choices.ts';

const nothing: Facts = { topic: null, terms: new Set() };

/** The editions of the papers that are shown; a year of the chosen corpus and venues keeps its place where all its papers are left out or filtered away. */
export function editionsOf(
  papers: readonly Paper[],
  shown: readonly Paper[],
  { corpus, filter: { venue } }: Pick<Choices, 'corpus' | 'filter'>,
): Edition[] {
  const place = venue ? { venue } : {};
  const hasPlace = (paper: Paper): boolean =>
    isOfCorpus(paper, corpus) && matches(place, paper, nothing);
  return listEditions(shown, papers.filter(hasPlace));
}

/** Whether the paper is of the corpus that the reader chose. */
export function isOfCorpus(paper: Paper, corpus: Choices['corpus']): boolean {
  return corpus === 'all' || paper.collections.includes(corpus);
}
