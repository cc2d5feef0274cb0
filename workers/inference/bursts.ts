import { loadCounts, sum, type Slice } from './slice.ts';

const RAISED = 2; // the burst state's share over the base share
const ASCENT = 1; // what entering it costs, in ln of the number of years

export interface Burst {
  readonly from: number;
  readonly to: number;
  /** How much likelier, in ln, the burst state makes these years; above 0. */
  readonly weight: number;
}

/**
 * The bursts of a row in order of time, by Kleinberg's batched two-state automaton (2003, s = 2,
 * gamma = 1); years without papers are no batches, and of equally good paths the quieter is taken.
 */
export function findBursts(slice: Slice, counts: ArrayLike<number>): readonly Burst[] {
  const { years, papers, counts: loaded } = loadCounts(slice, counts);
  const base = sum(loaded) / Math.max(1, sum(papers));
  if (base === 0 || base === 1) return [];
  const { on, off } = gainsOf(base);
  const gains = loaded.map((count, at) => count * on + (papers[at]! - count) * off);
  return joinBursts(years, gains, findStates(gains, ASCENT * Math.log(years.length)));
}

/** Whether rows of one slice burst at all, as findBursts says; what hangs on a row's total alone is worked out once for each. */
export function burstTest({
  papers,
}: Slice): (counts: ArrayLike<number>, total: number) => boolean {
  const all = sum(papers);
  const loaded = Array.from(papers).filter((size) => size > 0).length;
  const ascent = ASCENT * Math.log(loaded);
  const known = new Map<number, Gains>();
  return (counts, total) => {
    if (total === 0 || total === all) return false;
    const gains = known.get(total) ?? gainsOf(total / all);
    known.set(total, gains);
    // Viterbi's path as below: it leaves the quiet state where the other is worth more at any time.
    let bursting = -Infinity;
    for (let at = 0; at < papers.length; at++) {
      const [size, count] = [papers[at]!, counts[at]!];
      if (size === 0) continue;
      const gain = count * gains.on + (size - count) * gains.off;
      bursting = (bursting > -ascent ? bursting : -ascent) + gain;
      if (bursting > 0) return true;
    }
    return false;
  };
}

/** What the burst state makes likelier, in ln, for each paper that is on the topic and each that is not. */
interface Gains {
  readonly on: number;
  readonly off: number;
}

function gainsOf(base: number): Gains {
  // Where twice the base share would leave no room, the burst state lies half way from it to 1.
  const raised = Math.min(RAISED * base, (1 + base) / 2);
  return { on: Math.log(raised / base), off: Math.log((1 - raised) / (1 - base)) };
}

// Viterbi's path: a year in the burst state earns its gain, entering it costs the ascent, leaving is
// free.
function findStates(gains: readonly number[], ascent: number): readonly boolean[] {
  let [quiet, bursting] = [0, -Infinity];
  const steps = gains.map((gain) => {
    const leaves = bursting > quiet;
    const stays = bursting > quiet - ascent;
    const nextQuiet = leaves ? bursting : quiet;
    bursting = (stays ? bursting : quiet - ascent) + gain;
    quiet = nextQuiet;
    return { leaves, stays };
  });
  let state = bursting > quiet;
  const states: boolean[] = [];
  for (const { leaves, stays } of steps.reverse()) {
    states.push(state);
    state = state ? stays : leaves;
  }
  return states.reverse();
}

function joinBursts(
  years: readonly number[],
  gains: readonly number[],
  states: readonly boolean[],
) {
  const bursts: Burst[] = [];
  states.forEach((bursting, at) => {
    if (!bursting) return;
    const open = at > 0 && states[at - 1] ? bursts.pop() : undefined;
    const [year, gain] = [years[at]!, gains[at]!];
    bursts.push({ from: open?.from ?? year, to: year, weight: (open?.weight ?? 0) + gain });
  });
  return bursts;
}
