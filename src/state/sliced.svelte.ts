import { untrack } from 'svelte';

/** Milliseconds of a frame that the work may take. */
const share = 8;

/** What takes too long to work out at once: a little at each frame, anew whenever what it follows from changes. */
export class Sliced<T> {
  /** The last answer; nothing before the first. */
  shown = $state.raw<T | null>(null);
  #of = $state.raw<(() => Generator<void, T>) | null>(null);
  readonly #work: () => () => Generator<void, T>;

  /** The work is a derived value: a function that begins it, another one each time that it must begin anew. */
  constructor(work: () => () => Generator<void, T>) {
    this.#work = work;
  }

  /** Whether the answer is still to come. */
  readonly waits = $derived.by(() => this.#of !== this.#work());

  /** Attached to the element that shows the answer. */
  readonly follow = (): (() => void) | undefined => {
    const work = this.#work();
    if (untrack(() => this.#of) === work) return undefined;
    const steps = work();
    let frame = 0;
    const serve = (): void => {
      const end = performance.now() + share;
      do {
        const step = steps.next();
        if (step.done) return void ([this.shown, this.#of] = [step.value, work]);
      } while (performance.now() < end);
      frame = requestAnimationFrame(serve);
    };
    frame = requestAnimationFrame(serve);
    return () => cancelAnimationFrame(frame);
  };
}

/** The answer of work that is little, at once. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
