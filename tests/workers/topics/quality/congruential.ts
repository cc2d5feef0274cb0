/** Labels from the linear congruential generator of C's rand (1103515245, 12345), so that other programs can make them. */
export function congruential(seed: number, items: number, groups: number): number[] {
  let state = BigInt(seed);
  return Array.from({ length: items }, () => {
    state = (state * 1103515245n + 12345n) % 2n ** 31n;
    return Number(state >> 16n) % groups;
  });
}
