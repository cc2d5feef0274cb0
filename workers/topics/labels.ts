import { broadWords } from '../../data/broad-words.ts';
import type { PaperTokens, Term } from '../../data/corpus.ts';
import {
  phraseCandidates,
  withoutRelatives,
  wordCandidates,
  type Candidate,
} from './candidates.ts';
import { relevant } from './relevance.ts';
import type { Selection } from './terms.ts';
import { bestPair, type WordPair } from './word-pairs.ts';

export interface LabelTerm {
  /** Vocabulary numbers: one for a word, two for a phrase or a pair. */
  terms: number[];
  label: string;
  /** Papers of the topic that say it, and all papers that do. */
  papers: number;
  all: number;
  /** Whether it is two words that a paper may say apart from one another. */
  pair?: true;
}

export interface TopicWords {
  /** A name and two further ones, nouns or phrases, acronyms with their expansion; no two topics share the first. */
  labels: string[];
  /** The labels with the papers that say them: none, and no term, where the name is a number. */
  names: LabelTerm[];
  /** Up to ten single words, best first, each in at least two papers of the topic. */
  words: LabelTerm[];
  /** The words that can be among the ten most relevant ones (see `relevant`), for the reader to rank. */
  relevant: LabelTerm[];
}

/** A word may stand for a second topic too if it fits that one at least half as well as its best. */
const shared = 0.5;
/** A phrase says more than a word: it goes first though it tells the topic's papers a little worse. */
const phraseBonus = 1.25;
/** What the F1 of a broad word counts when it is to be a name. */
const broadMalus = 0.4;

interface Scored extends Candidate {
  score: number;
  papers: number;
}

/**
 * Gives each topic the words and names whose presence best tells its papers from the others: ranked by the F1 of "the
 * paper says it" against "the paper is in the topic", what three papers of the topic say before what two say. A paper that
 * says the words of a phrase apart counts half. Two of the topic's words are its first name where those who say both are the
 * topic's papers better than any one word or phrase tells. Words of `banned` are in no name and no list.
 */
export function labelTopics(
  topics: Int32Array,
  k: number,
  tokens: readonly PaperTokens[],
  vocabulary: readonly Term[],
  selection: Selection,
  banned: ReadonlySet<number> = new Set(),
): TopicWords[] {
  const sizes = sizesOf(topics, k);
  const allowed = ({ terms }: Candidate): boolean => !terms.some((term) => banned.has(term));
  const words = wordCandidates(tokens, vocabulary, selection).filter(allowed);
  const candidates = [
    ...words.filter(({ noun }) => noun).map((word) => nameFrom(word, vocabulary)),
    ...phraseCandidates(tokens, vocabulary)
      .filter(allowed)
      .map((phrase) => ({ ...phrase, weight: phraseBonus })),
  ];
  const rankedWords = rankAll(
    words.map((word) => ({ ...word, weight: 1 })),
    topics,
    sizes,
  );
  const rankedNames = rankAll(candidates, topics, sizes);
  const chosen = rankedWords.map((ranked) => withoutRelatives(ranked, vocabulary, 10));
  const pairs = chosen.map((own, topic) =>
    bestPair(own, sizes[topic]!, (row) => topics[row] === topic),
  );
  const named = nameAll({ ranked: rankedNames, words: chosen, pairs }, sizes, vocabulary);
  return chosen.map((own, topic) => ({
    labels: named[topic]!.map(({ label }) => label),
    names: named[topic]!,
    words: own.map(toLabelTerm),
    relevant: relevant(saidIn(words, topics, topic), sizes[topic]!),
  }));
}

function toLabelTerm({ terms, label, papers, rows }: Scored | WordPair): LabelTerm {
  return { terms, label, papers, all: rows.length };
}

/** The words with how many papers of the topic say them. */
function saidIn(words: readonly Candidate[], topics: Int32Array, topic: number): LabelTerm[] {
  return words.map(({ terms, label, rows }) => {
    let papers = 0;
    for (const row of rows) if (topics[row] === topic) papers += 1;
    return { terms, label, papers, all: rows.length };
  });
}

function sizesOf(topics: Int32Array, k: number): number[] {
  const sizes = new Array<number>(k).fill(0);
  for (const topic of topics) if (topic >= 0) sizes[topic]! += 1;
  return sizes;
}

type Weighted = Candidate & { weight: number };

function nameFrom(word: Candidate, vocabulary: readonly Term[]): Weighted {
  const { term, full } = vocabulary[word.terms[0]!]!;
  return { ...word, label: full ?? word.label, weight: broadWords.has(term) ? broadMalus : 1 };
}

/** Each topic's candidates, best first. */
function rankAll(
  candidates: readonly Weighted[],
  topics: Int32Array,
  sizes: readonly number[],
): Scored[][] {
  const ranked: Scored[][] = sizes.map(() => []);
  for (const candidate of candidates) {
    const papers = countIn(candidate.rows, topics, sizes.length);
    const apart = countIn(candidate.apart, topics, sizes.length);
    const all = candidate.rows.length + candidate.apart.length / 2;
    const scores = papers.map((n, topic) => (2 * n + apart[topic]!) / (all + sizes[topic]!));
    const best = Math.max(...scores);
    scores.forEach((f1, topic) => {
      const score = f1 * candidate.weight;
      if (papers[topic]! >= 2 && f1 >= best * shared)
        ranked[topic]!.push({ ...candidate, score, papers: papers[topic]! });
    });
  }
  return ranked.map((list) => list.sort(byScore));
}

function countIn(rows: readonly number[], topics: Int32Array, k: number): number[] {
  const papers = new Array<number>(k).fill(0);
  for (const row of rows) if (topics[row]! >= 0) papers[topics[row]!]! += 1;
  return papers;
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

interface Offered {
  ranked: readonly Scored[][];
  words: readonly Scored[][];
  pairs: readonly (WordPair | null)[];
}

/** Three names for each topic; the larger topic has the first choice of its first. */
function nameAll(
  { ranked, words, pairs }: Offered,
  sizes: readonly number[],
  vocabulary: readonly Term[],
): LabelTerm[][] {
  const taken = new Set<string>();
  const named = ranked.map(() => [] as LabelTerm[]);
  const bySize = [...sizes.keys()].sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  for (const topic of bySize) {
    const names = withoutRelatives(ranked[topic]!, vocabulary, 14);
    const free = [...names, ...words[topic]!].find(({ label }) => !taken.has(label));
    const name = firstName(topic, free, pairs[topic] ?? null);
    taken.add(name.label);
    const [, ...others] = withoutRelatives([name, ...names.map(toLabelTerm)], vocabulary, 14);
    named[topic] = [name, ...others].slice(0, 3);
  }
  return named;
}

/** The best name that is free, or the pair where that tells the topic's papers better, and more of them or more exactly. */
function firstName(topic: number, free: Scored | undefined, pair: WordPair | null): LabelTerm {
  const name = free ? toLabelTerm(free) : numbered(topic);
  if (!pair || (free && pair.score <= free.score)) return name;
  const within = name.terms.every((term) => pair.terms.includes(term));
  return within || pair.papers > name.papers ? { ...toLabelTerm(pair), pair: true } : name;
}

function numbered(topic: number): LabelTerm {
  return { terms: [], label: `Topic ${topic + 1}`, papers: 0, all: 0 };
}
