import type { Edition } from '../data/editions.ts';
import type { ClaimReport } from '../workers/claims/claim-report.ts';
import type { ClaimRow } from '../workers/claims/claim-row.ts';
import type { ClaimYear } from '../workers/claims/claim-year.ts';
import type { ClaimsAnswer } from '../workers/claims/question.ts';

/** The same answer with every year of the venue in its rows: a year of which all papers were left out has its place, and no number. */
export function completeYears(answer: ClaimsAnswer, editions: readonly Edition[]): ClaimsAnswer {
  const known = answer.topics.rows[0]?.years ?? [];
  const counted = new Set(known.flatMap(({ year, n }) => (n === 0 ? [] : [year])));
  const missing = editions.filter(({ year }) => !counted.has(year)).map(withoutNumber);
  if (missing.length === 0) return answer;
  const yearsOf = (row: ClaimRow): ClaimYear[] =>
    [...row.years.filter(({ year }) => counted.has(year)), ...missing].sort(
      (a, b) => a.year - b.year,
    );
  // What a row works out when it is asked for is not asked for here.
  const complete = (row: ClaimRow): ClaimRow => {
    let made: ClaimYear[] | null = null;
    const years = { get: () => (made ??= yearsOf(row)), enumerable: true };
    const copy: unknown = Object.create(Object.prototype, {
      ...Object.getOwnPropertyDescriptors(row),
      years,
    });
    return copy as ClaimRow; // with all that the row has
  };
  const report = (own: ClaimReport): ClaimReport => ({ ...own, rows: own.rows.map(complete) });
  return {
    ...answer,
    topics: report(answer.topics),
    terms: report(answer.terms),
    concepts: answer.concepts.map((one) => ({ ...one, row: complete(one.row) })),
  };
}

function withoutNumber({ year, state }: Edition): ClaimYear {
  return { year, state, count: null, n: null, share: null, low: null, high: null, ids: [] };
}
