import type { CompareReport } from '../../workers/claims/comparison.ts';
import type { ClaimsAnswer } from '../../workers/claims/question.ts';
import { completeYears } from '../claim-years.ts';
import { withStability } from '../fragile.ts';
import type { Dashboard } from './dashboard.svelte.ts';

/** What can be said of the rows, the years that were left out in their places, and which topics are fragile once that is measured; null until it was computed. */
export function answerOf({
  claims,
  editions,
  stability,
  trendVenue,
}: Pick<Dashboard, 'claims' | 'editions' | 'stability' | 'trendVenue'>): ClaimsAnswer | null {
  if (!claims.output) return null;
  const own = editions.filter(({ venue }) => venue === trendVenue);
  const answer = completeYears(claims.output, own);
  const rows = withStability(answer.topics.rows, stability.ofTopics);
  return { ...answer, topics: { ...answer.topics, rows } };
}

/** How the two slices differ, and which topics are fragile once that is measured; null until it was computed. */
export function comparisonOf({
  comparison,
  stability,
}: Pick<Dashboard, 'comparison' | 'stability'>): CompareReport | null {
  const report = comparison.output;
  return report && { ...report, topics: withStability(report.topics, stability.ofTopics) };
}
