import type { Paper } from '../paper.ts';
import type { PaperTexts } from './paper-texts.ts';
import { stemsOf } from './title-words.ts';

/** How alike the subjects of two papers are, from 0 to 1. */
export type SubjectLikeness = (one: Paper, other: Paper) => number;

/**
 * The cosine of titles and abstracts, in which rare words weigh more; 0 where either has no abstract
 * of its own, for titles alone say too little.
 */
export function compareSubjects(
  papers: readonly Paper[],
  { rarity, stemsAt }: PaperTexts,
  foreign: ReadonlySet<string>,
): SubjectLikeness {
  const places = new Map(papers.map((paper, at) => [paper, at]));
  const stemsIn = (paper: Paper) =>
    new Set([...stemsOf(paper.title), ...stemsAt(places.get(paper) ?? -1)]);
  const squares = (words: Iterable<string>) =>
    [...words].reduce((sum, word) => sum + rarity(word) ** 2, 0);
  return (one, other) => {
    const mute = [one, other].some(({ id, abstract }) => abstract === null || foreign.has(id));
    if (mute) return 0;
    const [a, b] = [stemsIn(one), stemsIn(other)];
    const shared = [...a].filter((word) => b.has(word));
    return squares(shared) / Math.max(Math.sqrt(squares(a) * squares(b)), 1e-9);
  };
}
