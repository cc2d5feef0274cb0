import { parseFilter, type Filter } from '../../../data/filter.ts';
import type { ClaimRow } from '../../../workers/claims/claim-row.ts';
import type { ClaimReport } from '../../../workers/claims/claim-report.ts';

/** The papers of a row in one of its years. */
export function papersOfYear(slice: Filter, year: number, ids: readonly string[]): Filter {
  return { ...slice, year: [[year, year]], id: ids.length > 0 ? [...ids] : ['none'] };
}

/** The papers of a row in all its years: those that say a term, or those that a concept counts. */
export function papersOfRow(slice: Filter, { kind, id, years }: ClaimRow): Filter {
  if (kind === 'topic') return { ...slice, topic: [Number(id)] };
  if (kind === 'term') return { ...slice, term: [String(id)] };
  const ids = years.flatMap((year) => year.ids);
  return { ...slice, id: ids.length > 0 ? ids : ['none'] };
}

/** The papers that a report is about. */
export function papersOfSlice({ slice }: ClaimReport, taking: Filter): Filter {
  return { ...taking, ...parseFilter(slice.filter) };
}
