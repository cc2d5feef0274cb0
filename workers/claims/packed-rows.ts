import { claimYear } from './claim-year.ts';
import type { ClaimRow } from './claim-row.ts';
import { placeOf } from './place-of.ts';
import type { SampleYear } from './sample.ts';

const numbersARow = 9;
const fewestToPack = 1000;

type Call = Pick<ClaimRow, 'kind' | 'verdict' | 'direction' | 'isNew' | 'basis' | 'flags'>;

/** Rows of one slice in few lists of numbers, which cross to the page many times faster than a record a row and year. */
export interface PackedRows {
  ids: ClaimRow['id'][];
  labels: string[];
  /** The calls there are, and which is each row's. */
  calls: Call[];
  call: Uint32Array;
  /** p, q, ratio, ratio80, ratio95, pUp and pDown of each row; NaN for none. */
  numbers: Float64Array;
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
    numbers: Float64Array.from(rows.flatMap(numbersOf), (number) => number ?? NaN),
    years: (rows[0]?.years ?? []).map(({ year, state, n }) => ({ year, state, papers: n ?? 0 })),
    counts: Int32Array.from(rows.flatMap(({ years }) => years.map(({ ids }) => ids.length))),
    members: Int32Array.from(members),
    papers: [...places.keys()],
  };
}

function isFull({ mix, detectable }: ClaimRow): boolean {
  return mix !== undefined || detectable !== undefined;
}

/** The rows that were packed; the years of one are made when they are first asked for. */
export function unpackRows(rows: ClaimRow[] | PackedRows): ClaimRow[] {
  if (Array.isArray(rows)) return rows;
  const { calls, call, years, counts } = rows;
  let start = 0;
  return rows.ids.map((id, at): ClaimRow => {
    const own = counts.subarray(at * years.length, (at + 1) * years.length);
    const from = start;
    for (const count of own) start += count;
    const numbers = rows.numbers.subarray(at * numbersARow, (at + 1) * numbersARow);
    let made: ClaimRow['years'] | null = null;
    const row: ClaimRow = {
      id,
      label: rows.labels[at]!,
      ...calls[call[at]!]!, // of as many rows as ids
      ...namesOf(numbers),
      get years() {
        return (made ??= unpackYears(rows, own, from));
      },
    };
    packedCounts.set(row, { years, own });
    return row;
  });
}

const packedCounts = new WeakMap<ClaimRow, { years: readonly SampleYear[]; own: Int32Array }>();

/** The years of a row and how many papers it has in each, null where there is no number; its years are not made for that. */
export function yearCounts(row: ClaimRow): Pick<ClaimRow['years'][number], 'year' | 'count'>[] {
  const packed = packedCounts.get(row);
  if (!packed) return row.years;
  const { years, own } = packed;
  return years.map(({ year, state }, at) => ({
    year,
    count: state === 'loaded' ? own[at]! : null,
  }));
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

function numbersOf({ p, q, ratio, ratio80, ratio95, pUp, pDown }: ClaimRow): (number | null)[] {
  const none = [null, null];
  return [p, q, ratio, ...(ratio80 ?? none), ...(ratio95 ?? none), pUp, pDown];
}

function namesOf(numbers: Float64Array) {
  const told = (at: number): number | null => {
    const number = numbers[at]!; // of nine
    return Number.isNaN(number) ? null : number;
  };
  const pair = (at: number): [number, number] | null =>
    told(at) === null ? null : [numbers[at]!, numbers[at + 1]!];
  return {
    p: told(0),
    q: told(1),
    ratio: told(2),
    ratio80: pair(3),
    ratio95: pair(5),
    pUp: told(7),
    pDown: told(8),
  };
}
