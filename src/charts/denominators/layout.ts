import { absence } from '../../format.ts';
import type { ClaimYear } from '../../../workers/claims/claim-row.ts';

/** All papers of a year in a block: those that say it large, the others small. */
export interface Block {
  year: number;
  x: number;
  width: number;
  count: number | null;
  n: number | null;
  note: string;
  dots: { key: string; x: number; y: number; says: boolean; id: string | null }[];
  hatch: { x: number; y: number; width: number; height: number } | null;
}

export interface DenominatorPlot {
  width: number;
  height: number;
  baseline: number;
  blocks: Block[];
}

const pitch = 16;
const across = 5;
const gap = 24;
const most = 60;

/** Lays out one block a year, five dots wide, each dot a paper of that year; above 60 papers a dot stands for several, and `each` says how many. */
export function layoutDenominators(
  years: readonly ClaimYear[],
  papersOf: (year: number) => readonly string[] = () => [],
): DenominatorPlot & { each: number } {
  const largest = Math.max(1, ...years.map(({ n }) => n ?? 0));
  const each = Math.ceil(largest / most);
  const rows = Math.max(4, Math.ceil(Math.ceil(largest / each) / across));
  const baseline = rows * pitch + 4;
  const width = across * pitch;
  const blocks = years.map((year, i) =>
    layoutBlock(year, { x: i * (width + gap), width, baseline, each }, papersOf(year.year)),
  );
  return {
    width: years.length * (width + gap) - gap,
    height: baseline + 36,
    baseline,
    blocks,
    each,
  };
}

function layoutBlock(
  { year, state, count, n, ids }: ClaimYear,
  { x, width, baseline, each }: { x: number; width: number; baseline: number; each: number },
  papers: readonly string[],
): Block {
  const loaded = state === 'loaded' && count !== null && n !== null;
  const total = loaded ? Math.ceil(n / each) : 0;
  const saying = loaded ? Math.round(count / each) : 0;
  const others = papers.filter((id) => !ids.includes(id));
  return {
    year,
    x,
    width,
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
