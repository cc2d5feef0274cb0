import type { LoadedCounts } from './slice.ts';
import { sum } from './slice.ts';

const INTERCEPT = { mean: -2.5, variance: 1.5 ** 2 };
const SLOPE_VARIANCE = 0.5 ** 2;

/** How finely a posterior is laid out: so many standard deviations on either side of the mode. */
export interface Grid {
  readonly reach: number;
  readonly lines: number;
  readonly points: number;
}

export const FINE: Grid = { reach: 7, lines: 29, points: 85 };
/** Its masses are within .005 of the fine grid's. */
export const MEDIUM: Grid = { reach: 6, lines: 17, points: 49 };
/** Its masses are within .015 of the fine grid's. */
export const COARSE: Grid = { reach: 5, lines: 11, points: 31 };

/** The most likely intercept and slope, with the curvature there. */
export interface Mode {
  readonly times: readonly number[];
  readonly a: number;
  readonly b: number;
  readonly aa: number;
  readonly ab: number;
  readonly bb: number;
}

/**
 * The posterior on lines of one intercept each: log ratio of the last share to the first, density
 * and running mass at rising slopes, unscaled.
 */
export interface SharePosterior {
  readonly grid: Grid;
  readonly ratios: Float64Array;
  readonly densities: Float64Array;
  readonly masses: Float64Array;
  readonly total: number;
}

/**
 * The mode of logit share = a + b t, t = year - mean year over the papers, with a ~ N(-2.5, 1.5^2)
 * and b ~ N(0, 0.5^2), found by Newton's method.
 */
export function findMode(loaded: LoadedCounts): Mode {
  const times = centreYears(loaded);
  const [on, all] = [sum(loaded.counts), sum(loaded.papers)];
  let [a, b] = [Math.log((on + 0.5) / (all - on + 0.5)), 0]; // where all years share one share
  for (let round = 0; round < 100; round++) {
    const { ga, gb, aa, ab, bb } = curve(loaded, times, a, b);
    const scale = aa * bb - ab * ab;
    const [stepA, stepB] = [(bb * ga - ab * gb) / scale, (aa * gb - ab * ga) / scale];
    const here = logDensity(loaded, times, a, b);
    let part = 1;
    while (part > 1e-6 && logDensity(loaded, times, a + part * stepA, b + part * stepB) < here) {
      part /= 2;
    }
    a += part * stepA;
    b += part * stepB;
    if (Math.abs(stepA) + Math.abs(stepB) < 1e-7) break; // the next step would be its square
  }
  const { aa, ab, bb } = curve(loaded, times, a, b);
  return { times, a, b, aa, ab, bb };
}

/**
 * The posterior about its mode on a grid of 29 intercepts by 85 slopes, 7 standard deviations each
 * way, unless another is asked for.
 */
export function gridPosterior(
  loaded: LoadedCounts,
  grid: Grid = FINE,
  mode: Mode = findMode(loaded),
): SharePosterior {
  const { reach, lines, points } = grid;
  const step = stepOf(grid);
  const spreadA = Math.sqrt(mode.bb / (mode.aa * mode.bb - mode.ab * mode.ab));
  const spreadB = 1 / Math.sqrt(mode.bb);
  const ratios = new Float64Array(lines * points);
  const densities = new Float64Array(lines * points);
  const peak = logDensity(loaded, mode.times, mode.a, mode.b);
  for (let line = 0; line < lines; line++) {
    const offset = reach * spreadA * ((2 * line) / (lines - 1) - 1);
    const b = mode.b - (mode.ab / mode.bb) * offset - reach * spreadB;
    const span = [line * points, (line + 1) * points] as const;
    const course = { a: mode.a + offset, b, step: spreadB * step };
    fillLine(loaded, mode.times, course, ratios.subarray(...span), densities.subarray(...span));
  }
  for (let at = 0; at < densities.length; at++) densities[at] = Math.exp(densities[at]! - peak);
  return { grid, ratios, densities, ...accumulate(densities, grid) };
}

/** Standard deviations from one slope to the next. */
function stepOf({ reach, points }: Grid): number {
  return (2 * reach) / (points - 1);
}

