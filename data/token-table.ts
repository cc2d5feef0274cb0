import type { Token } from './tokens.ts';

/** Distinct tokens, each with how often it was met, so that many texts can be kept as numbers. */
export class TokenTable {
  readonly tokens: Token[] = [];
  readonly counts: number[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of the token, counted `times` more; -1 for a break. */
  add(token: Token, times = 1): number {
    const { surface, form, lemma, wordClass, stop } = token;
    if (form === '') return -1;
    const key = `${surface} ${form} ${lemma} ${wordClass} ${stop ? 1 : 0}`;
    const number = this.#numbers.get(key) ?? this.tokens.length;
    if (number === this.tokens.length) {
      this.#numbers.set(key, number);
      this.tokens.push(token);
      this.counts.push(0);
    }
    this.counts[number]! += times;
    return number;
  }
}
