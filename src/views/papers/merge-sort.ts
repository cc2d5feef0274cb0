const run = 256;
const stride = 2048;

/** The things in order, equal ones as they came; a step for each of some thousand comparisons. */
export function* mergeSort<T>(
  things: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<void, T[]> {
  let from: T[] = [];
  for (let start = 0; start < things.length; start += run) {
    from.push(...things.slice(start, start + run).sort(compare));
    yield;
  }
  for (let width = run; width < from.length; width *= 2) {
    const to: T[] = [];
    for (let start = 0; start < from.length; start += 2 * width)
      yield* merge(from, to, { start, width }, compare);
    from = to;
  }
  return from;
}

/** Two neighbouring runs as one, at the end of `to`. */
function* merge<T>(
  from: readonly T[],
  to: T[],
  { start, width }: { start: number; width: number },
  compare: (a: T, b: T) => number,
): Generator<void, void> {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(middle + width, from.length);
  let [left, right] = [start, middle];
  while (left < middle || right < end) {
    const isLeft = right === end || (left < middle && compare(from[left]!, from[right]!) <= 0);
    to.push(from[isLeft ? left++ : right++]!);
    if (to.length % stride === 0) yield;
  }
}
