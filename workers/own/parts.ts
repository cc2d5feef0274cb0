import type { Corpus, PaperTokens } from '../../data/corpus.ts';
import type { Paper } from '../../data/paper.ts';

/** A piece of a corpus, small enough to be read without anyone waiting for it. */
export type Part =
  | ({ kind: 'words' } & Omit<Corpus, 'papers' | 'tokens'>)
  | { kind: 'papers'; papers: Paper[]; tokens: PackedTokens };

/** As the first schema kept it. */
export type FirstPart = { kind: 'papers'; papers: Paper[]; tokens: PaperTokens[] };

/** The words of some papers in one row, which is copied and kept many times faster than a list a paper. */
export interface PackedTokens {
  terms: Int32Array<ArrayBuffer>;
  /** Where each paper's title and then its abstract ends. */
  ends: Int32Array<ArrayBuffer>;
}

const PAPERS_A_PART = 250;

/** Cuts a corpus into pieces: its words, then its papers in their order. */
export function* partsOf({ papers, tokens, ...words }: Corpus): Generator<Part> {
  yield { kind: 'words', ...words };
  for (let at = 0; at < papers.length; at += PAPERS_A_PART) {
    const to = at + PAPERS_A_PART;
    yield { kind: 'papers', papers: papers.slice(at, to), tokens: pack(tokens.slice(at, to)) };
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
    tokens: pieces.flatMap(({ tokens }) => (Array.isArray(tokens) ? tokens : unpack(tokens))),
  };
}

function pack(tokens: readonly PaperTokens[]): PackedTokens {
  const streams = tokens.flatMap(({ title, abstract }) => [title, abstract]);
  const ends = new Int32Array(streams.length);
  let end = 0;
  streams.forEach((stream, at) => (ends[at] = end += stream.length));
  const terms = new Int32Array(end);
  streams.forEach((stream, at) => terms.set(stream, ends[at]! - stream.length));
  return { terms, ends };
}

function unpack({ terms, ends }: PackedTokens): PaperTokens[] {
  const stream = (at: number): number[] => Array.from(terms.subarray(ends[at - 1] ?? 0, ends[at]));
  return Array.from({ length: ends.length / 2 }, (_, paper) => ({
    title: stream(2 * paper),
    abstract: stream(2 * paper + 1),
  }));
}
