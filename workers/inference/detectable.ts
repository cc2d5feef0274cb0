import { ACCEPTED_Q, qOfMember } from './false-discovery.ts';
import { loadCounts, sum, type LoadedCounts, type Slice } from './slice.ts';
import { finish, type Step } from './step.ts';
import { midP, stepTrendNulls, type TrendNulls } from './trend-null.ts';
import { sumDeviates, wholeDeviates } from './trend-test.ts';
import { isClear } from './verdict.ts';

/** So many totals share one run of permutations, which stay in memory until all rows have asked. */
const TOTALS_AT_ONCE = 128;

/**
 * The smallest count of the last loaded year at which the row would be clear and rising, its other
 * years and the family's other p values as they are; null if not even all of that year's papers
 * would do.
 */
export function findDetectable(
  slice: Slice,
  counts: ArrayLike<number>,
  others: ArrayLike<number>,
  seed = 1,
): number | null {
  return finish(stepDetectables(slice, [counts], () => others, seed))[0]!; // one a row
}

/** The same of many rows, each beside its own other p values, with a breath now and then. */
export function* stepDetectables(
  slice: Slice,
  rows: readonly ArrayLike<number>[],
  othersOf: (row: number) => ArrayLike<number>,
  seed = 1,
): Generator<Step, (number | null)[]> {
  const { years, papers } = loadCounts(slice, new Int32Array(slice.years.length));
  if (years.length < 2) return rows.map(() => null);
  const deviates = wholeDeviates(years, papers);
  const searches = rows.map((counts, row) =>
    beginSearch(loadCounts(slice, counts), deviates, othersOf(row)),
  );
  const most = papers.at(-1)!;
  for (const totals of inParts(searches, most)) {
    const open = searches.filter(({ found }) => found === null);
    const wanted = totals.filter((total) => open.some((search) => asksFor(search, total, most)));
    const nulls = yield* stepTrendNulls(papers, deviates, wanted, seed);
    for (const [row, search] of searches.entries()) {
      goThrough(search, { wanted, nulls, most, size: sum(papers), others: () => othersOf(row) });
      yield 'breath';
    }
  }
  return searches.map(({ found }) => found);
}

/** A row on the way through the counts that its last year could have. */
interface Search {
  /** Its papers in the other years, and the sum of their deviates. */
  readonly base: number;
  readonly deviate: number;
  readonly last: number;
  /** The least count at which it rises at all. */
  readonly first: number;
  /** No p above it passes beside the others; a little too high, so that rounding hides none. */
  readonly bound: number;
  readonly counts: readonly number[];
  found: number | null;
}

function beginSearch(
  { counts }: LoadedCounts,
  deviates: readonly number[],
  others: ArrayLike<number>,
): Search {
  const rest = Array.from(counts).with(-1, 0);
  const [base, deviate, last] = [sum(rest), sumDeviates(rest, deviates), deviates.at(-1)!];
  const first = deviate > 0 ? 0 : Math.floor(-deviate / last) + 1;
  return { base, deviate, last, first, bound: boundOf(others), counts: rest, found: null };
}

// Of m p values, the own one passes where it is at most its rank's part of the accepted rate, or a
// larger one is (Benjamini and Hochberg 1995): at most the part of the rank after the last that does.
function boundOf(others: ArrayLike<number>): number {
  const sorted = Float64Array.from(others).sort();
  const part = ACCEPTED_Q / (sorted.length + 1);
  const passing = sorted.findLastIndex((p, at) => p <= part * (at + 2) * (1 + 1e-9));
  return part * (passing + 2) * (1 + 1e-9);
}

function asksFor({ base, first }: Search, total: number, most: number): boolean {
  return total >= base + first && total <= base + most;
}

/** All totals that any row may have, in parts and rising. */
function inParts(searches: readonly Search[], most: number): number[][] {
  const all = new Set<number>();
  for (const { base, first } of searches)
    for (let count = first; count <= most; count++) all.add(base + count);
  const totals = [...all].sort((a, b) => a - b);
  return Array.from({ length: Math.ceil(totals.length / TOTALS_AT_ONCE) }, (_, part) =>
    totals.slice(part * TOTALS_AT_ONCE, (part + 1) * TOTALS_AT_ONCE),
  );
}

interface Part {
  readonly wanted: readonly number[];
  readonly nulls: TrendNulls;
  readonly most: number;
  readonly size: number;
  readonly others: () => ArrayLike<number>;
}

function goThrough(search: Search, { wanted, nulls, most, size, others }: Part): void {
  if (search.found !== null) return;
  for (const total of wanted) {
    if (!asksFor(search, total, most)) continue;
    const count = total - search.base;
    const deviate = search.deviate + count * search.last;
    const p = midP(nulls.get(total)!, Math.abs(deviate)); // every wanted total has its null
    if (p > search.bound) continue;
    const evidence = { statistic: deviate / size, q: qOfMember(others(), p) };
    if (isClear(search.counts.with(-1, count), evidence)) {
      search.found = count;
      return;
    }
  }
}
