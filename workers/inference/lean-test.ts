import { CONFIDENT, screenTails } from './share-trend.ts';
import { sum, sumElapsed, type Slice } from './slice.ts';

/** What is known of the rows of one total: up to which sums of years they lean down, and from which on up. */
interface Known {
  leastUp: number;
  mostLevel: number;
  leastLevel: number;
  mostDown: number;
}

/**
 * Whether rows of one slice lean, as their whole estimates say. Of rows of one total P(ratio > 1.5) never falls with the sum of
 * their years, so that a sum beyond one that leans leans too, and one between two that do not does not: the density of the
 * slope b rises with that sum like e^(b sum); and, given b, the first year's logit falls with b, while the bound
 * under which it must lie for the ratio to be over 1.5 rises.
 */
export function leanTest(slice: Slice): (counts: ArrayLike<number>) => boolean {
  const totals = new Map<number, Known>();
  return (counts) => {
    const [total, elapsed] = [sum(counts), sumElapsed(slice, counts)];
    const known = totals.get(total) ?? nothingKnown();
    totals.set(total, known);
    if (elapsed >= known.leastUp || elapsed <= known.mostDown) return true;
    if (elapsed >= known.leastLevel && elapsed <= known.mostLevel) return false;
    const { pUp, pDown } = screenTails(slice, counts, 'tails');
    if (pUp >= CONFIDENT) known.leastUp = elapsed;
    else if (pDown >= CONFIDENT) known.mostDown = elapsed;
    else {
      known.leastLevel = Math.min(known.leastLevel, elapsed);
      known.mostLevel = Math.max(known.mostLevel, elapsed);
    }
    return elapsed >= known.leastUp || elapsed <= known.mostDown;
  };
}

function nothingKnown(): Known {
  return { leastUp: Infinity, mostLevel: -Infinity, leastLevel: Infinity, mostDown: -Infinity };
}
