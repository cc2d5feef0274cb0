import type { PaperTokens } from './corpus.ts';

/** The terms of many papers in one row of numbers, which takes a third of the memory of a list a paper. */
export class TokenRow {
  #terms: Int32Array<ArrayBuffer>;
  #length = 0;
  readonly #ends: number[] = [];

  /** With room for so many terms at first; it grows where they are more. */
  constructor(room = 1 << 16) {
    this.#terms = new Int32Array(room);
  }

  /** Adds the first `length` numbers as the next title, or, after a title, as its abstract. */
  add(numbers: ArrayLike<number>, length = numbers.length): void {
    const end = this.#length + length;
    if (end > this.#terms.length) {
      const longer = new Int32Array(Math.max(end, this.#terms.length * 2));
      longer.set(this.#terms);
      this.#terms = longer;
    }
    for (let at = 0; at < length; at += 1) this.#terms[this.#length + at] = numbers[at]!;
    this.#length = end;
    this.#ends.push(end);
  }

  /** The papers' terms, each number but -1 as `numberOf` has it; the row is theirs from then on. */
  toPapers(numberOf: Int32Array): PaperTokens[] {
    const terms = this.#terms.subarray(0, this.#length);
    for (let at = 0; at < terms.length; at += 1)
      if (terms[at]! >= 0) terms[at] = numberOf[terms[at]!]!;
    return unpackTokens({ terms, ends: this.#ends });
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

/** A row of its own for the terms of these papers. */
export function packTokens(tokens: readonly PaperTokens[]): PackedTokens<Int32Array<ArrayBuffer>> {
  const ends = new Int32Array(tokens.length * 2);
  let end = 0;
  tokens.forEach(({ title, abstract }, paper) => {
    ends[2 * paper] = end += title.length;
    ends[2 * paper + 1] = end += abstract.length;
  });
  const terms = new Int32Array(end);
  tokens.forEach(({ title, abstract }, paper) => {
    fill(terms, ends[2 * paper - 1] ?? 0, title);
    fill(terms, ends[2 * paper]!, abstract);
  });
  return { terms, ends };
}

function fill(terms: Int32Array, from: number, stream: PaperTokens['title']): void {
  for (let at = 0; at < stream.length; at += 1) terms[from + at] = stream[at]!;
}
