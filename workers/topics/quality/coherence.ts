/** A word by its spelling or by its number in a vocabulary. */
export type TopicWord = number | string;

/**
 * Mean coherence of topics, -1 to 1: for each topic the mean over pairs of its words of normalised pointwise mutual
 * information (Bouma 2009), a window being a document, given as the set of its words (Aletras and Stevenson 2013). Words
 * that never meet count -1, a pair with a word that no document holds 0; topics with fewer than two words are passed
 * over; RangeError if no topic or no document is left.
 */
export function npmi<T extends TopicWord>(
  topics: readonly (readonly T[])[],
  documents: readonly ReadonlySet<T>[],
): number {
  const judged = topics.filter((words) => words.length >= 2);
  if (judged.length === 0) throw new RangeError('0 topics have two words or more');
  if (documents.length === 0) throw new RangeError('there are 0 documents to count words in');
  const holders = holdersOf(new Set(judged.flat()), documents);
  return mean(judged.map((words) => topicCoherence(words, holders, documents.length)));
}

/**
 * Share of distinct words among the first `top` words of all topics, above 0 to 1 (Dieng, Ruiz and Blei 2020);
 * RangeError if there are no words.
 */
export function diversity(topics: readonly (readonly TopicWord[])[], top = 10): number {
  const words = topics.flatMap((topic) => topic.slice(0, top));
  if (words.length === 0) throw new RangeError('the topics have 0 words');
  return new Set(words).size / words.length;
}

type Holders<T> = ReadonlyMap<T, ReadonlySet<number>>;

/** The numbers of the documents that hold each word. */
function holdersOf<T>(words: ReadonlySet<T>, documents: readonly ReadonlySet<T>[]): Holders<T> {
  const numbers = [...documents.keys()];
  return new Map(
    [...words].map((word) => [word, new Set(numbers.filter((n) => documents[n]!.has(word)))]),
  );
}

function topicCoherence<T>(words: readonly T[], holders: Holders<T>, documents: number): number {
  const values: number[] = [];
  words.forEach((word, at) => {
    for (const other of words.slice(at + 1)) {
      values.push(association(holders.get(word)!, holders.get(other)!, documents));
    }
  });
  return mean(values);
}

function association(a: ReadonlySet<number>, b: ReadonlySet<number>, documents: number): number {
  const both = [...a].filter((document) => b.has(document)).length;
  return pairNpmi(both, a.size, b.size, documents);
}

/** NPMI of two words by the documents that hold both, one and the other, and all; as in `npmi`. */
export function pairNpmi(both: number, a: number, b: number, documents: number): number {
  if (a === 0 || b === 0) return 0;
  if (both === 0) return -1;
  if (both === documents) return 1;
  return Math.log((both * documents) / (a * b)) / Math.log(documents / both);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
