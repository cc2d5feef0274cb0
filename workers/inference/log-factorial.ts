/** ln 0! to ln most!, most + 1 values. */
export function logFactorials(most: number): Float64Array {
  const logs = new Float64Array(most + 1);
  for (let n = 2; n <= most; n++) logs[n] = logs[n - 1]! + Math.log(n);
  return logs;
}

/** ln of the number of ways to choose taken of size, from a table that reaches size. */
export function logChoose(logs: Float64Array, size: number, taken: number): number {
  return logs[size]! - logs[taken]! - logs[size - taken]!;
}
