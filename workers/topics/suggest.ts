import type { Grouping } from './identity.ts';
import { topicStabilities } from './stability.ts';

/** How well the topics of one k are found again where the papers are drawn anew. */
export interface StabilityOfK {
  k: number;
  /** Mean over the resamples of the topics' mean clusterwise Jaccard, 0 to 1. */
  mean: number;
  /** Standard error of that mean over the resamples. */
  error: number;
}

/** Neighbouring numbers of topics that are about equally stable, with the least and greatest of their means. */
export interface FlatStretch {
  from: number;
  to: number;
  low: number;
  high: number;
}

export interface SuggestedK {
  k: number;
  /** The k whose topics are most stable. */
  best: StabilityOfK;
  flat: FlatStretch | null;
  /** One sentence that says why, and no more than that. */
  why: string;
}

/** Of the topics of one k, from their groups in each resample; 0 with no resample that drew a paper of theirs. */
export function stabilityOfK(
  k: number,
  topics: Grouping,
  resamples: readonly Grouping[],
): StabilityOfK {
  const values = resamples.flatMap((resample) => {
    const own = topicStabilities(topics, [resample]).map(({ jaccard }) => jaccard);
    return own.length > 0 ? [mean(own)] : [];
  });
  if (values.length === 0) return { k, mean: 0, error: 0 };
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const error = Math.sqrt(squares / Math.max(1, values.length - 1) / values.length);
  return { k, mean: middle, error };
}

const shortest = 3;
const apart = 2;

/**
 * The largest k whose mean is within one standard error of the best one's: the one-standard-error rule (Hastie, Tibshirani
 * and Friedman 2009, section 7.10), which takes the simplest model that is as good as the best; here the finest topics
 * that are as stable. Also the longest stretch of three or more neighbours in which no two differ by two standard errors
 * of their difference. `measured` by rising k; null where nothing was measured.
 */
export function suggestK(measured: readonly StabilityOfK[]): SuggestedK | null {
  const [first, ...others] = measured;
  if (!first) return null;
  const best = others.reduce((a, b) => (b.mean > a.mean ? b : a), first);
  const fit = measured.findLast(({ mean: own }) => own >= best.mean - best.error) ?? best;
  const flat = flattest(measured);
  return { k: fit.k, best, flat, why: sentence(fit, best, flat) };
}

function flattest(measured: readonly StabilityOfK[]): FlatStretch | null {
  const stretches = measured.flatMap((_, from) =>
    measured.slice(from + shortest - 1).flatMap((_last, more) => {
      const part = measured.slice(from, from + shortest + more);
      return isFlat(part) ? [part] : [];
    }),
  );
  const [longest] = stretches.sort((a, b) => b.length - a.length);
  if (!longest) return null;
  const means = longest.map(({ mean: own }) => own);
  const [from, to] = [longest[0]!.k, longest.at(-1)!.k]; // three or more
  return { from, to, low: Math.min(...means), high: Math.max(...means) };
}

function isFlat(part: readonly StabilityOfK[]): boolean {
  return part.every((a, at) =>
    part
      .slice(at + 1)
      .every((b) => Math.abs(a.mean - b.mean) < apart * Math.hypot(a.error, b.error)),
  );
}

function sentence(fit: StabilityOfK, best: StabilityOfK, flat: FlatStretch | null): string {
  const reason =
    fit.k === best.k
      ? `its topics are found again best where the papers are drawn anew (${percent(best.mean)} in common), and no larger number comes within one standard error of that`
      : `it is the largest number whose topics are found again as well, within one standard error, as those of ${best.k}, the best (${percent(best.mean)} in common)`;
  const start = `${fit.k}: ${reason}`;
  if (!flat) return `${start}.`;
  const range = percent(flat.low, flat.high);
  return `${start}; from ${flat.from} to ${flat.to} topics are about equally stable (${range}), so among these choose by how finely you want to read.`;
}

function percent(...shares: number[]): string {
  const told = [...new Set(shares.map((share) => Math.round(share * 100)))];
  return `${told.join(' to ')} %`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
