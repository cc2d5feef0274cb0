import { usableAbstract, type Paper } from '../../data/paper.ts';

/** What is read of a paper. */
export type PaperTexts = readonly [title: string, abstract: string];

export function textsOf(paper: Paper): PaperTexts {
  return [paper.title, usableAbstract(paper) ?? ''];
}
