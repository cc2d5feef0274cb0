import { scaleBand } from 'd3';
import { absence } from '../../format.ts';
import { namedColumns } from '../frame/named.ts';
import type { ClaimYear } from '../../../workers/claims/claim-year.ts';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A year with its true papers as an outline and those of a shuffle as dots, or as a bar where they would be too many. */
export interface ShuffledColumn {
  year: number;
  x: number;
  width: number;
  n: number | null;
  /** The true number of papers and the shuffled one; null where there is no number. */
  truth: number | null;
  shown: number | null;
  bar: Box | null;
  ghost: Box | null;
  numberX: number;
  numberY: number;
  hatch: Box | null;
  note: string;
  /** Whether the year and its number of papers stand below, and the true number beside it. */
  named: boolean;
  told: boolean;
}

export interface ShuffledPlot {
  width: number;
  height: number;
  baseline: number;
  radius: number;
  /** One a paper, as many after every shuffle. */
  dots: { x: number; y: number }[];
  columns: ShuffledColumn[];
}

const pitch = 10;
const radius = 4;
const highest = 12;
const mostDots = 60;
const headroom = 16;
/** Columns that are less wide are slim: bars, and words where they have room. */
const leastBand = 44;

/** Lays out one column a year; the scale holds whatever a shuffle can bring. `shown` are the counts of the years that have a number, in order. */
export function layoutShuffled(
  years: readonly ClaimYear[],
  shown: readonly number[],
  width: number,
): ShuffledPlot {
  const papers = years.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const largest = Math.max(1, ...years.map(({ n }) => Math.min(papers, n ?? 0)));
  const across = Math.ceil(largest / highest);
  const band = scaleBand<number>(years.keys(), [0, width]);
  const slim = band.bandwidth() < leastBand;
  const bars = slim || largest > mostDots;
  const perRow = bars ? 2 : across;
  const rows = bars ? highest : Math.max(4, Math.ceil(largest / perRow));
  const baseline = headroom + rows * pitch;
  const loaded = years.flatMap(({ count }, at) => (count === null ? [] : [at]));
  const grid: Grid = {
    perRow,
    baseline,
    unit: bars ? (rows * pitch) / largest : null,
    wide: slim ? Math.max(3, band.bandwidth() - 1) : perRow * pitch + 6,
  };
  const named = namedColumns(years.length, band.bandwidth(), slim ? 40 : 0);
  const columns = years.map((year, at) => ({
    ...layoutColumn(year, shown[loaded.indexOf(at)] ?? null, grid, {
      x: (band(at) ?? 0) + band.bandwidth() / 2,
      width: band.bandwidth(),
    }),
    named: named[at] ?? true,
    told: !slim,
  }));
  const dots = bars ? [] : columns.flatMap(({ shown, x }) => stack(shown ?? 0, x, grid));
  return { width, height: baseline + 36, baseline, radius, dots, columns };
}

interface Grid {
  perRow: number;
  baseline: number;
  /** Pixels a paper takes in a bar; null for dots. */
  unit: number | null;
  /** How wide an outline is. */
  wide: number;
}

type Placed = Omit<ShuffledColumn, 'named' | 'told'>;

function layoutColumn(
  { year, state, count, n }: ClaimYear,
  shown: number | null,
  grid: Grid,
  { x, width }: { x: number; width: number },
): Placed {
  const { perRow, baseline, unit, wide } = grid;
  const tall = (papers: number): number =>
    unit === null ? Math.ceil(papers / perRow) * pitch : papers * unit;
  const within = Math.min(3, wide / 6);
  const box = (papers: number, rim: number): Box | null =>
    papers === 0
      ? null
      : {
          x: x - wide / 2 + rim,
          y: baseline - tall(papers) - (rim === 0 ? 3 : 0),
          width: wide - 2 * rim,
          height: tall(papers) + (rim === 0 ? 3 : 0),
        };
  const absent = count === null;
  return {
    year,
    x,
    width,
    n,
    truth: count,
    shown,
    bar: unit === null ? null : box(shown ?? 0, within),
    ghost: box(count ?? 0, 0),
    numberX: x + wide / 2 + 5,
    numberY: baseline - Math.max(3, tall(count ?? 0) - 8),
    hatch: absent ? hatch(x, baseline, Math.min(32, width)) : null,
    note: absent ? absence({ state }) : `of ${n}`,
  };
}

function hatch(x: number, baseline: number, width: number): Box {
  const height = Math.min(70, baseline - 6);
  return { x: x - width / 2, y: baseline - height, width, height };
}

function stack(papers: number, x: number, { perRow, baseline }: Grid) {
  const left = x - ((perRow - 1) * pitch) / 2;
  return Array.from({ length: papers }, (_, i) => ({
    x: left + (i % perRow) * pitch,
    y: baseline - pitch / 2 - Math.floor(i / perRow) * pitch,
  }));
}
