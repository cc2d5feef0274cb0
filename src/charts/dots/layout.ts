import { absence, outOf } from '../../format.ts';
import type { Cell } from '../../../workers/topics/trends.ts';
import { textWidth } from '../frame/columns.ts';
import { namedColumns } from '../frame/named.ts';

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
  /** Papers placed by their title alone that are shown, never part of the count. */
  rings: number;
  /** The number above the column, `7` or `27 %`, and what rings add to it, `+ 1`. */
  told: { number: string; rings: string };
  /** The middle of what is told, moved aside where a line of an interval would cross it. */
  countX: number;
  countY: number;
  dots: Dot[];
  /** Stands for the dots where they would be too many, and for the share. */
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
  barWidth: number;
  columns: Column[];
}

export interface DotOptions {
  width: number;
  /** The largest cell of all panels, and its largest share; they share one scale. */
  largest: number;
  largestShare?: number;
  /** Whether the height is the share of the edition's papers instead of their number. */
  shares?: boolean;
  /** Rings for papers placed by title. */
  titled: boolean;
  /** The interval of a cell in papers, if it is to be drawn. */
  interval?: (cell: Cell) => readonly [low: number, high: number] | null;
  heading: (cell: Cell) => string[];
  /** Whether why there is no number takes two lines. */
  broken?: boolean;
  /** Whether the columns are too many for dots: bars then, with words only where they have room. */
  slim?: boolean;
}

const pitch = 12;
const radius = 5;
const highest = 12;
const fewestRows = 4;
/** A cell of more papers is drawn as a bar, and all panels with it. */
export const mostDots = 60;
const headroom = 20;
const hatchWidth = 30;
const widestBar = 20;
const besideLine = 3;
/** What slim columns leave free at both sides, for the words under the outermost. */
const slimMargin = 14;

/** How the papers of a cell become a height. */
interface Grid {
  baseline: number;
  perRow: number;
  /** Pixels a paper of the cell takes in a bar; null for dots. */
  unit: ((cell: Cell) => number) | null;
  barWidth: number;
}

/** How many dots stand side by side in a column where the largest has so many papers. */
export function dotsAcross(largest: number): number {
  return largest > mostDots ? 1 : Math.max(1, Math.ceil(largest / highest));
}

/** Lays out one panel: a column a cell, a dot a paper, stacked from the baseline; every panel with the same `largest` has the same scale, and is as high as its own dots need. */
export function layoutDots(cells: readonly Cell[], options: DotOptions): DotPlot {
  const { largest, shares = false, slim = false } = options;
  const bars = largest > mostDots;
  const perRow = dotsAcross(largest);
  const tallest = shares ? largest : Math.max(0, ...cells.map((cell) => reachOf(cell, options)));
  const rows = bars
    ? highest
    : Math.min(highest, Math.max(fewestRows, Math.ceil(tallest / perRow)));
  const baseline = headroom + rows * pitch;
  // Without d3-scale, which brings 8 kB of colours and number formats into the first load.
  const margin = slim ? slimMargin : 0;
  const width = (options.width - 2 * margin) / Math.max(1, cells.length);
  const barWidth = slim ? Math.min(widestBar, width - 2) : widestBar;
  const grid = { baseline, perRow, unit: unitOf(options, bars, rows * pitch), barWidth };
  const whole = cells.map((cell, i): Column => {
    return layoutColumn(cell, { x: margin + (i + 0.5) * width, width }, grid, options);
  });
  const columns = slim ? thin(whole, width) : whole;
  const lines = Math.max(...columns.map(({ under }) => under.length), 0);
  const height = baseline + 6 + lines * 14;
  return { width: options.width, height, baseline, radius, barWidth, columns };
}

/** How many papers high a cell is drawn, with rings and interval. */
function reachOf(cell: Cell, { titled, interval }: DotOptions): number {
  const papers = (cell.ids?.length ?? 0) + (titled ? cell.titled.length : 0);
  return Math.max(papers, Math.ceil(interval?.(cell)?.[1] ?? 0));
}

function unitOf(
  { shares = false, largest, largestShare = 1, slim = false }: DotOptions,
  bars: boolean,
  height: number,
): Grid['unit'] {
  if (shares) return ({ edition }) => height / largestShare / Math.max(1, edition.counted.length);
  if (bars) return () => height / largest;
  return slim ? () => pitch / dotsAcross(largest) : null;
}

