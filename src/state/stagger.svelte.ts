/** Lets a list of costly marks appear one at each frame, so that drawing it never blocks the page. */
export class Stagger {
  readonly #total: () => number;
  /** How many may be shown. */
  shown = $state(1);

  constructor(total: () => number) {
    this.#total = total;
  }

  /** Whether some are still to appear. */
  readonly busy = $derived.by(() => this.shown < this.#total());

  /** Attached to what holds the list: asks for the next at the next frame, until all are there, also where the list has grown. */
  readonly advance = (): (() => void) | undefined => {
    const next = this.shown + 1;
    if (!this.busy) return undefined;
    const frame = requestAnimationFrame(() => void (this.shown = next));
    return () => cancelAnimationFrame(frame);
  };
}
