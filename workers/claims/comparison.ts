import type { FactsCorpus } from '../../data/corpus.ts';
import { formatFilter, type Filter } from '../../data/filter.ts';
import { stepContrast } from '../inference/contrast.ts';
import { judgeFamily } from '../inference/family.ts';
import type { Step } from '../inference/step.ts';
import type { Mix } from '../inference/mix.ts';
import { countRows, type Membership } from '../inference/shuffled-years.ts';
import type { Verdict } from '../inference/verdict.ts';
import { shareDifference } from '../inference/wilson.ts';
import { shufflesFor, stepFamilyLuck } from './family-luck.ts';
import { raiseFlags, type Flag } from './flags.ts';
import { stepCounter, type Done } from './progress.ts';
import type { Row } from './row.ts';
import { selectPapers, type Choice, type Selected } from './sample.ts';
import { termRows } from './term-rows.ts';
import { topicRows, type ClaimTopic } from './topic-rows.ts';
import { sliceMix } from './venue-mix.ts';

// Two slices stand in for two years so far apart that their log odds may differ as widely as the level
// itself may, by N(0, 1.5^2); no test depends on it.
const GAP = 3;

/** Why two slices cannot be compared, in words for the reader. */
export class ComparisonError extends Error {
  override readonly name = 'ComparisonError';
}

export interface SideName {
  filter: string;
  n: number;
}

/** What is said of topics and terms alike. */
interface Compared {
  flags: Flag[];
  /** The difference of the shares as change inside the venues and of their mix; only where venues that are in both slices are pooled. */
  mix?: Pick<Mix, 'total' | 'within' | 'between'>;
}

/** A topic in both slices; the difference is the second share minus the first. */
export interface ComparedTopic extends Compared, Pick<Verdict, 'direction'> {
  id: number;
  label: string;
  a: number;
  b: number;
  shareA: number;
  shareB: number;
  difference: number;
  low: number;
  high: number;
  p: number;
  q: number;
  /** Never new: two slices have no order in time. */
  verdict: Verdict['verdict'];
  idsA: string[];
  idsB: string[];
}

/** A term in both slices; above 0 where the second uses it more. */
export interface ComparedTerm extends Compared {
  term: string;
  label: string;
  a: number;
  b: number;
  logOdds: number;
  z: number;
  p: number;
  q: number;
  badge: boolean;
  idsA: string[];
  idsB: string[];
}

export interface CompareReport {
  a: SideName;
  b: SideName;
  /** Papers that both filters choose; they are left out of both slices. */
  overlap: number;
  topics: ComparedTopic[];
  /** The terms that tell the slices apart most first. */
  terms: ComparedTerm[];
  /** Rows by luck alone, from papers permuted between the slices. */
  expectedByLuck: { clear: number; leaning: number; badge: number };
  anyByLuck: { clear: number; leaning: number; badge: number };
  shuffles: { topics: number; terms: number };
}

export interface Sides {
  readonly a: Filter;
  readonly b: Filter;
  readonly choice: Omit<Choice, 'slice'>;
  readonly topics: readonly ClaimTopic[];
  readonly seed: number;
}

/**
 * Compares two slices by the topics and terms of their papers, without the papers that are in both,
 * with progress by shuffles; throws a ComparisonError if a slice is left without papers.
 */
export function* compareSlices(corpus: FactsCorpus, sides: Sides): Generator<Done, CompareReport> {
  const { choice, seed } = sides;
  const pair = separate(corpus, sides);
  const { merged, sizes, overlap } = pair;
  const topics = topicRows(merged, sides.topics, choice.topicOf);
  const terms = termRows(merged, corpus.vocabulary);
  const count = stepCounter(shufflesFor(topics.length) + shufflesFor(terms.length));
  const topicLuck = yield* count(stepFamilyLuck(membershipOf(pair, topics), seed));
  const termLuck = yield* count(stepFamilyLuck(membershipOf(pair, terms), seed));
  return {
    a: { filter: formatFilter(sides.a), n: sizes[0] },
    b: { filter: formatFilter(sides.b), n: sizes[1] },
    overlap,
    topics: compareTopics(pair, topics, seed),
    terms: yield* count(compareTerms(pair, terms, seed)),
    expectedByLuck: {
      clear: topicLuck.clear.mean,
      leaning: topicLuck.leaning.mean,
      badge: termLuck.passing.mean,
    },
    anyByLuck: {
      clear: topicLuck.clear.any,
      leaning: topicLuck.leaning.any,
      badge: termLuck.passing.any,
    },
    shuffles: { topics: topicLuck.shuffles, terms: termLuck.shuffles },
  };
}

/** Papers of the first slice, then those of the second. */
interface Pair {
  readonly merged: Selected;
  readonly sizes: readonly [number, number];
  readonly overlap: number;
  readonly mixOf: ((members: readonly number[]) => Mix) | null;
}

