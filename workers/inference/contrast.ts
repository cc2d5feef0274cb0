import { ACCEPTED_Q, qValues } from './false-discovery.ts';
import { contrastUsage, type LogOdds } from './log-odds.ts';
import { finish, type Step } from './step.ts';
import { stepTrends } from './trend-test.ts';

/** What the prior weighs, in papers spread over the terms as in the background. */
const PRIOR_PAPERS = 10;

/** A slice's number of papers and, for each term, how many of them use it. */
export interface TermCounts {
  readonly papers: number;
  readonly counts: ArrayLike<number>;
}

export interface TermContrast extends LogOdds {
  readonly p: number;
  readonly q: number;
  readonly badge: boolean;
}

/**
 * For each term the log-odds of a paper using it, second slice minus first, under an informative
 * Dirichlet prior worth ten background papers (Monroe, Colaresi and Quinn 2008), and the trend
 * test's exact mid-p with the two slices as two years, q over all terms; the slices share no paper
 * and have at least one each.
 */
export function contrastTerms(
  ...question: Parameters<typeof stepContrast>
): readonly TermContrast[] {
  return finish(stepContrast(...question));
}

/** The same, with a breath now and then. */
export function* stepContrast(
  first: TermCounts,
  second: TermCounts,
  background: TermCounts = pool(first, second),
  seed = 1,
): Generator<Step, readonly TermContrast[]> {
  checkTerms(first, second, background);
  const slice = { years: [0, 1], papers: [first.papers, second.papers] };
  const pairs = Array.from(first.counts, (count, term) => [count, second.counts[term]!]);
  const { tests } = yield* stepTrends(slice, pairs, seed);
  const q = qValues(tests.map(({ p }) => p));
  return tests.map(({ p }, term) => ({
    ...weighTerm(first, second, background, term),
    p,
    q: q[term]!,
    badge: q[term]! <= ACCEPTED_Q,
  }));
}

function weighTerm(first: TermCounts, second: TermCounts, background: TermCounts, term: number) {
  // Half a paper each way keeps the prior off 0 and 1 for a term in none or all of the papers.
  const share = (background.counts[term]! + 0.5) / (background.papers + 1);
  const prior = { used: PRIOR_PAPERS * share, of: PRIOR_PAPERS };
  return contrastUsage(usageOf(first, term), usageOf(second, term), prior);
}

function usageOf({ papers, counts }: TermCounts, term: number) {
  return { used: counts[term]!, of: papers };
}

function pool(first: TermCounts, second: TermCounts): TermCounts {
  return {
    papers: first.papers + second.papers,
    counts: Array.from(first.counts, (count, term) => count + (second.counts[term] ?? 0)),
  };
}

function checkTerms(first: TermCounts, second: TermCounts, background: TermCounts) {
  if (!(first.papers >= 1 && second.papers >= 1)) {
    throw new RangeError(`slices of ${first.papers} and ${second.papers} papers`);
  }
  const lengths = [first, second, background].map(({ counts }) => counts.length);
  if (new Set(lengths).size > 1) throw new RangeError(`${lengths.join(', ')} terms`);
}
