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
  const logs = logFactorials(Math.max(...papers));
  const laws = loaded.map((count, at) => new Binomial(papers[at]!, count / papers[at]!, logs));
  let flips = 0;
  for (let round = 0; round < resamples; round++) {
    let deviate = 0;
    for (let at = 0; at < laws.length; at++) deviate += laws[at]!.draw(next()) * deviates[at]!;
    flips += (1 - sign * Math.sign(deviate)) / 2;
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

/** The binomial law of a count; its chances are worked out as far as draws go. */
class Binomial {
  readonly #size: number;
  readonly #share: number;
  readonly #logs: Float64Array;
  /** The chance of each count or a smaller one. */
  readonly #below: number[] = [];
  #mass = 0;

  constructor(size: number, share: number, logs: Float64Array) {
    [this.#size, this.#share, this.#logs] = [size, share, logs];
  }

  /** The least count whose chance with all below is over this one. */
  draw(chance: number): number {
    while (this.#mass <= chance && this.#below.length <= this.#size) this.#goOn();
    let [low, high] = [0, this.#below.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#below[middle]! > chance) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #goOn(): void {
    const [size, count] = [this.#size, this.#below.length];
    const log = powerLog(this.#share, count) + powerLog(1 - this.#share, size - count);
    this.#mass += Math.exp(logChoose(this.#logs, size, count) + log);
    this.#below.push(this.#mass);
  }
}

function powerLog(base: number, exponent: number): number {
  return exponent === 0 ? 0 : exponent * Math.log(base);
}
