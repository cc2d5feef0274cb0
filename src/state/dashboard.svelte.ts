import { listEditions } from '../../data/editions.ts';
import type { Corpus } from '../../data/corpus.ts';
import { matches, narrow, type Facts, type Filter } from '../../data/filter.ts';
import type { Paper } from '../../data/paper.ts';
import type { Client } from '../../workers/rpc/client.ts';
import { facetsOf, type Facet } from '../../workers/topics/trends.ts';
import type { Analysis, Topic } from '../../workers/topics/analyse.ts';
import type { Jobs } from '../../workers/rpc/protocol.ts';
import type { Assignment } from '../../workers/topics/membership.ts';
import { Asking, type Run } from './asking.svelte.ts';
import { fromHash, toHash, type Choices, type CorpusName, type Pick } from './choices.ts';

/** Where the built-in corpus and the texts of its documents lie. */
export interface Addresses {
  corpus: string;
  documents: string;
}

const noTerms: ReadonlySet<string> = new Set();

/** What the reader chose, what was computed from it, and what follows from both. */
export class Dashboard {
  choices = $state.raw<Choices>(fromHash('').choices);
  notes = $state.raw<string[]>([]);
  corpus = $state.raw<Corpus | null>(null);
  analysis = $state.raw<Analysis | null>(null);
  /** Why the corpus is not there, if it is not. */
  missing = $state.raw<string | null>(null);
  readonly topicSearch: Asking<'analyse'>;
  readonly claims: Asking<'claims'>;
  readonly comparison: Asking<'compare'>;

