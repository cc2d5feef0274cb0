import type { Neighbours } from './neighbours.ts';

/** A symmetric block of rows x rows that adds up to 1; its diagonal is 0. */
export interface Affinity {
  rows: number;
  value: Float64Array;
}

const searchSteps = 40;

/**
 * How much each pair of rows of unit length belongs together: for each row a Gaussian of the distance to its neighbours,
 * as wide as `perplexity` of them, then the mean of both ways (van der Maaten and Hinton 2008, section 2). Yields the share
 * done.
 */
export function* affinityOf(
  neighbours: Neighbours,
  perplexity: number,
): Generator<number, Affinity> {
  const { rows, width, index, cosine } = neighbours;
  const value = new Float64Array(rows * rows);
  const shares = new Float64Array(width);
  for (let row = 0; row < rows; row += 1) {
    const found = Math.min(width, rows - 1);
    const distances = cosine.subarray(row * width, row * width + found).map((near) => 2 - 2 * near);
    spread(distances, Math.max(1, Math.min(perplexity, found / 3)), shares);
    for (let at = 0; at < found; at += 1) {
      const other = index[row * width + at]!;
      value[row * rows + other]! += shares[at]! / (2 * rows);
      value[other * rows + row]! += shares[at]! / (2 * rows);
    }
    if (row % 64 === 63) yield row / rows;
  }
  return { rows, value };
}

/** Shares that add up to 1, the sum of whose squares is 1 / target: the width is found by bisection. */
function spread(distances: Float64Array, target: number, shares: Float64Array): void {
  let [low, high, sharpness] = [0, Infinity, 1];
  for (let step = 0; step < searchSteps; step += 1) {
    if (effective(distances, sharpness, shares) > target) low = sharpness;
    else high = sharpness;
    sharpness = high === Infinity ? sharpness * 2 : (low + high) / 2;
  }
  effective(distances, sharpness, shares);
}

/** Writes the shares for a sharpness; how many neighbours they amount to (inverse Simpson index, which needs no logarithm). */
function effective(distances: Float64Array, sharpness: number, shares: Float64Array): number {
  const least = distances[0] ?? 0;
  let [sum, squares] = [0, 0];
  for (let at = 0; at < distances.length; at += 1) {
    const weight = decay(sharpness * (distances[at]! - least));
    shares[at] = weight;
    sum += weight;
    squares += weight * weight;
  }
  for (let at = 0; at < distances.length; at += 1) shares[at]! /= sum;
  return (sum * sum) / squares;
}

/** e to the power of minus x to nine digits or better, by operations that every engine rounds alike; Math.exp differs between them in the last bit. */
function decay(x: number): number {
  if (x > 60) return 0;
  const part = -x / 4096;
  let power = 1 + part * (1 + (part / 2) * (1 + (part / 3) * (1 + part / 4)));
  for (let doubling = 0; doubling < 12; doubling += 1) power *= power;
  return power;
}
