import type { Filter } from '../../data/filter.ts';
import { atOnce } from './sliced.svelte.ts';
import { usableAbstract, type Kind, type Paper } from '../../data/paper.ts';

/** A part of the papers' records as numbers: paper i has values[codes[i]]. */
export interface Column<T> {
  values: readonly T[];
  codes: Int32Array;
}

/** The parts of many papers' records that have few values. */
export interface Columns {
  venue: Column<string>;
  year: Column<number>;
  kind: Column<Kind>;
  text: Column<'abstract' | 'title'>;
  star: Column<number>;
  /** Whether any paper has a label. */
  labelled: boolean;
  /** Whether any paper is of a collection. */
  collected: boolean;
}

const known = new WeakMap<readonly Paper[], Columns>();

/** The columns of a list that stays as it is, made once. */
export function columnsOf(papers: readonly Paper[]): Columns {
  return known.get(papers) ?? atOnce(makeColumns(papers));
}

const eachStep = 4096;

/** Makes the columns of many papers before they are asked for, a step for some thousand papers. */
export function* makeColumns(papers: readonly Paper[]): Generator<void, Columns> {
  const all = papers.length;
  const [venue, year] = [new Coder<string>(all), new Coder<number>(all)];
  const [kind, text] = [new Coder<Kind>(all), new Coder<'abstract' | 'title'>(all)];
  const star = new Coder<number>(all);
  const columns = { venue, year, kind, text, star, labelled: false, collected: false };
  for (const [at, paper] of papers.entries()) {
    venue.add(paper.venue);
    year.add(paper.year);
    kind.add(paper.kind);
    text.add(usableAbstract(paper) === null ? 'title' : 'abstract');
    star.add(paper.stars);
    columns.labelled ||= paper.labels.length > 0;
    columns.collected ||= paper.collections.length > 0;
    if (at % eachStep === eachStep - 1) yield;
  }
  known.set(papers, columns);
  return columns;
}

class Coder<T> implements Column<T> {
  readonly values: T[] = [];
  readonly codes: Int32Array;
  readonly #codeOf = new Map<T, number>();
  #at = 0;
  #last: T | undefined;

  constructor(length: number) {
    this.codes = new Int32Array(length);
  }

  add(value: T): void {
    const at = this.#at++;
    if (at > 0 && value === this.#last) return void (this.codes[at] = this.codes[at - 1]!);
    let code = this.#codeOf.get(value);
    if (code === undefined) this.#codeOf.set(value, (code = this.values.push(value) - 1));
    this.codes[at] = code;
    this.#last = value;
  }
}

/** The parts of a filter that columns tell, and the others. */
export function splitFilter({ venue, year, kind, text, star, ...rest }: Filter): [Filter, Filter] {
  return [
    {
      ...(venue && { venue }),
      ...(year && { year }),
      ...(kind && { kind }),
      ...(text && { text }),
      ...(star && { star }),
    },
    rest,
  ];
}

/** Which papers pass those parts of a filter that are columns; null where it asks for others too. */
export function passingRows(columns: Columns, filter: Filter): Int32Array | null {
  const [{ venue, year, kind, text, star }, others] = splitFilter(filter);
  if (Object.values(others).some((values) => values !== undefined && values.length > 0))
    return null;
  const folded = new Set(venue?.map((one) => one.toLowerCase()));
  const tests = [
    testOf(columns.venue, venue, (one) => folded.has(one.toLowerCase())),
    testOf(columns.year, year, (one) => year!.some(([a, b]) => a <= one && one <= b)),
    testOf(columns.kind, kind, (one) => kind!.includes(one)),
    testOf(columns.text, text, (one) => text!.includes(one)),
    testOf(columns.star, star, (one) => star!.includes(one)),
  ].flat();
  const rows = new Int32Array(columns.kind.codes.length);
  let count = 0;
  for (let row = 0; row < rows.length; row++)
    if (tests.every(({ codes, passes }) => passes[codes[row]!])) rows[count++] = row;
  return rows.subarray(0, count);
}

const many = 5000;

/** Those of many papers that pass every filter, found by columns; null where they are few, or a filter asks for more than columns tell. */
export function passingPapers(papers: readonly Paper[], ...filters: Filter[]): Paper[] | null {
  if (papers.length < many) return null;
  const columns = columnsOf(papers);
  const lists = filters.map((filter) => passingRows(columns, filter));
  if (!lists.every((rows) => rows !== null)) return null;
  const [first = new Int32Array(), ...others] = lists;
  const all = others.reduce(inBoth, first);
  return Array.from(all, (row) => papers[row]!);
}

/** The numbers that are in both lists, each of which rises. */
function inBoth(a: Int32Array, b: Int32Array): Int32Array {
  const shared = new Int32Array(Math.min(a.length, b.length));
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) shared[count++] = a[i]!;
    if (a[i]! <= b[j]!) i += 1;
    else j += 1;
  }
  return shared.subarray(0, count);
}

function testOf<T>(
  { values, codes }: Column<T>,
  asked: readonly unknown[] | undefined,
  holds: (value: T) => boolean,
): { codes: Int32Array; passes: readonly boolean[] }[] {
  return asked === undefined || asked.length === 0 ? [] : [{ codes, passes: values.map(holds) }];
}
