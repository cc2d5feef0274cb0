/** What long work yields: `breath` where a worker may only breathe, nothing where a step is done that progress counts. */
export type Step = 'breath' | undefined;

/** The result of long work, at once. */
export function finish<T>(steps: Generator<Step, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
