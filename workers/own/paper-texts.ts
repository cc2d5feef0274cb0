import { usableAbstract, type Paper } from '../../data/paper.ts';

/** The part of a record that is read. */
export type Readable = Pick<Paper, 'title' | 'abstract' | 'repairedAbstract' | 'abstractStatus'>;

/** What is read of a paper. */
export type PaperTexts = readonly [title: string, abstract: string];

export function textsOf(paper: Readable): PaperTexts {
  return [paper.title, usableAbstract(paper) ?? ''];
}
