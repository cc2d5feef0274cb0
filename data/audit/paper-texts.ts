import type { Paper } from '../paper.ts';
import { numberTexts, type NumberedTexts } from './numbered-texts.ts';
import { weighTexts, type WeighedTexts } from './word-rarity.ts';

/** The abstracts of papers, in their order, as the audits compare them; a missing one has no words. */
export interface PaperTexts extends NumberedTexts, WeighedTexts {}

/** Reads the abstracts, the mended ones where there are any. */
export function readTexts(papers: readonly Paper[]): PaperTexts {
  const numbered = numberTexts(
    papers.map(({ repairedAbstract, abstract }) => repairedAbstract ?? abstract ?? ''),
  );
  return { ...numbered, ...weighTexts(numbered) };
}
