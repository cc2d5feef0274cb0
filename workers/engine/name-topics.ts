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
    const papers = counts.get(keyOf(term.terms))!; // each listed term was counted
    return { ...term, papers: papers[topic]!, all: papers[k]! };
  };
  return words.map(({ labels, names, words: own, relevant }, topic) => ({
    labels,
    names: names.map(counted(topic)),
    words: own.map(counted(topic)),
    relevant: relevant.map(counted(topic)),
  }));
}

function keyOf(terms: readonly number[]): string {
  return terms.join(' ');
}

/** For each term, in how many papers of each topic and, last, of all it is said. */
function countPapers(
  listed: readonly LabelTerm[],
  topicOf: Int32Array,
  k: number,
  tokens: readonly PaperTokens[],
): Map<string, Int32Array> {
  const counts = new Map(listed.map(({ terms }) => [keyOf(terms), new Int32Array(k + 1)]));
  const byFirst = new Map<
    number,
    { next: number | undefined; papers: Int32Array; last: number }[]
  >();
  for (const [key, papers] of counts) {
    const [first = -1, next] = key.split(' ').map(Number);
    byFirst.set(first, [...(byFirst.get(first) ?? []), { next, papers, last: -1 }]);
  }
  tokens.forEach(({ title, abstract }, row) => {
    const topic = topicOf[row]!;
    for (const stream of [title, abstract]) {
      stream.forEach((term, at) => {
        for (const entry of byFirst.get(term) ?? []) {
          if (entry.last === row || (entry.next ?? stream[at + 1]) !== stream[at + 1]) continue;
          entry.last = row;
          entry.papers[k]! += 1;
          if (topic >= 0) entry.papers[topic]! += 1;
        }
      });
    }
  });
  return counts;
}
