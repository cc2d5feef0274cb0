import type { ClaimsAnswer } from '../../workers/claims/question.ts';
import { completeYears } from '../claim-years.ts';
import type { Dashboard } from './dashboard.svelte.ts';

/** What can be said of the rows, the years that were left out in their places; null until it was computed. */
export function answerOf({
  claims,
  editions,
  trendVenue,
}: Pick<Dashboard, 'claims' | 'editions' | 'trendVenue'>): ClaimsAnswer | null {
  const own = editions.filter(({ venue }) => venue === trendVenue);
  return claims.output && completeYears(claims.output, own);
}
