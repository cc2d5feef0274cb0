import type { Corpus } from '../../data/corpus.ts';
import { counted, type Filter } from '../../data/filter.ts';
import type { Paper } from '../../data/paper.ts';
import type { Assignment } from '../../workers/topics/membership.ts';
import type { Choices } from '../link/choices.ts';
import { assignmentsOf } from './assignments.ts';
import { isOwn } from './corpus-name.ts';
import { editionsOf, isOfCorpus } from './editions.ts';
import { Passing } from './passing.svelte.ts';
import { splitSides } from './sides.ts';

/** What the choice of papers depends on. */
interface Page {
  readonly corpus: Corpus | null;
  readonly assignments: ReadonlyMap<string, Assignment>;
  readonly choices: Readonly<Choices>;
  readonly searching: { readonly found: ReadonlySet<string> | null };
}

/** The papers that the choices in force let through; each list is made once and stays until what it follows from changes. */
export class ChosenPapers {
  readonly #page: Page;
  readonly #passing: Passing;

  constructor(page: Page) {
    this.#page = page;
    this.#passing = new Passing(page);
  }

  /** All papers but those left out. */
  readonly every = $derived.by<Paper[]>(() => {
    const papers = this.#page.corpus?.papers ?? [];
    const without = new Set(this.#page.choices.without);
    return without.size === 0 ? papers : papers.filter(({ id }) => !without.has(id));
  });
  /** The records of the chosen corpus that were not left out, before any filter. */
  readonly inCorpus = $derived.by<Paper[]>(() => {
    const { corpus } = this.#page.choices;
    const isWhole = corpus === 'all' || isOwn(corpus);
    return isWhole ? this.every : this.every.filter((one) => isOfCorpus(one, corpus));
  });
  readonly #found = $derived.by<Paper[]>(() => {
    const { found } = this.#page.searching;
    return found === null ? this.inCorpus : this.inCorpus.filter(({ id }) => found.has(id));
  });
  readonly shown = $derived.by<Paper[]>(() => this.select(this.#page.choices.filter));
  /** The assignments of the papers that pass the filter and search in force. */
  readonly placed = $derived.by<ReadonlyMap<string, Assignment>>(() => {
    const { corpus, assignments } = this.#page;
    return this.shown === corpus?.papers ? assignments : assignmentsOf(this.shown, assignments);
  });
  readonly editions = $derived.by(() => {
    const { corpus, filter } = this.#page.choices;
    return editionsOf(this.#page.corpus?.papers ?? [], this.inCorpus, { corpus, filter });
  });
  /** What a paper needs to take part: to be a paper or poster, and an abstract unless titles are enough. */
  readonly taking = $derived.by<Filter>(() =>
    this.#page.choices.byTitle ? { kind: ['paper', 'poster'] } : counted,
  );
  /** The papers of the two compared slices that take part, and those in both. */
  readonly sides = $derived.by(() => {
    const { a, b } = this.#page.choices;
    const side = (slice: Filter) => this.#passing.ofBoth(this.every, this.taking, slice);
    return splitSides(side(a), side(b));
  });

  /** Lists that were made of other lists, for the topics in force. */
  readonly #made = $derived.by(() => {
    void this.#page.assignments;
    return new WeakMap<Paper[], Map<string, Paper[]>>();
  });

  /** Papers of the chosen corpus and search that the filter lets through. */
  select(filter: Filter): Paper[] {
    return this.#listOf(this.#found, filter);
  }

  /** Papers that pass both the filter in force and this one. */
  within(where: Filter): Paper[] {
    return this.#listOf(this.shown, where);
  }

  /** Papers of the whole corpus that the filter lets through, but for those left out. */
  anywhere(filter: Filter): Paper[] {
    return this.#listOf(this.every, filter);
  }

  #listOf(papers: Paper[], filter: Filter): Paper[] {
    if (filter.id?.length) return this.#passing.of(papers, filter);
    const lists = this.#made.get(papers) ?? new Map<string, Paper[]>();
    this.#made.set(papers, lists);
    const key = JSON.stringify(filter);
    const list = lists.get(key) ?? this.#passing.of(papers, filter);
    lists.set(key, list);
    return list;
  }
}
