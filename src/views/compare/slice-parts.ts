import type { Filter } from '../../../data/filter.ts';
import type { Paper } from '../../../data/paper.ts';

/** The venues of the papers, by name. */
export function venuesOf(papers: readonly Paper[]): string[] {
  return [...new Set(papers.map(({ venue }) => venue))].sort();
}

/** The years of the papers, rising; undated papers have none. */
export function yearsOf(papers: readonly Paper[]): number[] {
  return [...new Set(papers.map(({ year }) => year))].filter((year) => year > 0).sort();
}

/** The filter with a venue more, or less if it had it; without any, all venues pass. */
export function withVenue({ venue = [], ...rest }: Filter, name: string): Filter {
  const others = venue.filter((one) => one !== name);
  const venues = others.length < venue.length ? others : [...venue, name].sort();
  return venues.length > 0 ? { venue: venues, ...rest } : rest;
}

/** The filter with another first or last year, the other end following where it has to; null frees both ends. */
export function withYears(
  { year: spans, ...rest }: Filter,
  end: 'first' | 'last',
  year: number | null,
  years: readonly number[],
): Filter {
  if (year === null) return rest;
  const [first, last] = spans?.length === 1 && spans[0] ? spans[0] : [year, year];
  const known = (years.length === 0 ? [year] : years) as [number, ...number[]];
  const bound = Math.min(Math.max(year, Math.min(...known)), Math.max(...known));
  return {
    ...rest,
    year: [end === 'first' ? [bound, Math.max(bound, last)] : [Math.min(bound, first), bound]],
  };
}
