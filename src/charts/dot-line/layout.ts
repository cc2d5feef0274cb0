import { absence } from '../../format.ts';
import type { ClaimYear } from '../../../workers/claims/claim-year.ts';
import { namedColumns } from '../frame/named.ts';

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
  /** Pixels a paper rises where there are too many years for papers side by side; null where there is room. */
  rise: number | null;
  /** The columns whose year is named. */
  named: LineColumn[];
  columns: LineColumn[];
}

export interface LineYear extends LineColumn {
  count: number | null;
  /** Why there is no number; null where there is one. */
  absent: string | null;
  /** Filled, or a ring for a paper placed by its title. */
  dots: { id: string; x: number; ring: boolean }[];
  bar: number | null;
  /** How high the bar of a slim year stands, in place of dots; null where papers stand side by side. */
  rise: number | null;
}

const fullPitch = 10;
const leastPitch = 5;
const gap = 16;
const narrowest = 28;
const height = 28;
const nameWidth = 34;

type Counted = Pick<ClaimYear, 'year' | 'count'>;

/** One scale for all lines: each year as wide as its largest count, the papers set closer, at last as bars, where space runs out. */
export function scaleLines(lines: readonly (readonly Counted[])[], available: number): LineScale {
  const years = lines[0] ?? [];
  const largest = years.map((_, at) => Math.max(0, ...lines.map((line) => line[at]?.count ?? 0)));
  if (years.length * (narrowest + gap) - gap > available)
    return scaleSlim(years, largest, available);
  const pitch = choosePitch(largest, available);
  const bars = pitch < leastPitch;
  let x = 0;
  const columns = years.map(({ year }, at) => {
    const width = widthOf(largest[at] ?? 0, pitch);
    const column = { year, x, width };
    x += width + gap;
    return column;
  });
  const width = Math.max(0, x - gap);
  return { width, height, pitch, radius: pitch * 0.4, bars, rise: null, named: columns, columns };
}

/** A bar a year, rising from one base line, where there are too many years for papers side by side. */
function scaleSlim(
  years: readonly Counted[],
  largest: readonly number[],
  available: number,
): LineScale {
  const width = Math.max(4, Math.floor(Math.min(available - nameWidth, 440) / years.length));
  const columns = years.map(({ year }, at) => ({ year, x: at * width, width: width - 1 }));
  const names = namedColumns(columns.length, width, nameWidth);
  return {
    width: years.length * width,
    height,
    pitch: 0,
    radius: 0,
    bars: true,
    rise: (height - 4) / Math.max(1, ...largest),
    named: columns.filter((_, at) => names[at]),
    columns,
  };
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
      bar:
        scale.bars && scale.rise === null && year.count
          ? Math.max(1, year.count * scale.pitch)
          : null,
      rise: scale.rise !== null && year.count ? Math.max(2, year.count * scale.rise) : null,
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
