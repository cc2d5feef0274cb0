import { absence, venueYear } from '../format.ts';
import { columnPitch } from '../charts/frame/columns.ts';
import { underColumn } from '../charts/dots/layout.ts';
import type { Cell, Facet } from '../../workers/topics/trends.ts';

/** What stands first under a column of a facet: its year, or venue and year where venues stand side by side. */
export function headingOf({
  trend,
}: Pick<Facet, 'trend'>): (cell: Pick<Cell, 'edition'>) => string[] {
  return ({ edition: { venue, year } }) => (trend ? [String(year)] : [venue, String(year)]);
}

/** How the columns of a facet stand. */
export interface FacetColumns {
  pitch: number;
  /** How many stand in a row. */
  across: number;
  /** Whether why there is no number takes two lines under a column. */
  broken: boolean;
  /** Whether the years are too many for dots, so that bars stand for them. */
  slim: boolean;
}

/** What the columns of all panels have to hold. */
interface Room {
  shares: boolean;
  titled: boolean;
  available: number;
  /** Dots side by side in a column. */
  dots?: number;
}

/** How wide a facet of slim columns is at most, and a column at least. */
const widestSlim = 440;
const leastSlim = 6;

/** How the columns of all facets stand: where the years of one venue have no room for dots, those of all venues become slim. */
export function columnsOf(facets: readonly Facet[], room: Room): FacetColumns[] {
  const columns = facets.map((facet) => facetColumns(facet, room));
  const fits = columns.every(({ pitch, across }) => pitch * across <= room.available);
  if (fits) return columns;
  const most = Math.max(...facets.map(({ trend, editions }) => (trend ? editions.length : 0)));
  const pitch = Math.max(leastSlim, Math.floor(Math.min(room.available, widestSlim) / most));
  return facets.map(
    (facet, at) =>
      facet.trend
        ? { pitch, across: facet.editions.length, broken: false, slim: true }
        : columns[at]!, // as many columns as facets
  );
}

/** How wide a column of a facet is, and how many stand in a row: years of one venue are never broken into rows, venues into rows as alike as can be. */
export function facetColumns(
  facet: Facet,
  { shares, titled, available, dots = 1 }: Room,
): FacetColumns {
  const heading = headingOf(facet);
  const least = Math.max(facet.trend ? 47 : 46, 12 * dots + 8);
  const pitchOf = (broken: boolean): number => {
    const under = facet.editions.map((edition) => {
      const ids = edition.state === 'loaded' ? [] : null;
      return underColumn({ edition, ids, titled: [] }, { heading, shares, titled, broken });
    });
    return columnPitch(under, least);
  };
  const broken = pitchOf(true) < pitchOf(false);
  const pitch = pitchOf(broken);
  const all = facet.editions.length;
  const room = Math.max(1, Math.floor(available / pitch));
  const rows = facet.trend ? 1 : Math.ceil(all / room);
  return { pitch, across: Math.ceil(all / rows), broken, slim: false };
}

const fewestForLine = 5;

/** Whether a line can be drawn: one venue with at least five years that have papers. */
export function hasLines({ trend, editions }: Facet): boolean {
  return trend && editions.filter(({ state }) => state === 'loaded').length >= fewestForLine;
}

/** A cell in words: `LLM serving, EuroMLSys 2024: 5 of 26 (19 %)`. */
export function describeCell(label: string, cell: Cell | undefined): string {
  if (!cell) return label;
  const place = `${label}, ${venueYear(cell.edition)}`;
  if (cell.ids === null) return `${place}: ${absence(cell.edition)}`;
  const [count, n] = [cell.ids.length, cell.edition.counted.length];
  return `${place}: ${count} of ${n} (${Math.round((count / Math.max(1, n)) * 100)} %)`;
}
