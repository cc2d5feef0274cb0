import type { Repair } from '../data/paper.ts';

/** A stretch of text, marked or not; the pieces of a text joined give the text. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Cuts a text at every place where one of the marks stands, the longest first where two overlap; marks under two characters are passed over. */
export function markPieces(text: string, marks: readonly string[]): Piece[] {
  const sought = [...new Set(marks)].filter((mark) => mark.trim().length > 1);
  sought.sort((a, b) => b.length - a.length);
  const pieces: Piece[] = [];
  let from = 0;
  let plain = 0;
  while (from < text.length) {
    const mark = sought.find((candidate) => text.startsWith(candidate, from));
    if (mark === undefined) {
      from += 1;
      continue;
    }
    if (from > plain) pieces.push({ text: text.slice(plain, from), marked: false });
    pieces.push({ text: mark, marked: true });
    from += mark.length;
    plain = from;
  }
  if (plain < text.length) pieces.push({ text: text.slice(plain), marked: false });
  return pieces;
}

/** Cuts a mended text at every place that was mended; `repairs` are those that made it, in the order of their places. */
export function mendedPieces(text: string, repairs: readonly Repair[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let shift = 0;
  for (const { at, before, after } of repairs) {
    const start = at + shift;
    pieces.push({ text: text.slice(from, start), marked: false });
    pieces.push({ text: text.slice(start, start + after.length), marked: true });
    from = start + after.length;
    shift += after.length - before.length;
  }
  pieces.push({ text: text.slice(from), marked: false });
  return pieces.filter((piece) => piece.text !== '');
}
