import type { Corpus } from '../../data/corpus.ts';

/** A piece of a corpus, small enough to be read without anyone waiting for it. */
export type Part =
  | ({ kind: 'words' } & Omit<Corpus, 'papers' | 'tokens'>)
  | ({ kind: 'papers' } & Pick<Corpus, 'papers' | 'tokens'>);

const PAPERS_A_PART = 250;

/** Cuts a corpus into pieces: its words, then its papers in their order. */
export function* partsOf({ papers, tokens, ...words }: Corpus): Generator<Part> {
  yield { kind: 'words', ...words };
  for (let at = 0; at < papers.length; at += PAPERS_A_PART) {
    const to = at + PAPERS_A_PART;
    yield { kind: 'papers', papers: papers.slice(at, to), tokens: tokens.slice(at, to) };
  }
}

/** Puts together what `partsOf` cut; throws in words where the words are missing. */
export function joinParts(parts: readonly Part[]): Corpus {
  const words = parts.find((part) => part.kind === 'words');
  if (!words) throw new Error('The papers kept here are not whole; open their file again.');
  const { kind: _, ...rest } = words;
  const pieces = parts.filter((part) => part.kind === 'papers');
  return {
    ...rest,
    papers: pieces.flatMap(({ papers }) => papers),
    tokens: pieces.flatMap(({ tokens }) => tokens),
  };
}
