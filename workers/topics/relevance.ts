/** How often a term is said: in papers of the topic, and in all papers that shaped the topics. */
export interface Said {
  papers: number;
  all: number;
}

/**
 * Relevance of a term to a topic (Sievert and Shirley 2014) on counts of papers, but for what is the same for all terms of
 * the topic: with `lambda` 1 the most frequent term ranks first, with 0 the one that is most the topic's own.
 */
export function relevance({ papers, all }: Said, lambda: number): number {
  return lambda * Math.log(papers) + (1 - lambda) * Math.log(papers / all);
}

/** The terms by falling relevance; between equals the more frequent first, then by name. */
export function byRelevance<T extends Said & { label: string }>(
  terms: readonly T[],
  lambda: number,
): T[] {
  const valued = terms.map((term) => ({ term, value: relevance(term, lambda) }));
  valued.sort(
    (a, b) =>
      b.value - a.value || b.term.papers - a.term.papers || (a.term.label < b.term.label ? -1 : 1),
  );
  return valued.map(({ term }) => term);
}

const each = 16;
const least = 2;

/**
 * The terms that can be among the first ten at some lambda: the most relevant ones at five values from 0 to 1. Of a topic
 * of n papers those that the root of n of them say, so that its own terms are not such as two papers happen to share; of
 * fewer papers, but never of one, where so few terms would be left that ten could not be shown.
 */
export function relevant<T extends Said & { label: string }>(
  terms: readonly T[],
  size: number,
): T[] {
  const often = byRelevance(
    terms.filter(({ papers }) => papers >= least),
    1,
  );
  const wanted = Math.min(Math.floor(Math.sqrt(size)), often[each - 1]?.papers ?? least);
  const said = often.filter(({ papers }) => papers >= wanted);
  const kept = [0, 0.25, 0.5, 0.75, 1].flatMap((lambda) =>
    byRelevance(said, lambda).slice(0, each),
  );
  return [...new Set(kept)];
}