function separate(corpus: FactsCorpus, { a, b, choice }: Sides): Pair {
  const [inA, inB] = [a, b].map((slice) => selectPapers(corpus, { ...choice, slice })) as [
    Selected,
    Selected,
  ]; // one for each of the two filters
  const idsA = new Set(inA.papers.map(({ id }) => id));
  const shared = new Set(inB.papers.map(({ id }) => id).filter((id) => idsA.has(id)));
  const [first, second] = [without(inA, shared), without(inB, shared)];
  const sizes = [first.papers.length, second.papers.length] as const;
  check({ names: [a, b].map(formatFilter), before: [inA.papers.length, inB.papers.length], sizes });
  const papers = [...first.papers, ...second.papers];
  const tokens = [...first.tokens, ...second.tokens];
  const merged = { papers, tokens, counted: [...papers.keys()] };
  return { merged, sizes, overlap: shared.size, mixOf: sliceMix(merged, sizes[0]) };
}

function check({
  names,
  before,
  sizes,
}: Record<'names', string[]> & Record<'before' | 'sizes', readonly number[]>) {
  names.forEach((name, side) => {
    const slice = name === '' ? 'the slice of all papers' : `the slice “${name}”`;
    if (before[side] === 0) throw new ComparisonError(`no paper that counts is in ${slice}`);
    if (sizes[side] === 0) {
      throw new ComparisonError(`every paper of ${slice} is in the other slice too`);
    }
  });
}

function without({ papers, tokens }: Selected, shared: ReadonlySet<string>): Selected {
  const kept = [...papers.keys()].filter((at) => !shared.has(papers[at]!.id));
  return {
    papers: kept.map((at) => papers[at]!),
    tokens: kept.map((at) => tokens[at]!),
    counted: [...kept.keys()],
  };
}

function membershipOf({ sizes }: Pair, rows: readonly Row[]): Membership {
  const years = sizes.flatMap((size, side) => Array<number>(size).fill(side * GAP));
  return { years, rows: rows.map(({ papers }) => papers) };
}

function compareTopics(pair: Pair, rows: readonly Row[], seed: number): ComparedTopic[] {
  const counts = countRows(membershipOf(pair, rows));
  const slice = { years: [0, GAP], papers: pair.sizes };
  const claims = judgeFamily(slice, counts, seed);
  return rows.map((row, at) => {
    const [a, b] = [counts[at]![0]!, counts[at]![1]!];
    const [sizeA, sizeB] = pair.sizes;
    const { p, q, verdict, direction } = claims[at]!;
    const appears = verdict === 'new';
    const mix = pair.mixOf && pair.mixOf(row.papers);
    const judged = { slice, counts: counts[at]!, claim: claims[at]!, mix };
    return {
      id: Number(row.id),
      label: row.label,
      a,
      b,
      shareA: a / sizeA,
      shareB: b / sizeB,
      ...shareDifference({ count: a, papers: sizeA }, { count: b, papers: sizeB }),
      p,
      q,
      verdict: appears ? 'cannot tell' : verdict,
      direction: appears ? null : direction,
      flags: raiseFlags(row, judged, seed),
      ...(mix && partsOf(mix)),
      ...splitIds(pair, row),
    };
  });
}

function* compareTerms(
  pair: Pair,
  rows: readonly Row[],
  seed: number,
): Generator<Step, ComparedTerm[]> {
  const counts = countRows(membershipOf(pair, rows));
  const side = (at: 0 | 1) => ({ papers: pair.sizes[at], counts: counts.map((row) => row[at]!) });
  const contrasts = yield* stepContrast(side(0), side(1), undefined, seed);
  const compared: ComparedTerm[] = [];
  for (const [at, contrast] of contrasts.entries()) {
    compared.push({
      term: String(rows[at]!.id),
      label: rows[at]!.label,
      a: counts[at]![0]!,
      b: counts[at]![1]!,
      ...contrast,
      ...mixOfTerm(pair, rows[at]!),
      ...splitIds(pair, rows[at]!),
    });
    if (at % 256 === 255) yield 'breath';
  }
  return compared.sort((x, y) => Math.abs(y.z) - Math.abs(x.z) || (x.term < y.term ? -1 : 1));
}

function mixOfTerm({ mixOf }: Pair, { papers }: Row): Compared {
  const mix = mixOf && mixOf(papers);
  return { flags: mix?.contradicts ? ['mix'] : [], ...(mix && partsOf(mix)) };
}

function partsOf({ total, within, between }: Mix): Required<Pick<Compared, 'mix'>> {
  return { mix: { total, within, between } };
}

function splitIds({ merged, sizes }: Pair, { papers }: Row) {
  const ids = (places: readonly number[]) => places.map((at) => merged.papers[at]!.id);
  return {
    idsA: ids(papers.filter((at) => at < sizes[0])),
    idsB: ids(papers.filter((at) => at >= sizes[0])),
  };
}
