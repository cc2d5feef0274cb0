import { flushSync, untrack } from 'svelte';

/** Milliseconds of a frame in which parts of a view may draw themselves. */
const share = 5;

/** Gives the parts of a view their turns, a few at each frame, those in sight first and then in the order they asked, so that drawing them all never blocks the page. */
export class Turns {
  readonly #waiting = new Map<() => void, Element>();
  readonly #seen = new WeakSet<Element>();
  readonly #eyes = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) this.#seen.add(target);
      else this.#seen.delete(target);
  });
  #asked = false;

  /** Calls at the next frame that has time for what the element shows; the answer takes the wish back. */
  ask(draw: () => void, element: Element): () => void {
    this.#waiting.set(draw, element);
    this.#eyes.observe(element);
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
    for (const draw of this.#inTurn()) {
      this.#waiting.delete(draw);
      flushSync(draw);
      if (performance.now() >= end) break;
    }
    this.#asked = false;
    this.#wake();
  }

  #inTurn(): (() => void)[] {
    const rank = (element: Element): number => (this.#seen.has(element) ? 0 : 1);
    return [...this.#waiting].sort(([, a], [, b]) => rank(a) - rank(b)).map(([draw]) => draw);
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
  readonly follow = (element: Element): (() => void) | undefined => {
    const newest = this.#newest();
    if (untrack(() => this.shown) === newest) return undefined;
    return this.#turns().ask(() => void (this.shown = newest), element);
  };
}
