import type { Corpus } from '../../data/corpus.ts';
import { matches, type Filter } from '../../data/filter.ts';
import type { Paper } from '../../data/paper.ts';
import type { Assignment } from '../../workers/topics/membership.ts';
import { PaperTerms } from './paper-terms.ts';

interface Page {
  readonly corpus: Corpus | null;
  readonly assignments: ReadonlyMap<string, Assignment>;
}

const noTerms: ReadonlySet<string> = new Set();

/** Which papers a filter lets through, with the topics in force. */
export class Passing {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  readonly #terms = $derived.by(() => new PaperTerms(this.#page.corpus));

  passes(paper: Paper, filter: Filter): boolean {
    const placed = filter.topic || filter.margin ? this.#page.assignments.get(paper.id) : null;
    const { topic = null, margin = 0 } = placed ?? {};
    const asked = filter.term?.map((term) => term.toLowerCase());
    const terms = asked ? this.#terms.saidBy(paper.id, asked) : noTerms;
    return matches(filter, paper, { topic, margin: topic === null ? null : margin, terms });
  }
}
