import { absence } from '../../format.ts';
import type { ClaimYear } from '../../../workers/claims/claim-year.ts';

/** All papers of a year in a block: those that say it large, the others small. */
export interface Block {
  year: number;
  x: number;
  width: number;
  /** Where the dots of the block stand. */
  baseline: number;
  count: number | null;
  n: number | null;
  note: string;
  dots: { key: string; x: number; y: number; says: boolean; id: string | null }[];
  hatch: { x: number; y: number; width: number; height: number } | null;
}

export interface DenominatorPlot {
  width: number;
  height: number;
  blocks: Block[];
}

const pitch = 16;
const across = 5;
const wideGap = 24;
const narrowGap = 6;
const most = 60;

/** Lays out one block a year, five dots wide, each dot a paper of that year; above 60 papers a dot stands for several, and `each` says how many. */
export function layoutDenominators(
  years: readonly ClaimYear[],
  papersOf: (year: number) => readonly string[] = () => [],
  available = Infinity,
): DenominatorPlot & { each: number } {
  const largest = Math.max(1, ...years.map(({ n }) => n ?? 0));
  const each = Math.ceil(largest / most);
  const rows = Math.max(4, Math.ceil(Math.ceil(largest / each) / across));
  const baseline = rows * pitch + 4;
  const width = across * pitch;
  const fits = (gap: number): number => Math.floor((available + gap) / (width + gap));
  const gap = fits(wideGap) < years.length && fits(narrowGap) >= years.length ? narrowGap : wideGap;
  const inRow = Math.max(1, Math.min(years.length, fits(gap)));
  const height = baseline + 36 + gap / 2;
  const blocks = years.map((year, i) => {
    const place = { x: (i % inRow) * (width + gap), y: Math.floor(i / inRow) * height };
    return layoutBlock(year, { ...place, width, baseline, each }, papersOf(year.year));
  });
  return {
    width: inRow * (width + gap) - gap,
    height: Math.ceil(years.length / inRow) * height - gap / 2,
    blocks,
    each,
  };
}

function layoutBlock(
  { year, state, count, n, ids }: ClaimYear,
  { x, y, width, each, ...place }: Record<'x' | 'y' | 'width' | 'baseline' | 'each', number>,
  papers: readonly string[],
): Block {
  const baseline = y + place.baseline;
  const loaded = state === 'loaded' && count !== null && n !== null;
  const total = loaded ? Math.ceil(n / each) : 0;
  const saying = loaded ? Math.round(count / each) : 0;
  const others = papers.filter((id) => !ids.includes(id));
  return {
    year,
    x,
    width,
    baseline,
    count,
    n,
    note: loaded ? `of ${n}` : absence({ state }),
    dots: Array.from({ length: total }, (_, i) => ({
      key: `${year} ${i}`,
      x: x + (i % across) * pitch + pitch / 2 - 1,
      y: baseline - Math.floor(i / across) * pitch - pitch / 2 - 1,
      says: i < saying,
      id: each > 1 ? null : ((i < saying ? ids[i] : others[i - saying]) ?? null),
    })),
    hatch: loaded ? null : { x, y: baseline - 4 * pitch, width: width - 2, height: 4 * pitch - 2 },
  };
}
