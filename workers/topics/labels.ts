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
  /** A name and two further ones, no two topics sharing the first. */
  labels: string[];
  /** Up to ten words, best first. */
  words: LabelTerm[];
}

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
  const ranked = sizes.map((size, topic) => rank(candidates, topics, topic, size));
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

function rank(
  candidates: readonly Candidate[],
  topics: Int32Array,
  topic: number,
  size: number,
): Scored[] {
  return candidates
    .map((candidate) => {
      const papers = candidate.rows.filter((row) => topics[row] === topic).length;
      return { ...candidate, papers, score: (2 * papers) / (candidate.rows.length + size) };
    })
    .filter(({ papers }) => papers >= 2)
    .sort((a, b) => b.score - a.score || b.papers - a.papers || (a.label < b.label ? -1 : 1));
}

function choose(
  ranked: readonly Scored[],
  vocabulary: readonly Term[],
  taken: Set<string>,
  topic: number,
): TopicWords {
  const distinct = withoutRelatives(ranked, vocabulary);
  const names = distinct.filter(({ noun }) => noun);
  const first =
    names.find(({ label }) => !taken.has(label)) ?? distinct.find(({ label }) => !taken.has(label));
  const name = first?.label ?? `Topic ${topic + 1}`;
  taken.add(name);
  const labels = [name, ...names.map(({ label }) => label).filter((label) => label !== name)].slice(
    0,
    3,
  );
  const words = distinct.slice(0, 10).map(({ terms, label, papers }) => ({ terms, label, papers }));
  return { labels, words };
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
