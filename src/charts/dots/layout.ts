import { scaleBand } from 'd3';
import { absence } from '../../format.ts';
import type { Cell } from '../../../workers/topics/trends.ts';

/** One paper: a filled dot if its abstract was read, a ring if only its title was. */
export interface Dot {
  id: string;
  x: number;
  y: number;
  ring: boolean;
}

export interface Column {
  key: string;
  x: number;
  width: number;
  /** What stands under the column, line by line. */
  under: string[];
  /** Papers in the column; null where there is no number to give. */
  count: number | null;
  countY: number;
  dots: Dot[];
  /** Stands for the dots where they would be too many. */
  bar: { y: number; height: number } | null;
  hatch: { x: number; y: number; width: number; height: number } | null;
  /** Where the papers of the year would lie in 95 of 100 cases like it, as a line beside the dots. */
  interval: { x: number; from: number; to: number } | null;
}

export interface DotPlot {
  width: number;
  height: number;
  baseline: number;
  radius: number;
  columns: Column[];
}

export interface DotOptions {
  width: number;
  /** The largest cell of all panels; they share one scale. */
  largest: number;
  /** Rings for papers placed by title. */
  titled: boolean;
  /** The interval of a cell in papers, if it is to be drawn. */
  interval?: (cell: Cell) => readonly [low: number, high: number] | null;
  heading: (cell: Cell) => string[];
}

const pitch = 12;
const radius = 5;
const highest = 12;
const mostDots = 60;
const headroom = 20;
const hatchWidth = 30;

/** Lays out one panel: a column a cell, a dot a paper, stacked from the baseline; every panel with the same `largest` has the same scale. */
export function layoutDots(cells: readonly Cell[], options: DotOptions): DotPlot {
  const bars = options.largest > mostDots;
  const perRow = bars ? 1 : Math.max(1, Math.ceil(options.largest / highest));
  const rows = bars ? highest : Math.min(highest, Math.ceil(Math.max(options.largest, 4) / perRow));
  const baseline = headroom + rows * pitch;
  const band = scaleBand<number>(cells.keys(), [0, options.width]);
  const width = band.bandwidth();
  const columns = cells.map((cell, i): Column => {
    const x = (band(i) ?? 0) + width / 2;
    return layoutColumn(cell, x, width, baseline, perRow, bars ? options.largest : null, options);
  });
  const lines = Math.max(...columns.map(({ under }) => under.length), 0);
  return { width: options.width, height: baseline + 6 + lines * 14, baseline, radius, columns };
}

function layoutColumn(
  cell: Cell,
  x: number,
  width: number,
  baseline: number,
  perRow: number,
  full: number | null,
  options: DotOptions,
): Column {
  const { venue, year } = cell.edition;
  const count = cell.ids?.length ?? null;
  const filled = (cell.ids ?? []).map((id) => ({ id, ring: false }));
  const rings = options.titled ? cell.titled.map((id) => ({ id, ring: true })) : [];
  const dots = full === null ? stack([...filled, ...rings], x, baseline, perRow) : [];
  const barHeight = full === null ? 0 : ((count ?? 0) / full) * highest * pitch;
  const top = Math.min(baseline - barHeight, ...dots.map(({ y }) => y - radius));
  return {
    key: `${venue} ${year}`,
    x,
    width,
    under: [...options.heading(cell), underline(cell)],
    count,
    countY: top - 5,
    dots,
    bar: barHeight > 0 ? { y: baseline - barHeight, height: barHeight } : null,
    hatch: count === null && dots.length === 0 ? hatch(x, width, baseline) : null,
    interval: layoutInterval(options.interval?.(cell) ?? null, x, baseline, perRow, full),
  };
}

function layoutInterval(
  bounds: readonly [low: number, high: number] | null,
  x: number,
  baseline: number,
  perRow: number,
  full: number | null,
): Column['interval'] {
  if (!bounds) return null;
  const each = full === null ? pitch / perRow : (highest * pitch) / full;
  const beside = x + (perRow * pitch) / 2 + 4;
  return { x: beside, from: baseline - bounds[0] * each, to: baseline - bounds[1] * each };
}

function stack(
  papers: readonly { id: string; ring: boolean }[],
  x: number,
  baseline: number,
  perRow: number,
): Dot[] {
  const left = x - ((perRow - 1) * pitch) / 2;
  return papers.map((paper, i) => ({
    ...paper,
    x: left + (i % perRow) * pitch,
    y: baseline - pitch / 2 - 1 - Math.floor(i / perRow) * pitch,
  }));
}

function underline({ edition }: Cell): string {
  return edition.state === 'loaded' ? `of ${edition.counted.length}` : absence(edition);
}

function hatch(x: number, width: number, baseline: number): Column['hatch'] {
  const wide = Math.min(hatchWidth, width - 8);
  const height = Math.min(86, baseline - 4);
  return { x: x - wide / 2, y: baseline - height, width: wide, height };
}
