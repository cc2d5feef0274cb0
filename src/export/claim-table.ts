import type { ClaimRow } from '../../workers/claims/claim-row.ts';
import type { ClaimYear } from '../../workers/claims/claim-year.ts';

/** One topic, term or concept in one year with what can be said of it; numbers are null where the year is not loaded. */
export interface ClaimTableRow extends YearNumbers {
  kind: ClaimRow['kind'];
  name: string;
  verdict: string;
  direction: string | null;
  isNew: boolean;
  p: number | null;
  q: number | null;
  /** The share of the last year over that of the first, with its 95 % interval. */
  ratio: number | null;
  ratioLow: number | null;
  ratioHigh: number | null;
  flags: string;
  ids: string;
}

interface YearNumbers {
  year: number;
  state: string;
  papers: number | null;
  of: number | null;
  share: number | null;
  /** Bounds of the 95 % Wilson interval of the share. */
  low: number | null;
  high: number | null;
}

/** The numbers behind the charts of Emerging, a row a topic, term or concept and year. */
export function claimTable(rows: readonly ClaimRow[]): ClaimTableRow[] {
  return rows.flatMap(({ kind, label, years, verdict, direction, isNew, p, q, ...row }) =>
    years.map((year) => ({
      kind,
      name: label,
      ...numbersOfYear(year),
      verdict,
      direction,
      isNew,
      p,
      q,
      ratio: row.ratio,
      ratioLow: row.ratio95?.[0] ?? null,
      ratioHigh: row.ratio95?.[1] ?? null,
      flags: row.flags.join(', '),
      ids: year.ids.join(' '),
    })),
  );
}

/** A year's numbers as they are told in tables. */
export function numbersOfYear({ year, state, count, n, share, low, high }: ClaimYear): YearNumbers {
  return { year, state, papers: count, of: n, share, low, high };
}
