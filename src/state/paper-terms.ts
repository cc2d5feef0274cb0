import type { Corpus } from '../../data/corpus.ts';

/** The terms in the title or abstract of each paper, by its id. */
export function termsOfPapers(corpus: Corpus | null): Map<string, ReadonlySet<string>> {
  if (!corpus) return new Map();
  const { papers, tokens, vocabulary } = corpus;
  return new Map(
    papers.map((paper, i) => {
      const { title, abstract } = tokens[i] ?? { title: [], abstract: [] };
      const terms = [...title, ...abstract].map((term) => vocabulary[term]?.term ?? '');
      return [paper.id, new Set(terms)];
    }),
  );
}
