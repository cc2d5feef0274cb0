import { random } from '../random.ts';
import { logChoose, logFactorials } from './log-factorial.ts';
import { loadCounts, type Slice } from './slice.ts';
import { sumDeviates, wholeDeviates } from './trend-test.ts';

const LEAST_JACCARD = 0.6;
const MOST_FLIPS = 0.2;

/**
 * The share in [0, 1] of seeded bootstrap resamples of papers within years in which T changes its
 * sign, a T of 0 counted half (Efron 1979); 0 where there is no trend to flip.
 */
export function shareOfFlips(
  slice: Slice,
  counts: ArrayLike<number>,
  { resamples = 1000, seed = 1 }: { resamples?: number; seed?: number } = {},
): number {
  const { years, papers, counts: loaded } = loadCounts(slice, counts);
  const deviates = wholeDeviates(years, papers);
  const sign = Math.sign(sumDeviates(loaded, deviates));
  if (sign === 0) return 0;
  const next = random(seed);
  const laws = loaded.map((count, at) => cumulateBinomial(papers[at]!, count / papers[at]!));
  let flips = 0;
  for (let round = 0; round < resamples; round++) {
    const drawn = laws.map((law) => drawCount(law, next()));
    flips += (1 - sign * Math.sign(sumDeviates(drawn, deviates))) / 2;
  }
  return flips / Math.max(1, resamples);
}

/**
 * Whether a claim is fragile: its topic's bootstrap Jaccard, if it has one, is under .6, or its
 * sign flips in over a fifth of the resamples.
 */
export function isFragile(jaccard: number | null, flips: number): boolean {
  return (jaccard !== null && jaccard < LEAST_JACCARD) || flips > MOST_FLIPS;
}

function cumulateBinomial(size: number, share: number): Float64Array {
  const logs = logFactorials(size);
  const law = new Float64Array(size + 1);
  let mass = 0;
  for (let count = 0; count <= size; count++) {
    const log = powerLog(share, count) + powerLog(1 - share, size - count);
    mass += Math.exp(logChoose(logs, size, count) + log);
    law[count] = mass;
  }
  return law;
}

function powerLog(base: number, exponent: number): number {
  return exponent === 0 ? 0 : exponent * Math.log(base);
}

function drawCount(law: Float64Array, chance: number): number {
  let [low, high] = [0, law.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (law[middle]! > chance) high = middle;
    else low = middle + 1;
  }
  return low;
}
