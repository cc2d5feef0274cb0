import type { Term } from '../../data/corpus.ts';
import type { Done } from '../claims/progress.ts';
import { hashSeed, random, shuffle } from '../random.ts';
import type { Grouping } from './identity.ts';
import type { Parameters } from './parameters.ts';
import type { AnalysisPaper } from './prepared.ts';
import { ari } from './quality.ts';
import { regroup } from './regroup.ts';

/** How alike the topics of the whole corpus come out again, each a mean adjusted Rand index, at most 1 (Hubert and Arabie 1985). */
export interface Agreement {
  /** Over each two of as many other seeds, on all papers that shape the topics. */
  seeds: { count: number; ari: number };
  /** Between the topics and those found without a tenth of the papers, each paper left out once, on the papers left. */
  leavingOut: { count: number; ari: number };
}

export interface AgreementOptions {
  seeds: number;
  parts: number;
}

const standard: AgreementOptions = { seeds: 5, parts: 10 };

/** Measures how alike the topics come out again with other seeds and fewer papers; yields the searches done. */
export function* measureAgreement(
  papers: readonly AnalysisPaper[],
  vocabulary: readonly Term[],
  parameters: Parameters,
  { seeds, parts }: AgreementOptions = standard,
): Generator<Done, Agreement> {
  const fitted = papers.filter(({ role }) => role === 'fit').sort((a, b) => (a.id < b.id ? -1 : 1));
  const total = seeds + parts + 1;
  let done = 0;
  function* find(own: readonly AnalysisPaper[], seed: number): Generator<Done, Grouping> {
    const steps = regroup(own, vocabulary, { ...parameters, seed });
    for (;;) {
      const step = steps.next();
      yield { done, total };
      if (!step.done) continue;
      done += 1;
      return step.value;
    }
  }
  const found: Grouping[] = [];
  for (let at = 0; at < seeds; at += 1) {
    found.push(yield* find(fitted, hashSeed(parameters.seed, 'seed', at)));
  }
  const whole = yield* find(fitted, parameters.seed);
  const without: number[] = [];
  for (const rest of leaveOut(fitted, parts, parameters.seed)) {
    without.push(agree(whole, yield* find(rest, parameters.seed)));
  }
  return {
    seeds: { count: seeds, ari: mean(pairs(found).map(([a, b]) => agree(a, b))) },
    leavingOut: { count: parts, ari: mean(without) },
  };
}

/** The papers without each of so many parts of nearly equal size, drawn at random. */
function leaveOut(
  papers: readonly AnalysisPaper[],
  parts: number,
  seed: number,
): AnalysisPaper[][] {
  const places = [...papers.keys()];
  shuffle(places, random(hashSeed(seed, 'part')));
  return Array.from({ length: parts }, (_, part) => {
    const out = new Set(places.filter((_, at) => at % parts === part));
    return papers.filter((_, at) => !out.has(at));
  });
}

/** Adjusted Rand index over the papers that both place. */
function agree(first: Grouping, second: Grouping): number {
  const other = new Map(second.map(({ id, topic }) => [id, topic]));
  const both = first.flatMap(({ id, topic }) => {
    const again = other.get(id) ?? null;
    return topic === null || again === null ? [] : [[topic, again] as const];
  });
  return ari(
    both.map(([topic]) => topic),
    both.map(([, topic]) => topic),
  );
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, at) => items.slice(at + 1).map((b): [T, T] => [a, b]));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
