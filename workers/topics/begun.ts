import type { Analysis } from './analysis.ts';
import type { Progress } from './analyse.ts';

/** A search for topics that was begun before anyone asked for it, and is taken up where it stands. */
export class Begun {
  readonly #steps: AsyncGenerator<Progress, Analysis>;
  #isAsked = false;
  #found: Analysis | null = null;

  /** First topics are worth making only if they are asked for by then. */
  constructor(begin: (isAsked: () => boolean) => AsyncGenerator<Progress, Analysis>) {
    this.#steps = begin(() => this.#isAsked);
  }

  /** Goes on until the other work is done, a yield for each step, but for the last step: it takes long, and whoever waits for the other work should not wait for it. */
  async *while(other: Promise<unknown>): AsyncGenerator<void, void> {
    let isDone = false;
    const end = (): void => void (isDone = true);
    const ended = other.then(end, end);
    while (!isDone) {
      const step = await this.#steps.next();
      if (step.done) return void (this.#found = step.value);
      yield;
      if (step.value.done === step.value.total) await ended;
    }
  }

  /** The rest of it. */
  async *resume(): AsyncGenerator<Progress, Analysis> {
    this.#isAsked = true;
    return this.#found ?? (yield* this.#steps);
  }
}
