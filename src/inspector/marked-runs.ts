import type { Repair } from '../../data/paper.ts';
import type { TermPlace } from '../../data/term-places.ts';
import type { WordPart } from '../../workers/topics/about-paper.ts';
import { mendedPieces, type Piece } from '../mark-pieces.ts';

/** A stretch of an abstract: a word that adds to the margin, or what stands between such words. */
export interface Run {
  /** Its text in pieces, marked where it was mended. */
  pieces: Piece[];
  word: MarkedWord | null;
}

export interface MarkedWord extends WordPart {
  /** How thick it is underlined: 3 for at least half of what the strongest word adds, 2 for a quarter, 1 for a tenth. */
  step: 1 | 2 | 3;
}

const shares = [0.1, 0.25, 0.5];

/** The words that add to the margin enough to be underlined, by each of their vocabulary numbers. */
export function markedWords(words: readonly WordPart[]): Map<number, MarkedWord> {
  const most = Math.max(0, ...words.map(({ contribution }) => contribution));
  const marked = new Map<number, MarkedWord>();
  for (const word of words) {
    const step = shares.filter((share) => most > 0 && word.contribution >= share * most).length;
    if (step === 1 || step === 2 || step === 3)
      for (const term of word.terms) marked.set(term, { ...word, step });
  }
  return marked;
}

/** Cuts a text into marked words and what stands between; all pieces joined give the text. */
export function markedRuns(
  text: string,
  repairs: readonly Repair[],
  places: readonly TermPlace[],
  marked: ReadonlyMap<number, MarkedWord>,
): Run[] {
  const mended = mendedPieces(text, repairs);
  const runs: Run[] = [];
  let at = 0;
  const add = (to: number, word: MarkedWord | null): void => {
    if (to > at) runs.push({ pieces: sliceOf(mended, at, to), word });
    at = to;
  };
  for (const { from, to, term } of places) {
    const word = marked.get(term);
    if (!word) continue;
    add(from, null);
    add(to, word);
  }
  add(text.length, null);
  return runs;
}

function sliceOf(pieces: readonly Piece[], from: number, to: number): Piece[] {
  let begin = 0;
  return pieces.flatMap(({ text, marked }) => {
    const own = text.slice(Math.max(0, from - begin), Math.max(0, to - begin));
    begin += text.length;
    return own === '' ? [] : [{ text: own, marked }];
  });
}
