import { scaleBand, scaleLinear } from 'd3';
import type { ClaimYear } from '../../../workers/claims/claim-year.ts';

/** One small chart of a line-up: bars by year, with no number. */
export interface SmallChart {
  bars: { year: number; x: number; y: number; width: number; height: number }[];
  /** Where a year has a number, so that a gap between years shows. */
  bases: { x: number; width: number }[];
}

const space = 3;

/** Lays out the charts on one scale; each has the counts of the years that have a number, in order. */
export function layoutLineUp(
  years: readonly Pick<ClaimYear, 'year' | 'count'>[],
  charts: readonly (readonly number[])[],
  { width, height }: { width: number; height: number },
): SmallChart[] {
  const band = scaleBand<number>(years.keys(), [space, width - space]).paddingInner(0.25);
  const top = Math.max(1, ...charts.flat());
  const y = scaleLinear([0, top], [height - space, space]);
  const loaded = years.flatMap(({ count }, at) => (count === null ? [] : [at]));
  const bases = loaded.map((at) => ({ x: band(at) ?? 0, width: band.bandwidth() }));
  return charts.map((counts) => ({
    bases,
    bars: loaded.map((at, i) => ({
      year: years[at]?.year ?? 0,
      x: band(at) ?? 0,
      y: y(counts[i] ?? 0),
      width: band.bandwidth(),
      height: y(0) - y(counts[i] ?? 0),
    })),
  }));
}
