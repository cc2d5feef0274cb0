import type { Corpus, PaperTokens } from '../../data/corpus.ts';
import type { Paper } from '../../data/paper.ts';
import { packTokens, unpackTokens, type PackedTokens } from '../../data/token-row.ts';

/** A piece of a corpus, small enough to be read without anyone waiting for it. */
export type Part =
  | ({ kind: 'words' } & Omit<Corpus, 'papers' | 'tokens'>)
  | { kind: 'papers'; papers: Paper[]; tokens: PackedTokens<Int32Array<ArrayBuffer>> };

/** As the first schema kept it. */
export type FirstPart = { kind: 'papers'; papers: Paper[]; tokens: PaperTokens[] };

const PAPERS_A_PART = 250;

/** Cuts a corpus into pieces: its words, then its papers in their order. */
export function* partsOf({ papers, tokens, ...words }: Corpus): Generator<Part> {
  yield { kind: 'words', ...words };
  for (let at = 0; at < papers.length; at += PAPERS_A_PART) {
    const to = at + PAPERS_A_PART;
    yield {
      kind: 'papers',
      papers: papers.slice(at, to),
      tokens: packTokens(tokens.slice(at, to)),
    };
  }
}

/** Puts together what `partsOf` cut; throws in words where the words are missing. */
export function joinParts(parts: readonly (Part | FirstPart)[]): Corpus {
  const words = parts.find((part) => part.kind === 'words');
  if (!words) throw new Error('The papers kept here are not whole; open their file again.');
  const { kind: _, ...rest } = words;
  const pieces = parts.filter((part) => part.kind === 'papers');
  return {
    ...rest,
    papers: pieces.flatMap(({ papers }) => papers),
    tokens: pieces.flatMap(({ tokens }) => (Array.isArray(tokens) ? tokens : unpackTokens(tokens))),
  };
}
