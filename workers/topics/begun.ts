import type { Analysis } from './analysis.ts';
import type { Progress } from './analyse.ts';

/** A search for topics that was begun before anyone asked for it, and is taken up where it stands. */
export class Begun {
  readonly #steps: AsyncGenerator<Progress, Analysis>;
  #first: Progress | null = null;
  #found: Analysis | null = null;

  constructor(steps: AsyncGenerator<Progress, Analysis>) {
    this.#steps = steps;
  }

  /** Goes on until the other work is done; a yield for each step. */
  async *while(other: Promise<unknown>): AsyncGenerator<void, void> {
    let isDone = false;
    const end = (): void => void (isDone = true);
    other.then(end, end);
    while (!isDone) {
      const step = await this.#steps.next();
      if (step.done) return void (this.#found = step.value);
      if (step.value.first) this.#first = step.value;
      yield;
    }
  }

  /** The rest of it, with what it told before that is still worth showing. */
  async *resume(): AsyncGenerator<Progress, Analysis> {
    if (this.#found) return this.#found;
    if (this.#first) yield this.#first;
    return yield* this.#steps;
  }
}
