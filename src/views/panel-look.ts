import { wilsonInterval } from '../../workers/inference/wilson.ts';
import type { Cell, Facet } from '../../workers/topics/trends.ts';
import { dotsAcross } from '../charts/dots/layout.ts';
import type { Choices } from '../link/choices.ts';
import { columnsOf, type FacetColumns } from './facet-columns.ts';

/** What the panels of all topics share, so that they can be compared. */
export interface PanelLook {
  facets: Facet[];
  /** Of each facet. */
  columns: FacetColumns[];
  /** The tallest column of all panels, in papers and as a share. */
  largest: number;
  largestShare: number;
  shares: boolean;
  titled: boolean;
  /** The 95 % interval of a cell in papers, where it is asked for. */
  interval: (cell: Cell) => readonly [low: number, high: number] | null;
}

type Asked = Pick<Choices, 'measure' | 'byTitle' | 'intervals'>;

/** How all panels are drawn, in a width of so many pixels. */
export function lookOf(
  facets: Facet[],
  cells: readonly Cell[],
  { measure, byTitle, intervals }: Asked,
  width: number,
): PanelLook {
  const shares = measure === 'share';
  const interval = (cell: Cell) => (intervals ? boundsOf(cell) : null);
  const size = ({ ids, titled }: Cell): number =>
    (ids?.length ?? 0) + (byTitle ? titled.length : 0);
  const high = (cell: Cell): number => interval(cell)?.[1] ?? 0;
  const largest = Math.max(0, ...cells.map((cell) => Math.max(size(cell), Math.ceil(high(cell)))));
  const dots = shares ? 1 : dotsAcross(largest);
  return {
    facets,
    columns: columnsOf(facets, { shares, titled: byTitle, available: width, dots }),
    largest,
    largestShare: Math.max(
      0.01,
      ...cells.map((cell) => Math.max(cell.ids?.length ?? 0, high(cell)) / countedIn(cell)),
    ),
    shares,
    titled: byTitle,
    interval,
  };
}

function boundsOf(cell: Cell): readonly [number, number] | null {
  if (cell.ids === null) return null;
  const n = cell.edition.counted.length;
  const { low, high } = wilsonInterval(cell.ids.length, n);
  return [low * n, high * n];
}

function countedIn({ edition }: Cell): number {
  return Math.max(1, edition.counted.length);
}
