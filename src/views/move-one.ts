/** The order with one more of the things where it is wanted; the wanted order at once where it is of other things. */
export function moveOne(order: readonly number[], wanted: readonly number[]): readonly number[] {
  const known = new Set(order);
  if (order.length !== wanted.length || !wanted.every((one) => known.has(one))) return wanted;
  const at = wanted.findIndex((one, i) => one !== order[i]);
  if (at < 0) return wanted;
  const rest = order.slice(at).filter((one) => one !== wanted[at]);
  return [...order.slice(0, at), wanted[at]!, ...rest];
}
