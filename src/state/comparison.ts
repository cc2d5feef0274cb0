import type { CompareReport } from '../../workers/claims/comparison.ts';
import { unpackComparison, type SentComparison } from '../../workers/claims/packed-terms.ts';
import { withStability } from '../fragile.ts';
import { once } from './answer.ts';
import type { Dashboard } from './dashboard.svelte.ts';

const unpackedComparisons = new WeakMap<SentComparison, CompareReport>();

/** How the two slices differ, and which topics are fragile once that is measured; null until it was computed. */
export function comparisonOf({
  comparison,
  stability,
}: Pick<Dashboard, 'comparison' | 'stability'>): CompareReport | null {
  if (!comparison.output) return null;
  const report = once(unpackedComparisons, comparison.output, unpackComparison);
  return { ...report, topics: withStability(report.topics, stability.ofTopics) };
}