/** Leaves what stands under the columns from the last back as it has room, and the numbers of the highest and of the last. */
function thin(columns: readonly Column[], width: number): Column[] {
  const words = Math.max(0, ...columns.flatMap(({ under }) => under.map(textWidth)));
  const named = namedColumns(columns.length, width, words + 4);
  const counted = [...columns.keys()].filter((at) => columns[at]?.count !== null);
  const last = counted.at(-1) ?? -1;
  const heightOf = (at: number): number => columns[at]?.bar?.height ?? 0;
  const top = counted.reduce((best, at) => (heightOf(at) > heightOf(best) ? at : best), last);
  const near = Math.abs(last - top) * width < 28;
  const told = new Set(near ? [top] : [top, last]);
  return columns.map((column, at) => ({
    ...column,
    under: named[at] ? column.under : [],
    told: told.has(at) ? column.told : { number: '', rings: '' },
  }));
}

/** What stands under a column: its heading, then of how many papers it counts and how many rings there may be, or why it has no number. */
export function underColumn(
  cell: Cell,
  {
    heading,
    shares = false,
    titled,
    broken = false,
    slim = false,
  }: Pick<DotOptions, 'heading' | 'shares' | 'titled' | 'broken' | 'slim'>,
): string[] {
  const { edition, ids } = cell;
  if (slim) return [...heading(cell), ...(ids === null ? [] : [outOf(edition, false)])];
  if (ids === null)
    return [...heading(cell), ...(broken ? absence(edition).split(' ') : [absence(edition)])];
  if (shares) return [...heading(cell), `${ids.length} ${outOf(edition, false)}`];
  return [...heading(cell), outOf(edition, titled)];
}

function layoutColumn(
  cell: Cell,
  { x, width }: { x: number; width: number },
  grid: Grid,
  options: DotOptions,
): Column {
  const { venue, year } = cell.edition;
  const { baseline, unit } = grid;
  const filled = (cell.ids ?? []).map((id) => ({ id, ring: false }));
  const titled = options.titled ? cell.titled.map((id) => ({ id, ring: true })) : [];
  const dots = unit === null ? stack([...filled, ...titled], x, grid) : [];
  const barHeight = (unit?.(cell) ?? 0) * filled.length;
  const count = cell.ids?.length ?? null;
  const told = tell(cell, titled.length, options.shares ?? false);
  const interval = layoutInterval(cell, x, grid, options);
  const wide = textWidth(`${told.number} ${told.rings}`.trim());
  return {
    key: `${venue} ${year}`,
    x,
    width,
    under: underColumn(cell, options),
    count,
    rings: titled.length,
    told,
    countX: interval ? Math.min(x, interval.x - besideLine - wide / 2) : x,
    countY: Math.min(baseline - barHeight, ...dots.map(({ y }) => y - radius)) - 5,
    dots,
    bar: barHeight > 0 ? { y: baseline - barHeight, height: barHeight } : null,
    hatch: count === null && dots.length === 0 ? hatch(x, width, baseline) : null,
    interval,
  };
}

function tell({ ids, edition }: Cell, rings: number, shares: boolean): Column['told'] {
  const count = ids?.length ?? 0;
  const share = `${Math.round((count / Math.max(1, edition.counted.length)) * 100)} %`;
  return {
    number: ids === null ? '' : shares ? share : String(count),
    rings: rings === 0 || shares ? '' : `+ ${rings}`,
  };
}

function layoutInterval(
  cell: Cell,
  x: number,
  { baseline, perRow, unit, barWidth }: Grid,
  options: DotOptions,
): Column['interval'] {
  const bounds = cell.ids === null ? null : (options.interval?.(cell) ?? null);
  if (!bounds) return null;
  const each = unit?.(cell) ?? pitch / perRow;
  const beside = x + (unit ? barWidth / 2 : (perRow * pitch) / 2) + (options.slim ? 1 : 4);
  return { x: beside, from: baseline - bounds[0] * each, to: baseline - bounds[1] * each };
}

function stack(
  papers: readonly { id: string; ring: boolean }[],
  x: number,
  { perRow, baseline }: Grid,
): Dot[] {
  const left = x - ((perRow - 1) * pitch) / 2;
  return papers.map((paper, i) => ({
    ...paper,
    x: left + (i % perRow) * pitch,
    y: baseline - pitch / 2 - 1 - Math.floor(i / perRow) * pitch,
  }));
}

function hatch(x: number, width: number, baseline: number): Column['hatch'] {
  const wide = Math.min(hatchWidth, Math.max(width - 8, width / 2));
  const height = Math.min(64, baseline - 4);
  return { x: x - wide / 2, y: baseline - height, width: wide, height };
}
