import { absence } from '../../format.ts';
import type { ClaimYear } from '../../../workers/claims/claim-row.ts';

/** Where a year's papers stand; the same in every line of a list. */
export interface LineColumn {
  year: number;
  x: number;
  width: number;
}

export interface LineScale {
  width: number;
  height: number;
  /** Pixels a paper takes, in every line and year. */
  pitch: number;
  radius: number;
  /** Whether there are too many papers for dots. */
  bars: boolean;
  columns: LineColumn[];
}

export interface LineYear extends LineColumn {
  count: number | null;
  /** Why there is no number; null where there is one. */
  absent: string | null;
  /** Filled, or a ring for a paper placed by its title. */
  dots: { id: string; x: number; ring: boolean }[];
  bar: number | null;
}

const fullPitch = 10;
const leastPitch = 5;
const gap = 16;
const narrowest = 28;
const height = 28;

/** One scale for all lines: each year as wide as its largest count, the papers set closer, at last as bars, where space runs out. */
export function scaleLines(lines: readonly (readonly ClaimYear[])[], available: number): LineScale {
  const years = lines[0] ?? [];
  const largest = years.map((_, at) => Math.max(0, ...lines.map((line) => line[at]?.count ?? 0)));
  const pitch = choosePitch(largest, available);
  const bars = pitch < leastPitch;
  let x = 0;
  const columns = years.map(({ year }, at) => {
    const width = widthOf(largest[at] ?? 0, pitch);
    const column = { year, x, width };
    x += width + gap;
    return column;
  });
  return { width: Math.max(0, x - gap), height, pitch, radius: pitch * 0.4, bars, columns };
}

/** One line: a dot a paper, or a bar a year, from the left of each column. */
export function layoutLine(
  years: readonly ClaimYear[],
  scale: LineScale,
  isTitled: (id: string) => boolean = () => false,
): LineYear[] {
  return years.map((year, at) => {
    const column = scale.columns[at] ?? { year: year.year, x: 0, width: 0 };
    const ids = scale.bars ? [] : year.ids;
    return {
      ...column,
      count: year.count,
      absent: year.count === null ? absence(year) : null,
      dots: ids.map((id, i) => ({
        id,
        x: column.x + scale.pitch * (i + 0.5),
        ring: isTitled(id),
      })),
      bar: scale.bars && year.count ? Math.max(1, year.count * scale.pitch) : null,
    };
  });
}

function choosePitch(largest: readonly number[], available: number): number {
  for (let pitch = fullPitch; pitch >= leastPitch; pitch -= 0.5) {
    if (totalWidth(largest, pitch) <= available) return pitch;
  }
  const papers = largest.reduce((sum, count) => sum + count, 0);
  const free = available - largest.length * (narrowest + gap);
  return Math.min(leastPitch - 0.5, Math.max(0, free) / Math.max(1, papers));
}

function totalWidth(largest: readonly number[], pitch: number): number {
  const widths = largest.map((count) => widthOf(count, pitch));
  return widths.reduce((sum, width) => sum + width, gap * (largest.length - 1));
}

function widthOf(count: number, pitch: number): number {
  return Math.max(narrowest, count * pitch);
}