/** The posterior probability in [0, 1] that the log ratio is at most the bound. */
export function massBelow(posterior: SharePosterior, bound: number): number {
  let mass = 0;
  const { lines, points } = posterior.grid;
  for (let start = 0; start < lines * points; start += points) {
    mass += massOnLine(posterior, start, bound);
  }
  return Math.max(0, Math.min(1, mass / posterior.total));
}

/** ln of the share that belongs to a logit. */
export function logShare(logit: number): number {
  return logit - softplus(logit);
}

function massOnLine(
  { grid, ratios, densities, masses }: SharePosterior,
  start: number,
  bound: number,
) {
  const end = start + grid.points;
  let [low, high] = [start, end]; // first point whose ratio is over the bound
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ratios[middle]! > bound) high = middle;
    else low = middle + 1;
  }
  if (low === start) return 0;
  const below = low - 1;
  if (low === end) return masses[below]!;
  const part = (bound - ratios[below]!) / (ratios[low]! - ratios[below]!);
  const rise = densities[low]! - densities[below]!;
  // The trapezoids up to here err by rise / 12 (Euler and Maclaurin).
  return (
    masses[below]! +
    stepOf(grid) * (part * densities[below]! + (part * part * rise) / 2 - rise / 12)
  );
}

function fillLine(
  { papers, counts }: LoadedCounts,
  times: readonly number[],
  { a, b, step }: { a: number; b: number; step: number },
  ratios: Float64Array,
  logs: Float64Array,
) {
  for (let point = 0; point < logs.length; point++) logs[point] = logPrior(a, b + point * step);
  for (let at = 0; at < times.length; at++) {
    const time = times[at]!;
    const [count, size] = [counts[at]!, papers[at]!];
    const side = Number(at === times.length - 1) - Number(at === 0);
    let odds = Math.exp(a + b * time);
    const growth = Math.exp(step * time);
    for (let point = 0; point < logs.length; point++) {
      const logit = a + (b + point * step) * time;
      const rest = logit > 36 ? logit : Math.log(1 + odds);
      odds *= growth;
      logs[point]! += count * logit - size * rest;
      ratios[point]! += side * (logit - rest);
    }
  }
}

function accumulate(densities: Float64Array, grid: Grid) {
  const step = stepOf(grid);
  const masses = new Float64Array(densities.length);
  let total = 0;
  for (let at = 0; at < densities.length; at++) {
    const opening = at % grid.points === 0;
    masses[at] = opening ? 0 : masses[at - 1]! + (step * (densities[at - 1]! + densities[at]!)) / 2;
    if (at % grid.points === grid.points - 1) total += masses[at]!;
  }
  return { masses, total };
}

function centreYears({ years, papers }: LoadedCounts): number[] {
  const first = years[0]!;
  const elapsed = years.reduce((total, year, at) => total + (year - first) * papers[at]!, 0);
  return years.map((year) => year - first - elapsed / sum(papers));
}

function logDensity(
  { papers, counts }: LoadedCounts,
  times: readonly number[],
  a: number,
  b: number,
): number {
  let log = logPrior(a, b);
  for (let at = 0; at < times.length; at++) {
    const logit = a + b * times[at]!;
    log += counts[at]! * logit - papers[at]! * softplus(logit);
  }
  return log;
}

function logPrior(a: number, b: number): number {
  const distance = a - INTERCEPT.mean;
  return -(distance * distance) / (2 * INTERCEPT.variance) - (b * b) / (2 * SLOPE_VARIANCE);
}

function curve({ papers, counts }: LoadedCounts, times: readonly number[], a: number, b: number) {
  const sums = { ga: (INTERCEPT.mean - a) / INTERCEPT.variance, gb: -b / SLOPE_VARIANCE };
  const bend = { aa: 1 / INTERCEPT.variance, ab: 0, bb: 1 / SLOPE_VARIANCE };
  for (let at = 0; at < times.length; at++) {
    const time = times[at]!;
    const share = 1 / (1 + Math.exp(-(a + b * time)));
    const excess = counts[at]! - papers[at]! * share;
    const weight = papers[at]! * share * (1 - share);
    sums.ga += excess;
    sums.gb += excess * time;
    bend.aa += weight;
    bend.ab += weight * time;
    bend.bb += weight * time * time;
  }
  return { ...sums, ...bend };
}

// ln(1 + e^logit); past 36 the rest is under the last bit.
function softplus(logit: number): number {
  return logit > 36 ? logit : Math.log(1 + Math.exp(logit));
}
