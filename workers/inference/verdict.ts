import { ACCEPTED_Q } from './false-discovery.ts';
import { CONFIDENT, type RatioTails } from './share-trend.ts';
import { loadCounts, type Slice } from './slice.ts';

const LEAST_PAPERS = 3;

export type Direction = 'up' | 'down';

export interface Verdict {
  readonly verdict: 'clear' | 'leaning' | 'steady' | 'new' | 'cannot tell';
  readonly direction: Direction | null;
  /** None before the last loaded year and at least 3 there; said beside clear and leaning. */
  readonly isNew: boolean;
  /** Two loaded years show a difference, never a trend; one shows neither. */
  readonly basis: 'trend' | 'difference' | null;
}

export interface Evidence extends RatioTails {
  /** T of the trend test; its sign says which way a clear verdict points. */
  readonly statistic: number;
  readonly q: number;
}

/**
 * The first verdict that holds of clear, leaning, steady, new and cannot tell; under two loaded
 * years it is cannot tell.
 */
export function decideVerdict(
  slice: Slice,
  counts: ArrayLike<number>,
  evidence: Evidence,
): Verdict {
  const { years, counts: loaded } = loadCounts(slice, counts);
  if (years.length < 2) {
    return { verdict: 'cannot tell', direction: null, isNew: false, basis: null };
  }
  const basis = years.length === 2 ? 'difference' : 'trend';
  const first = isFirstSeen(loaded);
  const { statistic, pUp, pDown } = evidence;
  if (isClear(loaded, evidence)) {
    return { verdict: 'clear', direction: statistic > 0 ? 'up' : 'down', isNew: first, basis };
  }
  if (Math.max(pUp, pDown) >= CONFIDENT) {
    return { verdict: 'leaning', direction: pUp > pDown ? 'up' : 'down', isNew: first, basis };
  }
  if (1 - pUp - pDown >= CONFIDENT) {
    return { verdict: 'steady', direction: null, isNew: false, basis };
  }
  if (first) return { verdict: 'new', direction: 'up', isNew: true, basis };
  return { verdict: 'cannot tell', direction: null, isNew: false, basis };
}

/**
 * Whether the false discovery rate lets the trend pass and at least 3 papers stand at its higher
 * end.
 */
export function isClear(
  loaded: ArrayLike<number>,
  { statistic, q }: Pick<Evidence, 'statistic' | 'q'>,
): boolean {
  if (statistic === 0 || q > ACCEPTED_Q) return false;
  return loaded[statistic > 0 ? loaded.length - 1 : 0]! >= LEAST_PAPERS;
}

/** Whether none of a row's papers come before the last loaded year and at least 3 are there. */
export function isFirstSeen(loaded: ArrayLike<number>): boolean {
  for (let at = 0; at < loaded.length - 1; at++) if (loaded[at]! > 0) return false;
  return loaded.length > 1 && loaded[loaded.length - 1]! >= LEAST_PAPERS;
}
