import type { Corpus } from '../../data/corpus.ts';
import { matcher, type Facts, type Filter } from '../../data/filter.ts';
import type { Paper } from '../../data/paper.ts';
import type { Assignment } from '../../workers/topics/membership.ts';
import { passingPapers, splitFilter } from './columns.ts';
import { PaperTerms } from './paper-terms.ts';

interface Page {
  readonly corpus: Corpus | null;
  readonly assignments: ReadonlyMap<string, Assignment>;
}

const noTerms: ReadonlySet<string> = new Set();
const nothing: Facts = { topic: null, margin: null, terms: noTerms };

/** Which papers a filter lets through, with the topics in force. */
export class Passing {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  readonly #terms = $derived.by(() => new PaperTerms(this.#page.corpus));

  /** Those of the papers that pass; all of them, as they are, where nothing is asked for. */
  of(papers: Paper[], filter: Filter): Paper[] {
    if (Object.keys(filter).length === 0) return papers;
    const [byColumns, rest] = splitFilter(filter);
    const passing = passingPapers(papers, byColumns);
    if (passing) return Object.keys(rest).length === 0 ? passing : this.#each(passing, rest);
    return this.#each(papers, filter);
  }

  #each(papers: readonly Paper[], filter: Filter): Paper[] {
    const passes = this.test(filter);
    return papers.filter((paper) => passes(paper));
  }

  /** Those that pass both. */
  ofBoth(papers: Paper[], one: Filter, other: Filter): Paper[] {
    return passingPapers(papers, one, other) ?? this.of(this.of(papers, one), other);
  }

  /** Whether a paper passes; made once for many papers. */
  test(filter: Filter): (paper: Paper) => boolean {
    const holds = matcher(filter);
    if (!filter.topic && !filter.margin && !filter.term) return (paper) => holds(paper, nothing);
    const { assignments } = this.#page;
    const asked = filter.term?.map((term) => term.toLowerCase());
    const terms = this.#terms;
    return (paper) => {
      const { topic = null, margin = 0 } = assignments.get(paper.id) ?? {};
      const said = asked ? terms.saidBy(paper.id, asked) : noTerms;
      return holds(paper, { topic, margin: topic === null ? null : margin, terms: said });
    };
  }
}
