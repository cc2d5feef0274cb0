import type { ClaimReport } from '../workers/claims/claim-report.ts';
import type { ClaimRow } from '../workers/claims/claim-row.ts';
import type { ClaimsAnswer } from '../workers/claims/question.ts';

type Judged = Pick<ClaimRow, 'verdict' | 'direction'> & Partial<Pick<ClaimRow, 'isNew' | 'basis'>>;

/** A verdict in words, for a chip or a sentence. */
export function verdictWords({
  verdict,
  direction,
  isNew = false,
  basis = 'trend',
}: Judged): string {
  const also = isNew && verdict !== 'new' ? ', new' : '';
  if (verdict === 'clear' && basis === 'difference')
    return `${direction === 'up' ? 'more' : 'fewer'}, clearly${also}`;
  if (verdict === 'clear') return `${direction === 'up' ? 'rose' : 'fell'} clearly${also}`;
  if (verdict === 'leaning') return `leans ${direction ?? ''}${also}`;
  return verdict;
}

/** How much a verdict claims: 0 for clear to 4 for cannot tell. */
export function verdictRank({ verdict }: Pick<ClaimRow, 'verdict'>): number {
  return ['clear', 'leaning', 'new', 'steady', 'cannot tell'].indexOf(verdict);
}

/** The row to tell first: what claims most, rises before falls, then the least p; null where nothing stands out. */
export function headline(answer: ClaimsAnswer): ClaimRow | null {
  const rows = allRows(answer).filter(
    ({ verdict }) => verdict === 'clear' || verdict === 'leaning',
  );
  const fall = ({ direction }: ClaimRow): number => (direction === 'up' ? 0 : 1);
  rows.sort(
    (a, b) => verdictRank(a) - verdictRank(b) || fall(a) - fall(b) || (a.p ?? 1) - (b.p ?? 1),
  );
  return rows[0] ?? null;
}

/** Every row once: a term that a concept counts by the same papers stands as the concept. */
export function allRows({ topics, terms, concepts }: ClaimsAnswer): ClaimRow[] {
  const own = concepts.map(({ row }) => row);
  const told = new Set(own.map(({ label }) => label.toLowerCase()));
  const others = terms.rows.filter(({ label }) => !told.has(label.toLowerCase()));
  return [...own, ...topics.rows, ...others];
}

/** How many rows of a kind of verdict luck alone would give, as a figure that is honest about its smallness. */
export function luckFigure(mean: number): string {
  return mean === 0 ? 'none in all shuffles' : `about ${luckAmount(mean)}`;
}

/** The figure alone: `0.07`, `8.8`, `12`. */
export function luckAmount(mean: number): string {
  if (mean > 0 && mean < 0.1) return mean.toPrecision(1);
  return mean < 10 ? mean.toFixed(1) : mean.toFixed(0);
}

/** p and q as readers of papers know them: `.003`, `< .001`, `.42`; with a third figure up to .15, so that which side of .10 they are on is seen. */
export function probability(p: number | null): string {
  if (p === null) return '–';
  if (p < 0.001) return '< .001';
  if (p > 0.1 && p < 0.1005) return '> .10';
  return p.toFixed(p < 0.15 ? 3 : 2).replace(/^0/, '');
}

/** `3.7 to 37`, or `2 to 76`: an interval of a ratio. */
export function ratioRange([low, high]: readonly [number, number]): string {
  return `${ratio(low)} to ${ratio(high)}`;
}

/** A ratio to two figures. */
export function ratio(value: number): string {
  return value >= 10 ? value.toFixed(0) : value.toPrecision(2);
}

/** How many rows of a report have each verdict. */
export function countVerdicts(report: ClaimReport): Record<ClaimRow['verdict'], number> {
  const counts = { clear: 0, leaning: 0, steady: 0, new: 0, 'cannot tell': 0 };
  for (const { verdict } of report.rows) counts[verdict] += 1;
  return counts;
}

/** What to bear in mind where papers without an abstract take part. */
export const titlesCaution =
  'Papers with a title alone take part, as you asked; fewer words are found in a title than in an abstract, so a change may be one of the texts.';
