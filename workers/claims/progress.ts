/** How much of the work is done. */
export interface Done {
  done: number;
  total: number;
}

/** A function that runs jobs of so many steps in all to their ends, one after the other, and counts; a breath is no step. */
export function stepCounter(
  total: number,
): <T>(steps: Generator<unknown, T>) => Generator<Done, T> {
  let done = 0;
  return function* count(steps) {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (step.value !== 'breath') done += 1;
      yield { done, total };
    }
  };
}
