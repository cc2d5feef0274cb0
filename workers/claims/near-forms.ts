import type { FactsCorpus, Term } from '../../data/corpus.ts';
import { measureLikeness } from './likeness.ts';

/** A candidate stands in at least so many papers of the corpus. */
const LEAST_PAPERS = 3;
/** From here on a term that follows the same word is taken to be used in the same sense. */
const LIKE_FOLLOWER = 0.2;
/** Less is asked of a term that also begins alike. */
const LIKE_DERIVATION = 0.15;
/** Shorter terms begin too many others. */
const LEAST_LETTERS = 4;
const MOST_CANDIDATES = 40;

/** A term that may mean the same as another. */
export interface NearForm {
  readonly term: number;
  /** How far it shares the other's neighbours, 0..1. */
  readonly likeness: number;
  /** Whether it is taken to be used in the same sense. */
  readonly near: boolean;
}

/**
 * The nouns, names and verbs that follow the first term in at least 3 papers, except the second,
 * most like the second first; near are those with a likeness of .2 at least that are nearer to no
 * other follower.
 */
export function nearFollowers(
  first: number,
  second: number,
  corpus: FactsCorpus,
): readonly NearForm[] {
  const followers = findFollowers(first, corpus).filter((term) => term !== second);
  const likeness = measureLikeness([second, ...followers], corpus);
  const forms = followers.map((term) => {
    const own = likeness(term, second);
    const rivals = followers.filter((other) => other !== term);
    const nearest = rivals.every((other) => likeness(term, other) <= own);
    return { term, likeness: own, near: own >= LIKE_FOLLOWER && nearest };
  });
  return forms.sort(byLikeness);
}

/**
 * The terms that begin with the given one, most like it first; near are those with a likeness of
 * .15 at least in 3 papers or more, and those that only add a number (COVID-19).
 */
export function nearDerivations(term: number, corpus: FactsCorpus): readonly NearForm[] {
  const { vocabulary } = corpus;
  const stem = vocabulary[term]!.term;
  const longer = [...vocabulary.keys()].filter((other) => {
    const known = vocabulary[other]!;
    return other !== term && known.term.startsWith(stem) && !known.stop;
  });
  const isNumbered = (other: number) =>
    /^-?\d+(\.\d+)?$/.test(vocabulary[other]!.term.slice(stem.length));
  const numbered = longer.filter(isNumbered);
  const papers = countPapers(longer, corpus);
  const worded = longer
    .filter((other) => stem.length >= LEAST_LETTERS && !isNumbered(other))
    .filter((other) => !/\s/.test(vocabulary[other]!.term) && papers.get(other)! >= LEAST_PAPERS)
    .slice(0, MOST_CANDIDATES);
  const likeness = measureLikeness([term, ...numbered, ...worded], corpus);
  return [...numbered, ...worded]
    .map((other) => {
      const own = likeness(term, other);
      return { term: other, likeness: own, near: own >= LIKE_DERIVATION || isNumbered(other) };
    })
    .sort(byLikeness);
}

/** Whether the corpus says the second term before the first oftener than after it. */
export function isInverted(first: number, second: number, { tokens }: FactsCorpus): boolean {
  let balance = 0;
  for (const { title, abstract } of tokens)
    for (const stream of [title, abstract])
      for (let at = 1; at < stream.length; at += 1) {
        const [before, term] = [stream[at - 1], stream[at]];
        if (before === first && term === second) balance += 1;
        if (before === second && term === first) balance -= 1;
      }
  return balance < 0;
}

function byLikeness(a: NearForm, b: NearForm): number {
  return b.likeness - a.likeness || a.term - b.term;
}

function findFollowers(first: number, { tokens, vocabulary }: FactsCorpus): number[] {
  const papers = new Map<number, number>();
  tokens.forEach(({ title, abstract }) => {
    const found = new Set<number>();
    for (const stream of [title, abstract])
      for (let at = 1; at < stream.length; at += 1) {
        if (stream[at - 1] !== first) continue;
        const next = stream[at]!;
        if (next !== first && isWord(vocabulary[next])) found.add(next);
      }
    for (const term of found) papers.set(term, (papers.get(term) ?? 0) + 1);
  });
  return [...papers]
    .filter(([, count]) => count >= LEAST_PAPERS)
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, MOST_CANDIDATES)
    .map(([term]) => term);
}

function isWord(term: Term | undefined): boolean {
  if (term === undefined || term.stop) return false;
  return term.wordClass === 'noun' || term.wordClass === 'name' || term.wordClass === 'verb';
}

function countPapers(
  terms: readonly number[],
  { tokens, vocabulary }: FactsCorpus,
): Map<number, number> {
  const papers = new Map(terms.map((term) => [term, 0]));
  const asked = new Uint8Array(vocabulary.length);
  for (const term of terms) asked[term] = 1;
  const last = new Map<number, number>();
  for (const [paper, { title, abstract }] of tokens.entries())
    for (const stream of [title, abstract])
      for (let at = 0; at < stream.length; at += 1) {
        const term = stream[at]!;
        if (term < 0 || asked[term] === 0 || last.get(term) === paper) continue;
        last.set(term, paper);
        papers.set(term, papers.get(term)! + 1);
      }
  return papers;
}
