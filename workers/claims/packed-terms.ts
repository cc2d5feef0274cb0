import type { CompareReport, ComparedTerm } from './comparison.ts';
import { placeOf } from './place-of.ts';

const numbersATerm = 9;
const fewestToPack = 1000;

type Call = Pick<ComparedTerm, 'badge' | 'flags'>;

/** The terms of a comparison in few lists of numbers, which cross to the page many times faster than a record a term with the ids of its papers. */
export interface PackedTerms {
  terms: string[];
  labels: string[];
  /** The calls there are, and which is each term's. */
  calls: Call[];
  call: Uint32Array;
  /** a, b, logOdds, z, p, q and the three parts of the mix of each term; NaN where there is no mix. */
  numbers: Float64Array;
  /** How many papers of each slice say each term. */
  counts: Int32Array;
  /** Those papers, as places in `papers`, term after term and slice after slice. */
  members: Int32Array;
  papers: string[];
}

/** A comparison as a worker sends it: of many terms packed. */
export interface SentComparison extends Omit<CompareReport, 'terms'> {
  terms: ComparedTerm[] | PackedTerms;
}

/** The comparison with its terms packed where they are many. */
export function packComparison(report: CompareReport): SentComparison {
  const { terms } = report;
  return terms.length < fewestToPack ? report : { ...report, terms: packTerms(terms) };
}

function packTerms(terms: readonly ComparedTerm[]): PackedTerms {
  const calls = new Map<string, number>();
  const places = new Map<string, number>();
  const counts = Int32Array.from(terms.flatMap(({ idsA, idsB }) => [idsA.length, idsB.length]));
  const members = new Int32Array(counts.reduce((sum, count) => sum + count, 0));
  let at = 0;
  for (const { idsA, idsB } of terms)
    for (const ids of [idsA, idsB]) for (const id of ids) members[at++] = placeOf(places, id);
  return {
    terms: terms.map(({ term }) => term),
    labels: terms.map(({ label }) => label),
    call: Uint32Array.from(terms, ({ badge, flags }) =>
      placeOf(calls, JSON.stringify({ badge, flags } satisfies Call)),
    ),
    calls: [...calls.keys()].map((call) => JSON.parse(call) as Call), // written above
    numbers: Float64Array.from(terms.flatMap(numbersOf)),
    counts,
    members,
    papers: [...places.keys()],
  };
}

function numbersOf({ a, b, logOdds, z, p, q, mix }: ComparedTerm): number[] {
  const { total = NaN, within = NaN, between = NaN } = mix ?? {};
  return [a, b, logOdds, z, p, q, total, within, between];
}

/** The comparison that was packed; the ids of a term's papers are listed when they are first asked for. */
export function unpackComparison(sent: SentComparison): CompareReport {
  const { terms } = sent;
  return { ...sent, terms: Array.isArray(terms) ? terms : unpackTerms(terms) };
}

function unpackTerms(packed: PackedTerms): ComparedTerm[] {
  const { terms, labels, calls, call, numbers, counts, members, papers } = packed;
  let end = 0;
  return terms.map((term, at): ComparedTerm => {
    const stretch = (count: number): Int32Array => members.subarray(end, (end += count));
    const [inA, inB] = [stretch(counts[2 * at]!), stretch(counts[2 * at + 1]!)];
    return {
      term,
      label: labels[at]!,
      ...namesOf(numbers.subarray(at * numbersATerm, (at + 1) * numbersATerm)),
      ...calls[call[at]!]!, // of as many terms as labels
      get idsA() {
        return Array.from(inA, (place) => papers[place]!);
      },
      get idsB() {
        return Array.from(inB, (place) => papers[place]!);
      },
    };
  });
}

function namesOf(numbers: Float64Array) {
  const [a, b, logOdds, z, p, q, total, within, between] = numbers as unknown as number[]; // nine
  const mix = { total: total!, within: within!, between: between! };
  return {
    ...{ a: a!, b: b!, logOdds: logOdds!, z: z!, p: p!, q: q! },
    ...(!Number.isNaN(total) && { mix }),
  };
}
