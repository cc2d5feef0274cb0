import type { PaperTokens } from './corpus.ts';

/** So many papers share a row. */
export const papersARow = 250;

/** Gathers the terms of many papers in rows of numbers, which take a third of the memory of a list a paper, and no more room than they need. */
export class TokenRows {
  readonly #rows: PackedTokens[] = [];
  // Where a row is written before its length is known.
  #terms = new Int32Array(1 << 16);
  #length = 0;
  #ends: number[] = [];

  /** Adds numbers as the next title, or, after a title, as its abstract. */
  add(numbers: Int32Array): void {
    if (this.#ends.length === 2 * papersARow) this.#close();
    const end = this.#length + numbers.length;
    if (end > this.#terms.length) {
      const longer = new Int32Array(end * 2);
      longer.set(this.#terms);
      this.#terms = longer;
    }
    this.#terms.set(numbers, this.#length);
    this.#length = end;
    this.#ends.push(end);
  }

  /** All rows; nothing may be added after. */
  take(): PackedTokens[] {
    if (this.#ends.length > 0) this.#close();
    return this.#rows;
  }

  #close(): void {
    this.#rows.push({ terms: this.#terms.slice(0, this.#length), ends: this.#ends });
    [this.#length, this.#ends] = [0, []];
  }
}

/** Terms of some papers in a row, with where each paper's title and then its abstract ends. */
export interface PackedTokens<Row extends ArrayLike<number> = ArrayLike<number>> {
  terms: Int32Array<ArrayBuffer>;
  ends: Row;
}

/** The terms of each paper as stretches of the row. */
export function unpackTokens({ terms, ends }: PackedTokens): PaperTokens[] {
  const stretch = (at: number): Int32Array => terms.subarray(ends[at - 1] ?? 0, ends[at]);
  return Array.from({ length: ends.length / 2 }, (_, paper) => ({
    title: stretch(2 * paper),
    abstract: stretch(2 * paper + 1),
  }));
}

/** The terms of each paper, each number but -1 as `numberOf` has it; the rows are theirs from then on. */
export function renumber(rows: readonly PackedTokens[], numberOf: Int32Array): PaperTokens[] {
  return rows.flatMap((row) => {
    const { terms } = row;
    for (let at = 0; at < terms.length; at += 1)
      if (terms[at]! >= 0) terms[at] = numberOf[terms[at]!]!;
    return unpackTokens(row);
  });
}

/** A row for the terms of these papers: the one that they share and no other has part in, else a new one. */
export function packTokens(tokens: readonly PaperTokens[]): PackedTokens<Int32Array<ArrayBuffer>> {
  const ends = new Int32Array(tokens.length * 2);
  let end = 0;
  tokens.forEach(({ title, abstract }, paper) => {
    ends[2 * paper] = end += title.length;
    ends[2 * paper + 1] = end += abstract.length;
  });
  return { terms: sharedRow(tokens, end) ?? copied(tokens, ends, end), ends };
}

function sharedRow(tokens: readonly PaperTokens[], length: number): Int32Array<ArrayBuffer> | null {
  const first = tokens[0]?.title;
  const buffer = first instanceof Int32Array ? first.buffer : null;
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength !== 4 * length) return null;
  let from = 0;
  for (const { title, abstract } of tokens)
    for (const stream of [title, abstract]) {
      const follows = stream instanceof Int32Array && stream.byteOffset === from;
      if (!follows || stream.buffer !== buffer) return null;
      from += stream.byteLength;
    }
  return new Int32Array(buffer);
}

function copied(
  tokens: readonly PaperTokens[],
  ends: Int32Array,
  length: number,
): Int32Array<ArrayBuffer> {
  const terms = new Int32Array(length);
  tokens.forEach(({ title, abstract }, paper) => {
    fill(terms, ends[2 * paper - 1] ?? 0, title);
    fill(terms, ends[2 * paper]!, abstract);
  });
  return terms;
}

function fill(terms: Int32Array, from: number, stream: PaperTokens['title']): void {
  for (let at = 0; at < stream.length; at += 1) terms[from + at] = stream[at]!;
}
