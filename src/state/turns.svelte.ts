import { flushSync, untrack } from 'svelte';

/** Milliseconds of a frame in which parts of a view may draw themselves. */
const share = 5;

/** Gives the parts of a view their turns, a few at each frame and in the order they asked, so that drawing them all never blocks the page. */
export class Turns {
  readonly #waiting = new Set<() => void>();
  #asked = false;

  /** Calls at the next frame that has time for it; the answer takes the wish back. */
  ask(draw: () => void): () => void {
    this.#waiting.add(draw);
    this.#wake();
    return () => this.#waiting.delete(draw);
  }

  #wake(): void {
    if (this.#asked || this.#waiting.size === 0) return;
    this.#asked = true;
    requestAnimationFrame(() => this.#serve());
  }

  #serve(): void {
    const end = performance.now() + share;
    for (const draw of this.#waiting) {
      this.#waiting.delete(draw);
      flushSync(draw);
      if (performance.now() >= end) break;
    }
    this.#asked = false;
    this.#wake();
  }
}

/** One part of a view: it shows what was the newest at its last turn. */
export class Turn<T> {
  /** Nothing before the first turn. */
  shown = $state.raw<T | null>(null);
  readonly #turns: () => Turns;
  readonly #newest: () => T;

  constructor(turns: () => Turns, newest: () => T) {
    this.#turns = turns;
    this.#newest = newest;
  }

  /** Whether it waits for its turn. */
  readonly waits = $derived.by(() => this.shown !== this.#newest());

  /** Attached to the element of the part. */
  readonly follow = (): (() => void) | undefined => {
    const newest = this.#newest();
    if (untrack(() => this.shown) === newest) return undefined;
    return this.#turns().ask(() => void (this.shown = newest));
  };
}
