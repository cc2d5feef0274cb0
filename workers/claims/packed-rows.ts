import { estimateShareTrend, type ShareTrend } from '../inference/share-trend.ts';
import { claimYear } from './claim-year.ts';
import { copyPair, type ClaimRow } from './claim-row.ts';
import { placeOf } from './place-of.ts';
import type { SampleYear } from './sample.ts';

const fewestToPack = 100;

type Call = Pick<ClaimRow, 'kind' | 'verdict' | 'direction' | 'isNew' | 'basis' | 'flags'>;

/** Rows of one slice in few lists of numbers, which cross to the page many times faster than a record a row and year; ratios are estimated there. */
export interface PackedRows {
  ids: ClaimRow['id'][];
  labels: string[];
  /** The calls there are, and which is each row's. */
  calls: Call[];
  call: Uint32Array;
  /** NaN for none. */
  p: Float64Array;
  q: Float64Array;
  years: SampleYear[];
  /** How many papers each row has in each year. */
  counts: Int32Array;
  /** Those papers, as places in `papers`, row after row and year after year. */
  members: Int32Array;
  papers: string[];
}

/** The rows, packed where they are many and none has a mix or tells what it would have needed. */
export function packRows(rows: ClaimRow[]): ClaimRow[] | PackedRows {
  if (rows.length < fewestToPack || rows.some(isFull)) return rows;
  const calls = new Map<string, number>();
  const places = new Map<string, number>();
  const members: number[] = [];
  for (const { years } of rows)
    for (const { ids } of years) for (const id of ids) members.push(placeOf(places, id));
  return {
    ids: rows.map(({ id }) => id),
    labels: rows.map(({ label }) => label),
    call: Uint32Array.from(rows, (row) => placeOf(calls, JSON.stringify(callOf(row)))),
    calls: [...calls.keys()].map((call) => JSON.parse(call) as Call), // written above
    p: Float64Array.from(rows, ({ p }) => p ?? NaN),
    q: Float64Array.from(rows, ({ q }) => q ?? NaN),
    years: (rows[0]?.years ?? []).map(({ year, state, n }) => ({ year, state, papers: n ?? 0 })),
    counts: Int32Array.from(rows.flatMap(({ years }) => years.map(({ ids }) => ids.length))),
    members: Int32Array.from(members),
    papers: [...places.keys()],
  };
}

function isFull({ mix, detectable }: ClaimRow): boolean {
  return mix !== undefined || detectable !== undefined;
}

/** The rows that were packed; the years and the ratio of one are made when they are first asked for. */
export function unpackRows(rows: ClaimRow[] | PackedRows): ClaimRow[] {
  if (Array.isArray(rows)) return rows;
  const { years, counts } = rows;
  const slice = { years: years.map(({ year }) => year), papers: years.map(({ papers }) => papers) };
  let start = 0;
  return rows.ids.map((_, at): ClaimRow => {
    const own = counts.subarray(at * years.length, (at + 1) * years.length);
    const from = start;
    for (const count of own) start += count;
    const row = unpackRow(rows, at, {
      years: once(() => unpackYears(rows, own, from)),
      trend: once(() => estimateShareTrend(slice, own)),
    });
    packedCounts.set(row, own);
    return row;
  });
}

function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

function unpackRow(
  { ids, labels, calls, call, p, q }: PackedRows,
  at: number,
  made: { years: () => ClaimRow['years']; trend: () => ShareTrend },
): ClaimRow {
  const own = calls[call[at]!]!; // of as many rows as ids
  const trendOf = () => own.basis && made.trend();
  return {
    id: ids[at]!,
    label: labels[at]!,
    ...own,
    p: Number.isNaN(p[at]) ? null : p[at]!,
    q: Number.isNaN(q[at]) ? null : q[at]!,
    get ratio() {
      return trendOf()?.ratio ?? null;
    },
    get ratio80() {
      return copyPair(trendOf()?.ratio80);
    },
    get ratio95() {
      return copyPair(trendOf()?.ratio95);
    },
    get pUp() {
      return trendOf()?.pUp ?? null;
    },
    get pDown() {
      return trendOf()?.pDown ?? null;
    },
    get years() {
      return made.years();
    },
  };
}

const packedCounts = new WeakMap<ClaimRow, Int32Array>();

/** The years of rows of one slice, and the most papers that any of them has in each, null where there is no number; the rows' years are not made for that. */
export function largestCounts(
  rows: readonly ClaimRow[],
): Pick<ClaimRow['years'][number], 'year' | 'count'>[] {
  const years = rows[0]?.years ?? [];
  const most = new Int32Array(years.length);
  for (const row of rows) {
    const own = packedCounts.get(row) ?? row.years.map(({ count }) => count ?? 0);
    for (let at = 0; at < most.length; at += 1) most[at] = Math.max(most[at]!, own[at] ?? 0);
  }
  return years.map(({ year, count }, at) => ({ year, count: count === null ? null : most[at]! }));
}

function unpackYears(
  { years, members, papers }: PackedRows,
  counts: Int32Array,
  start: number,
): ClaimRow['years'] {
  let from = start;
  return years.map((year, at) => {
    const own = members.subarray(from, (from += counts[at]!));
    return {
      ...claimYear(year, own),
      get ids() {
        return Array.from(own, (place) => papers[place]!);
      },
    };
  });
}

function callOf({ kind, verdict, direction, isNew, basis, flags }: ClaimRow): Call {
  return { kind, verdict, direction, isNew, basis, flags };
}
