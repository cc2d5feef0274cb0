import type { PaperTokens } from '../../data/corpus.ts';
import { labelTopics, type LabelTerm, type TopicWords } from '../topics/labels.ts';
import type { Stage } from '../topics/prepared.ts';

/** The words and names of the topics as labelTopics gives them; where a stage names papers to read, from those alone, but counted in all. */
export function nameTopics(
  { tokens, vocabulary, selection, read }: Stage,
  topicOf: Int32Array,
  k: number,
  banned: ReadonlySet<number>,
): TopicWords[] {
  if (!read) return labelTopics(topicOf, k, tokens, vocabulary, selection, banned);
  const topics = Int32Array.from(read, (row) => topicOf[row]!);
  const seen = read.map((row) => tokens[row]!);
  const words = labelTopics(topics, k, seen, vocabulary, selection, banned);
  return recount(words, topicOf, k, tokens);
}

function recount(
  words: readonly TopicWords[],
  topicOf: Int32Array,
  k: number,
  tokens: readonly PaperTokens[],
): TopicWords[] {
  const listed = words.flatMap(({ names, words: own, relevant }) => [
    ...names,
    ...own,
    ...relevant,
  ]);
  const counts = countPapers(listed, topicOf, k, tokens);
  const counted = (topic: number) => (term: LabelTerm) => {
    const papers = counts.get(keyOf(term))!; // each listed term was counted
    return { ...term, papers: papers[topic]!, all: papers[k]! };
  };
  return words.map(({ labels, names, words: own, relevant }, topic) => ({
    labels,
    names: names.map(counted(topic)),
    words: own.map(counted(topic)),
    relevant: relevant.map(counted(topic)),
  }));
}

type Listed = Pick<LabelTerm, 'terms' | 'pair'>;

function keyOf({ terms, pair }: Listed): string {
  return terms.join(pair ? '+' : ' ');
}

/** For each term, in how many papers of each topic and, last, of all it is said. */
function countPapers(
  listed: readonly Listed[],
  topicOf: Int32Array,
  k: number,
  tokens: readonly PaperTokens[],
): Map<string, Int32Array> {
  const entries = new Map(
    listed.map((term) => [keyOf(term), { ...term, papers: new Int32Array(k + 1), last: -1 }]),
  );
  const pairs = [...entries.values()].filter(({ pair }) => pair);
  const byFirst = groupByFirst([...entries.values()].filter(({ pair }) => !pair));
  const count = (papers: Int32Array, topic: number): void => {
    papers[k]! += 1;
    if (topic >= 0) papers[topic]! += 1;
  };
  tokens.forEach((paper, row) => {
    const topic = topicOf[row]!;
    for (const stream of [paper.title, paper.abstract]) {
      for (let at = 0; at < stream.length; at += 1) {
        const entries = byFirst[stream[at]!];
        if (!entries) continue;
        const next = stream[at + 1];
        for (const entry of entries) {
          if (entry.last === row || (entry.terms[1] ?? next) !== next) continue;
          entry.last = row;
          count(entry.papers, topic);
        }
      }
    }
    for (const { terms, papers } of pairs) if (saysAll(paper, terms)) count(papers, topic);
  });
  return new Map([...entries].map(([key, { papers }]) => [key, papers]));
}

/** The entries at the number of their first term; those without a term are left out. */
function groupByFirst<T extends Listed>(entries: readonly T[]): (T[] | null)[] {
  const last = entries.reduce((most, { terms: [first = 0] }) => Math.max(most, first), 0);
  // Made whole at once: an array with large gaps is a hash table.
  const byFirst = Array.from({ length: last + 1 }, (): T[] | null => null);
  for (const entry of entries) {
    const [first] = entry.terms;
    if (first !== undefined) (byFirst[first] ??= []).push(entry);
  }
  return byFirst;
}

function saysAll({ title, abstract }: PaperTokens, terms: readonly number[]): boolean {
  return terms.every((term) => title.includes(term) || abstract.includes(term));
}
