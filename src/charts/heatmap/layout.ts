import { absence, outOf } from '../../format.ts';
import type { Cell } from '../../../workers/topics/trends.ts';
import { textWidth } from '../frame/columns.ts';

export interface HeatTopic {
  id: number;
  label: string;
  cells: readonly Cell[];
}

/** A cell with its number, or null where its edition has none. */
export interface HeatCell {
  count: number | null;
  n: number | null;
  /** What stands large and small in the cell; empty without a number. */
  large: string;
  small: string;
  /** The cell in words. */
  words: string;
  /** From 0 to 1, the largest share of the map. */
  strength: number;
  /** Papers placed by title that are shown beside the count. */
  rings: number;
}

export interface HeatPlot {
  /** What stands above a column: its heading, of how many papers its numbers are, or why it has none. */
  columns: { heading: string; of: string | null; absence: string | null }[];
  rows: { id: number; label: string; cells: HeatCell[] }[];
}

export interface HeatOptions {
  heading: (cell: Cell) => string;
  /** Whether the share stands large and the number small. */
  shares: boolean;
  /** Whether papers placed by title are told beside the count. */
  titled: boolean;
}

/** Lays out a row a topic and a cell an edition; an edition that is not loaded has no number, whatever lies in it. */
export function layoutHeat(topics: readonly HeatTopic[], options: HeatOptions): HeatPlot {
  const most = Math.max(0.01, ...topics.flatMap(({ cells }) => cells.map(shareOf)));
  return {
    columns: (topics[0]?.cells ?? []).map((cell) => ({
      heading: options.heading(cell),
      of: cell.ids === null ? null : outOf(cell.edition, options.titled),
      absence: cell.ids === null ? absence(cell.edition) : null,
    })),
    rows: topics.map(({ id, label, cells }) => ({
      id,
      label,
      cells: cells.map((cell) => layoutCell(label, cell, most, options)),
    })),
  };
}

/** Columns of a plot that stand together, and at which of its columns they begin. */
export interface HeatBlock {
  from: number;
  plot: HeatPlot;
}

// A name is set in 13 px; the width of a text of 11 px is told a twelfth too wide.
const nameScale = 12 / 11;
const nameRoom = 9;
const columnRoom = 10;
const leastColumn = 56;

/** Breaks a plot that is wider than so many pixels into as few blocks as fit, as alike as can be; each names every topic. */
export function breakHeat(plot: HeatPlot, available: number): HeatBlock[] {
  const name = nameScale * widestWord(plot.rows.map(({ label }) => label)) + nameRoom;
  const above = plot.columns.map(({ heading, absence }) => `${heading} ${absence ?? ''}`);
  const column = Math.max(leastColumn, widestWord(above) + columnRoom);
  const fitting = Math.max(1, Math.floor((available - name) / column));
  const all = plot.columns.length;
  const across = Math.max(1, Math.ceil(all / Math.ceil(all / fitting)));
  return Array.from({ length: Math.ceil(all / across) }, (_, at) => {
    const [from, to] = [at * across, (at + 1) * across];
    const rows = plot.rows.map((row) => ({ ...row, cells: row.cells.slice(from, to) }));
    return { from, plot: { columns: plot.columns.slice(from, to), rows } };
  });
}

function widestWord(texts: readonly string[]): number {
  return Math.max(0, ...texts.flatMap((text) => text.split(' ').map(textWidth)));
}

function layoutCell(
  label: string,
  cell: Cell,
  most: number,
  { heading, shares, titled }: HeatOptions,
): HeatCell {
  const rings = titled ? cell.titled.length : 0;
  const more = rings > 0 ? ` + ${rings}` : '';
  const told = rings > 0 ? `, and ${rings} placed by title` : '';
  const place = `${label}, ${heading(cell)}`;
  if (cell.ids === null) {
    const words = `${place}: ${absence(cell.edition)}${told}`;
    return { count: null, n: null, large: '', small: more.trim(), words, strength: 0, rings };
  }
  const [count, n] = [cell.ids.length, cell.edition.counted.length];
  const share = `${Math.round(shareOf(cell) * 100)} %`;
  return {
    count,
    n,
    large: shares ? share : `${count}${more}`,
    small: shares ? `${count}${more}` : share,
    words: `${place}: ${count} of ${n}, ${share}${told}`,
    strength: shareOf(cell) / most,
    rings,
  };
}

function shareOf({ ids, edition }: Cell): number {
  return (ids?.length ?? 0) / Math.max(1, edition.counted.length);
}
