import { findBursts, type Burst } from '../inference/bursts.ts';
import { qValues } from '../inference/false-discovery.ts';
import { estimatesOf, makeClaim, type Claim } from '../inference/family.ts';
import { countRows, sliceOf } from '../inference/shuffled-years.ts';
import { onceATotal } from '../inference/share-trend.ts';
import type { Slice } from '../inference/slice.ts';
import type { Step } from '../inference/step.ts';
import type { TrendNulls } from '../inference/trend-null.ts';
import { stepTrends } from '../inference/trend-test.ts';
import { isFirstSeen } from '../inference/verdict.ts';
import { makeClaimRow, type ClaimRow } from './claim-row.ts';
import type { stepDetect } from './detectable.ts';
import { stepFamilyLuck, summariseLuck, type ByLuck } from './family-luck.ts';
import { makeLedger, type Ledger } from './ledger.ts';
import { membershipOf, type Row } from './row.ts';
import type { Choice, Sample } from './sample.ts';
import { nameSlice, type SliceName } from './slice-name.ts';
import { venueMix } from './venue-mix.ts';

export interface FamilyName {
  kind: Row['kind'];
  size: number;
}

/** What can be said of a family of rows in a slice, and how much of it luck alone would give. */
export interface ClaimReport extends ByLuck {
  slice: SliceName;
  family: FamilyName;
  rows: ClaimRow[];
  /** Rows without a paper before the last loaded year and at least 3 there. */
  firstSeen: Ledger<{ count: number }>;
  bursts: Ledger<{ bursts: Burst[] }>;
}

/** How a family is named and judged. */
export interface Judging {
  readonly kind: Row['kind'];
  readonly choice: Choice;
  readonly seed: number;
  /** Permutations of the years, by default as many as the family's size allows. */
  readonly shuffles?: number;
  /** The nulls of the rows' totals, made where they are not known. */
  readonly nulls?: TrendNulls | undefined;
  /** Tells what each row's last year would have needed, which takes as long as all else; nothing is told without it. */
  readonly detect?: typeof stepDetect | undefined;
}

/** Judges the rows as one family, a step for each row and each shuffle. */
export function* reportClaims(
  sample: Sample,
  rows: readonly Row[],
  judging: Judging,
): Generator<Step, ClaimReport> {
  const { kind, choice, seed, shuffles } = judging;
  const membership = membershipOf(sample, rows);
  const [slice, counts] = [sliceOf(membership), countRows(membership)];
  const { made: judged, nulls } = yield* judgeRows(sample, rows, { ...judging, slice, counts });
  const luck = yield* stepFamilyLuck(membership, seed, shuffles, nulls);
  return {
    slice: nameSlice(sample, choice),
    family: { kind, size: rows.length },
    ...summariseLuck(luck),
    rows: judged,
    firstSeen: makeLedger(luck.firstSeen, rows, (at) =>
      isFirstSeen(counts[at]!) ? { count: counts[at]!.at(-1) ?? 0 } : null,
    ),
    bursts: makeLedger(luck.bursting, rows, (at) => {
      const found = findBursts(slice, counts[at]!);
      return found.length > 0 ? { bursts: [...found] } : null;
    }),
  };
}

interface Counted extends Judging {
  readonly slice: Slice;
  readonly counts: readonly Int32Array[];
}

function* judgeRows(
  sample: Sample,
  rows: readonly Row[],
  { slice, counts, seed, nulls: known, detect }: Counted,
): Generator<Step, { made: ClaimRow[]; nulls: TrendNulls }> {
  const { tests, nulls } = yield* stepTrends(slice, counts, seed, known);
  const p = tests.map((test) => test.p);
  const q = qValues(p);
  const needed = detect ? yield* detect(slice, counts, p, seed) : [];
  const mixOf = venueMix(sample);
  const claims = new Map<string, Claim>();
  const { tails, trend } = estimatesOf(slice);
  const estimates = { tails: onceATotal(slice, tails), trend: onceATotal(slice, trend) };
  const made: ClaimRow[] = [];
  for (const [at, row] of rows.entries()) {
    const own = counts[at]!;
    const key = own.join();
    // Rows of equal counts have equal claims.
    const claim = claims.get(key) ?? makeClaim(slice, own, tests[at]!, q[at]!, estimates);
    claims.set(key, claim);
    const judged = { slice, counts: own, claim, mix: mixOf && mixOf(row.papers) };
    made.push(makeClaimRow(sample, row, { ...judged, ...needed[at] }, seed));
    yield undefined;
  }
  return { made, nulls };
}
