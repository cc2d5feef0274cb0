/** Counts values; ties are settled by the values' own order, so that the order of arrival never matters. */
export class Tally<T extends string> {
  readonly #counts = new Map<T, number>();

  add(value: T, count = 1): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + count);
  }

  entries(): [T, number][] {
    return [...this.#counts];
  }

  /** The value counted most often; null if nothing was counted. */
  most(): T | null {
    let best: T | null = null;
    let most = 0;
    for (const [value, count] of this.#counts) {
      if (count > most || (count === most && best !== null && value < best)) {
        best = value;
        most = count;
      }
    }
    return best;
  }
}
