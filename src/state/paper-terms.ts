import type { Corpus } from '../../data/corpus.ts';

/** Tells which papers say a term in title or abstract; each term is looked for once, when it is first asked for. */
export class PaperTerms {
  readonly #corpus: Corpus | null;
  readonly #saying = new Map<string, ReadonlySet<string>>();

  constructor(corpus: Corpus | null) {
    this.#corpus = corpus;
  }

  /** Those of the terms, in small letters, that the paper says. */
  saidBy(id: string, terms: readonly string[]): ReadonlySet<string> {
    return new Set(terms.filter((term) => this.#papersSaying(term).has(id)));
  }

  #papersSaying(term: string): ReadonlySet<string> {
    const known = this.#saying.get(term);
    if (known) return known;
    const papers = papersSaying(this.#corpus, term);
    this.#saying.set(term, papers);
    return papers;
  }
}

function papersSaying(corpus: Corpus | null, term: string): ReadonlySet<string> {
  const number = corpus?.vocabulary.findIndex((one) => one.term === term) ?? -1;
  if (!corpus || number < 0) return new Set();
  const { papers, tokens } = corpus;
  const says = ({ title, abstract }: (typeof tokens)[number]): boolean =>
    title.includes(number) || abstract.includes(number);
  return new Set(papers.flatMap(({ id }, at) => (tokens[at] && says(tokens[at]) ? [id] : [])));
}
