import type { PaperTokens, Term } from '../../data/corpus.ts';
import { findPhrases, type Phrase } from './phrases.ts';
import type { Selection } from './terms.ts';

export interface LabelTerm {
  /** Vocabulary numbers: one for a word, two for a phrase. */
  terms: number[];
  label: string;
  /** Papers of the topic that say it. */
  papers: number;
}

export interface TopicWords {
  /** A name and two further ones, nouns or phrases; no two topics share the first. */
  labels: string[];
  /** Up to ten single words, best first. */
  words: LabelTerm[];
}

/** A word may stand for a second topic too if it fits that one nearly as well as its best. */
const shared = 0.5;

interface Candidate {
  terms: number[];
  label: string;
  rows: number[];
  noun: boolean;
}

interface Scored extends Candidate {
  score: number;
  papers: number;
}

/**
 * Names each topic by the nouns and collocations whose presence best tells its papers from the others: ranked by the F1
 * of "the paper says it" against "the paper is in the topic".
 */
export function labelTopics(
  topics: Int32Array,
  k: number,
  tokens: readonly PaperTokens[],
  vocabulary: readonly Term[],
  selection: Selection,
): TopicWords[] {
  const sizes = new Array<number>(k).fill(0);
  for (const topic of topics) if (topic >= 0) sizes[topic]! += 1;
  const candidates = [
    ...wordCandidates(tokens, vocabulary, selection),
    ...findPhrases(tokens, vocabulary).map((phrase) => phraseCandidate(phrase, vocabulary)),
  ];
  const ranked = rankAll(candidates, topics, sizes);
  const taken = new Set<string>();
  const bySize = [...sizes.keys()].sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const words: TopicWords[] = new Array<TopicWords>(k);
  for (const topic of bySize) words[topic] = choose(ranked[topic]!, vocabulary, taken, topic);
  return words;
}

function wordCandidates(
  tokens: readonly PaperTokens[],
  vocabulary: readonly Term[],
  selection: Selection,
): Candidate[] {
  const rows = new Map<number, number[]>();
  tokens.forEach((paper, row) => {
    for (const term of new Set([...paper.title, ...paper.abstract])) {
      const list = rows.get(term);
      if (list) list.push(row);
      else rows.set(term, [row]);
    }
  });
  return [...selection.terms].map((term) => {
    const { label, wordClass } = vocabulary[term]!;
    const noun = wordClass === 'noun' || wordClass === 'name';
    return { terms: [term], label, rows: rows.get(term) ?? [], noun };
  });
}

function phraseCandidate(phrase: Phrase, vocabulary: readonly Term[]): Candidate {
  const label = phrase.terms.map((term) => vocabulary[term]!.label).join(' ');
  return { terms: phrase.terms, label, rows: phrase.papers, noun: true };
}

/** Each topic's candidates, best first: those said by three papers of the topic, then those said by two. */
function rankAll(
  candidates: readonly Candidate[],
  topics: Int32Array,
  sizes: readonly number[],
): Scored[][] {
  const ranked: Scored[][] = sizes.map(() => []);
  for (const candidate of candidates) {
    const papers = new Array<number>(sizes.length).fill(0);
    for (const row of candidate.rows) if (topics[row]! >= 0) papers[topics[row]!]! += 1;
    const scores = papers.map((n, topic) => (2 * n) / (candidate.rows.length + sizes[topic]!));
    const best = Math.max(...scores);
    scores.forEach((score, topic) => {
      const own = papers[topic]!;
      if (own >= 2 && score >= best * shared)
        ranked[topic]!.push({ ...candidate, score, papers: own });
    });
  }
  return ranked.map((list) => list.sort(byScore));
}

function byScore(a: Scored, b: Scored): number {
  return (
    Math.min(3, b.papers) - Math.min(3, a.papers) ||
    b.score - a.score ||
    b.papers - a.papers ||
    b.terms.length - a.terms.length ||
    (a.label < b.label ? -1 : 1)
  );
}

function choose(
  ranked: readonly Scored[],
  vocabulary: readonly Term[],
  taken: Set<string>,
  topic: number,
): TopicWords {
  const names = withoutRelatives(
    ranked.filter(({ noun }) => noun),
    vocabulary,
  );
  const words = withoutRelatives(
    ranked.filter(({ terms }) => terms.length === 1),
    vocabulary,
  );
  const free = [...names, ...words].find(({ label }) => !taken.has(label));
  const name = free?.label ?? `Topic ${topic + 1}`;
  taken.add(name);
  const others = names.map(({ label }) => label).filter((label) => label !== name);
  return {
    labels: [name, ...others].slice(0, 3),
    words: words.slice(0, 10).map(({ terms, label, papers }) => ({ terms, label, papers })),
  };
}

/** Leaves out what repeats a better candidate: a word inside a phrase, or another form of the same word. */
function withoutRelatives(ranked: readonly Scored[], vocabulary: readonly Term[]): Scored[] {
  const kept: Scored[] = [];
  for (const candidate of ranked) {
    if (kept.length >= 14) break;
    if (!kept.some((other) => related(candidate, other, vocabulary))) kept.push(candidate);
  }
  return kept;
}

function related(a: Candidate, b: Candidate, vocabulary: readonly Term[]): boolean {
  const [few, many] = a.terms.length <= b.terms.length ? [a, b] : [b, a];
  return few.terms.every((x) =>
    many.terms.some((y) => x === y || sameRoot(vocabulary[x]!.term, vocabulary[y]!.term)),
  );
}

function sameRoot(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return length >= 5 && a.slice(0, Math.max(5, length - 2)) === b.slice(0, Math.max(5, length - 2));
}
