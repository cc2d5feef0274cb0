import {
  COARSE,
  FINE,
  MEDIUM,
  findMode,
  gridPosterior,
  logShare,
  massBelow,
  type Mode,
} from './share-posterior.ts';
import type { Grid, SharePosterior } from './share-posterior.ts';
import { normalBelow } from './normal.ts';
import { loadCounts, sum, sumElapsed, type LoadedCounts, type Slice } from './slice.ts';

/** A share that grew or shrank by this factor has changed in earnest. */
export const STEEP = 1.5;
/**
 * Up to this standard deviation of the log ratio a tail of the normal law is on the other side of .80 than the true one
 * only within .03 + .05 spread of it, in 200,000 rows of slices of all sizes and gaps.
 */
const WIDEST_NORMAL = 1.5;
/** From this probability on a tail, or what is between the tails, is believed. */
export const CONFIDENT = 0.8;

export interface RatioTails {
  /** P(ratio > 1.5) */
  readonly pUp: number;
  /** P(ratio < 1 / 1.5) */
  readonly pDown: number;
}

export interface ShareTrend extends RatioTails {
  /** Posterior median of the last loaded year's share over the first loaded year's. */
  readonly ratio: number;
  readonly ratio80: readonly [number, number];
  readonly ratio95: readonly [number, number];
}

/**
 * The posterior ratio of last to first share under logit share = a + b t, counts binomial, t in
 * years from the mean year over the papers, a ~ N(-2.5, 1.5^2), b ~ N(0, 0.5^2); throws a
 * RangeError under two loaded years.
 */
export function estimateShareTrend(slice: Slice, counts: ArrayLike<number>): ShareTrend {
  const posterior = gridPosterior(loadTwoYears(slice, counts));
  const ratioAt = (mass: number) => Math.exp(findQuantile(posterior, mass));
  return {
    ratio: ratioAt(0.5),
    ratio80: [ratioAt(0.1), ratioAt(0.9)],
    ratio95: [ratioAt(0.025), ratioAt(0.975)],
    ...measureTails(posterior),
  };
}

/** The two tail probabilities alone, as in the whole estimate. */
export function estimateTails(slice: Slice, counts: ArrayLike<number>): RatioTails {
  return measureTails(gridPosterior(loadTwoYears(slice, counts)));
}

/**
 * The same, more roughly where no verdict hangs on it: by a normal law about the mode unless that has a tail, or what is
 * between them, near where confidence begins; then on grids ever less coarse, as far as that is near. Each is on the side of .80
 * on which the whole estimate has it; what is between them too, unless only tails are asked for.
 */
export function screenTails(
  slice: Slice,
  counts: ArrayLike<number>,
  asked: 'tails' | 'all' = 'all',
): RatioTails {
  const loaded = loadTwoYears(slice, counts);
  const mode = findMode(loaded);
  const { spread, ...normal } = normalTails(mode);
  if (spread < WIDEST_NORMAL && !isNear(normal, 0.05 + 0.12 * spread, asked)) return normal;
  const tailsOn = (grid: Grid): RatioTails => measureTails(gridPosterior(loaded, grid, mode));
  const rough = tailsOn(COARSE);
  if (!isNear(rough, 0.02, asked)) return rough;
  const closer = tailsOn(MEDIUM);
  return isNear(closer, 0.01, asked) ? tailsOn(FINE) : closer;
}

/**
 * An estimate for many rows of one slice, made once for each number of papers and sum of their
 * years: the posterior hangs on nothing else of a row.
 */
export function onceATotal<T>(
  slice: Slice,
  estimate: (counts: ArrayLike<number>) => T,
): (counts: ArrayLike<number>) => T {
  const known = new Map<number, T>();
  return (counts) => {
    const key = sum(counts) * 2 ** 30 + sumElapsed(slice, counts);
    const made = known.get(key) ?? estimate(counts);
    known.set(key, made);
    return made;
  };
}

function isNear({ pUp, pDown }: RatioTails, distance: number, asked: 'tails' | 'all'): boolean {
  const masses = asked === 'tails' ? [pUp, pDown] : [pUp, pDown, 1 - pUp - pDown];
  return masses.some((mass) => Math.abs(mass - CONFIDENT) < distance);
}

/** The log ratio as if it were normal, with its slope at the mode, and its standard deviation. */
function normalTails({ times, a, b, aa, ab, bb }: Mode): RatioTails & { spread: number } {
  const [first, last] = [times[0]!, times.at(-1)!];
  const restFirst = -Math.expm1(logShare(a + b * first));
  const restLast = -Math.expm1(logShare(a + b * last));
  const [slopeA, slopeB] = [restLast - restFirst, restLast * last - restFirst * first];
  const scale = aa * bb - ab * ab;
  const variance = (bb * slopeA ** 2 - 2 * ab * slopeA * slopeB + aa * slopeB ** 2) / scale;
  const change = logShare(a + b * last) - logShare(a + b * first);
  const spread = Math.sqrt(variance);
  return {
    spread,
    pUp: normalBelow((change - Math.log(STEEP)) / spread),
    pDown: normalBelow((-change - Math.log(STEEP)) / spread),
  };
}

function loadTwoYears(slice: Slice, counts: ArrayLike<number>): LoadedCounts {
  const loaded = loadCounts(slice, counts);
  if (loaded.years.length < 2) throw new RangeError(`${loaded.years.length} loaded years`);
  return loaded;
}

function measureTails(posterior: SharePosterior): RatioTails {
  return {
    pUp: 1 - massBelow(posterior, Math.log(STEEP)),
    pDown: massBelow(posterior, -Math.log(STEEP)),
  };
}

function findQuantile(posterior: SharePosterior, mass: number): number {
  let low = posterior.ratios.reduce((least, ratio) => Math.min(least, ratio));
  let high = posterior.ratios.reduce((most, ratio) => Math.max(most, ratio));
  for (let round = 0; round < 45; round++) {
    const middle = (low + high) / 2;
    if (massBelow(posterior, middle) < mass) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