  readonly papers = $derived<Map<string, Paper>>(
    new Map(this.corpus?.papers.map((paper) => [paper.id, paper]) ?? []),
  );
  readonly assignments = $derived<Map<string, Assignment>>(
    new Map(this.analysis?.assignments.map((assignment) => [assignment.id, assignment]) ?? []),
  );
  readonly topics = $derived<Topic[]>(this.analysis?.topics ?? []);
  /** The records of the chosen corpus, before any filter. */
  readonly inCorpus = $derived<Paper[]>(
    (this.corpus?.papers ?? []).filter((paper) => this.#inCollection(paper)),
  );
  readonly shown = $derived<Paper[]>(this.select(this.choices.filter));
  readonly editions = $derived(
    listEditions(this.inCorpus.filter((paper) => this.#passes(paper, this.choices.filter))),
  );
  readonly facets = $derived(facetsOf(this.editions));
  /** The venue whose years are long enough for trends; null where none is, or where there are several. */
  readonly trendVenue = $derived(trendVenueOf(this.facets));
  readonly #terms = $derived(this.#termsOfPapers());

  readonly #addresses: Addresses;
  #documents: Promise<Record<string, string>> | null = null;

  constructor(client: Client, addresses: Addresses) {
    this.#addresses = addresses;
    const ontell = (note: string): void => {
      this.notes = [note];
    };
    this.topicSearch = new Asking(client, 'analyse', {
      ontell,
      onprogress: ({ first }) => {
        if (first) this.analysis = first;
      },
      onoutput: (analysis) => {
        this.analysis = analysis;
        this.#askClaims();
      },
    });
    this.claims = new Asking(client, 'claims', { ontell });
    this.comparison = new Asking(client, 'compare', { ontell });
  }

  /** Where the search for topics stands. */
  get run(): Run {
    return this.topicSearch.run;
  }

  /** Reads the link, loads the corpus and starts the first run. */
  async start(): Promise<void> {
    this.readLink();
    try {
      this.corpus = (await load(this.#addresses.corpus)) as Corpus; // made by this build, so its shape is known
    } catch (error) {
      this.missing = `The papers could not be loaded: ${error instanceof Error ? error.message : String(error)}.`;
    }
    this.#askClaims();
  }

  /** Takes the choices from the address, as after Back, Forward or an edited link. */
  readLink(): void {
    const before = this.choices;
    const { choices, notes } = fromHash(location.hash);
    this.choices = choices;
    if (notes.length > 0) this.notes = notes;
    if (!this.analysis) this.analyse();
    else this.#follow(before);
  }

  /** Recomputes what the change of choices asks for. */
  #follow(before: Choices): void {
    if (needsRun(before, this.choices)) this.analyse();
    else if (needsClaims(before, this.choices)) this.#askClaims();
  }

  /** Changes choices, writes them to the address and recomputes what they ask for. */
  choose(change: Partial<Choices>, history: 'push' | 'replace' = 'push'): void {
    const before = this.choices;
    this.choices = { ...before, ...change };
    const hash = toHash(this.choices);
    if (hash !== location.hash) {
      if (history === 'push') window.history.pushState(null, '', hash);
      else window.history.replaceState(null, '', hash);
    }
    this.#follow(before);
  }

  pick(pick: Pick): void {
    this.choose({ pick });
  }

  /** Shows the papers that a filter chooses within the corpus and filter in force. */
  open(where: Filter): void {
    const [only, ...more] = this.select(narrow(this.choices.filter, where));
    this.pick(
      only && more.length === 0 ? { kind: 'paper', id: only.id, where } : { kind: 'papers', where },
    );
  }

  dismissNotes(): void {
    this.notes = [];
  }

  /** Papers of the chosen corpus that the filter lets through. */
  select(filter: Filter): Paper[] {
    return this.inCorpus.filter((paper) => this.#passes(paper, filter));
  }

  topicOf(id: string): Topic | null {
    const topic = this.assignments.get(id)?.topic;
    return topic === null || topic === undefined ? null : (this.topics[topic] ?? null);
  }

  /** The text of a source document, loaded when first asked for. */
  async documentText(name: string): Promise<string> {
    this.#documents ??= load(this.#addresses.documents) as Promise<Record<string, string>>; // made by this build
    return (await this.#documents)[name] ?? '';
  }

  /** Leaves a record out of every view and of the topics, or takes it back in. */
  leaveOut(id: string, out: boolean): void {
    const others = this.choices.without.filter((other) => other !== id);
    this.choose({ without: out ? [...others, id] : others });
  }

  /** Finds the topics for the choices in force; the search before it is cancelled. */
  analyse(): void {
    const { k, seed, without } = this.choices;
    this.topicSearch.ask({ from: { url: this.#addresses.corpus }, k, seed, without });
  }

  /** Asks for verdicts once topics and papers are there, and forgets those of other choices. */
  #askClaims(): void {
    const { analysis, corpus, choices, trendVenue } = this;
    if (!analysis || !corpus || this.topicSearch.run.kind === 'running') return;
    if (trendVenue === null) return this.claims.clear();
    const { year, kind } = choices.filter;
    this.claims.ask({
      ...this.#question(analysis),
      slice: { venue: [trendVenue], ...(year && { year }), ...(kind && { kind }) },
      concepts: choices.concepts,
    });
  }

  #question(analysis: Analysis): Omit<Jobs['claims']['input'], 'slice' | 'concepts'> {
    const { corpus: collection, seed, byTitle, without } = this.choices;
    return {
      from: { url: this.#addresses.corpus },
      collection,
      seed,
      byTitle,
      without,
      assignments: analysis.assignments.map(({ id, topic }) => ({ id, topic })),
      topics: analysis.topics.map(({ id, label }) => ({ id, label, stability: null })),
    };
  }

  #inCollection(paper: Paper): boolean {
    const name: CorpusName = this.choices.corpus;
    if (this.choices.without.includes(paper.id)) return false;
    return name === 'all' || paper.collections.includes(name);
  }

  #passes(paper: Paper, filter: Filter): boolean {
    const facts: Facts = {
      topic: this.assignments.get(paper.id)?.topic ?? null,
      terms: filter.term ? (this.#terms.get(paper.id) ?? noTerms) : noTerms,
    };
    return matches(filter, paper, facts);
  }

  #termsOfPapers(): Map<string, ReadonlySet<string>> {
    const { corpus } = this;
    if (!corpus) return new Map();
    return new Map(
      corpus.papers.map((paper, i) => {
        const { title, abstract } = corpus.tokens[i] ?? { title: [], abstract: [] };
        const terms = [...title, ...abstract].map((term) => corpus.vocabulary[term]?.term ?? '');
        return [paper.id, new Set(terms)];
      }),
    );
  }
}

/** Whether the topics depend on what changed. */
function needsRun(before: Choices, after: Choices): boolean {
  const without = before.without.join() !== after.without.join();
  return before.k !== after.k || before.seed !== after.seed || without;
}

/** Whether the verdicts depend on what changed: corpus, years, kinds, papers and concepts, never a search or a topic. */
function needsClaims(before: Choices, after: Choices): boolean {
  const parts = ({ corpus, byTitle, concepts, filter }: Choices): string =>
    JSON.stringify([corpus, byTitle, concepts, filter.year, filter.kind, filter.venue]);
  return parts(before) !== parts(after);
}

function trendVenueOf(facets: readonly Facet[]): string | null {
  const [first, ...more] = facets.filter(({ trend }) => trend);
  return first && more.length === 0 ? first.name : null;
}

async function load(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.json();
}
