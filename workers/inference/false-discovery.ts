/** The share of false discoveries that a badge or a clear verdict accepts. */
export const ACCEPTED_Q = 0.1;

/**
 * One q for each p in the same order, each at least its p and rising with it (Benjamini and
 * Hochberg 1995); throws a RangeError on a p outside [0, 1].
 */
export function qValues(p: ArrayLike<number>): Float64Array {
  const order = Int32Array.from({ length: p.length }, (_, at) => at);
  for (const at of order) {
    if (!(p[at]! >= 0 && p[at]! <= 1)) throw new RangeError(`p is ${p[at]}`);
  }
  order.sort((a, b) => p[a]! - p[b]!);
  const q = new Float64Array(p.length);
  let least = 1;
  for (let rank = p.length; rank > 0; rank--) {
    const at = order[rank - 1]!;
    least = Math.min(least, (p[at]! * p.length) / rank);
    q[at] = least;
  }
  return q;
}

/** The largest p whose q is accepted, -1 where none is; a p has an accepted q exactly where it is at most that. */
export function lastAccepted(p: Float64Array): number {
  // Of larger ones the q is larger still.
  const small = p.filter((one) => one <= ACCEPTED_Q * (1 + 1e-9)).sort();
  for (let rank = small.length; rank > 0; rank--)
    if ((small[rank - 1]! * p.length) / rank <= ACCEPTED_Q) return small[rank - 1]!;
  return -1;
}

/** The q of one more p beside a family whose other p stay as they are. */
export function qOfMember(others: ArrayLike<number>, p: number): number {
  return qValues([...Array.from(others), p])[others.length]!;
}
