import { listEditions } from '../../data/editions.ts';
import type { Corpus } from '../../data/corpus.ts';
import { matches, narrow, type Facts, type Filter } from '../../data/filter.ts';
import type { Paper } from '../../data/paper.ts';
import { WorkerLost, type Client } from '../../workers/rpc/client.ts';
import type { Analysis, Topic } from '../../workers/topics/analyse.ts';
import type { Assignment } from '../../workers/topics/membership.ts';
import { fromHash, toHash, type Choices, type CorpusName, type Pick } from './choices.ts';

/** Where the built-in corpus and the texts of its documents lie. */
export interface Addresses {
  corpus: string;
  documents: string;
}

/** Where the computation stands. */
export type Run =
  | { kind: 'idle' }
  | { kind: 'running'; done: number; total: number }
  | { kind: 'failed'; reason: string };

const noTerms: ReadonlySet<string> = new Set();
const tries = 3;

/** What the reader chose, what was computed from it, and what follows from both. */
export class Dashboard {
  choices = $state.raw<Choices>(fromHash('').choices);
  notes = $state.raw<string[]>([]);
  corpus = $state.raw<Corpus | null>(null);
  analysis = $state.raw<Analysis | null>(null);
  run = $state.raw<Run>({ kind: 'idle' });

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
  readonly #terms = $derived(this.#termsOfPapers());

  readonly #client: Client;
  readonly #addresses: Addresses;
  #documents: Promise<Record<string, string>> | null = null;
  #abort: AbortController | null = null;

  constructor(client: Client, addresses: Addresses) {
    this.#client = client;
    this.#addresses = addresses;
  }

  /** Reads the link, loads the corpus and starts the first run. */
  async start(): Promise<void> {
    this.readLink();
    try {
      this.corpus = (await load(this.#addresses.corpus)) as Corpus; // made by this build, so its shape is known
    } catch (error) {
      this.run = { kind: 'failed', reason: `The papers could not be loaded: ${words(error)}.` };
    }
  }

  /** Takes the choices from the address, as after Back, Forward or an edited link. */
  readLink(): void {
    const before = this.choices;
    const { choices, notes } = fromHash(location.hash);
    this.choices = choices;
    if (notes.length > 0) this.notes = notes;
    if (!this.analysis || needsRun(before, choices)) this.analyse();
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
    if (needsRun(before, this.choices)) this.analyse();
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

  /** Starts the analysis for the choices in force; the run before it is cancelled. */
  analyse(): void {
    this.#abort?.abort();
    this.#abort = new AbortController();
    void this.#attempt(this.#abort.signal, tries);
  }

  cancel(): void {
    this.#abort?.abort();
    this.run = { kind: 'idle' };
  }

  async #attempt(signal: AbortSignal, left: number): Promise<void> {
    this.run = { kind: 'running', done: 0, total: 1 };
    const { k, seed, without } = this.choices;
    try {
      this.analysis = await this.#client.run(
        'analyse',
        { from: { url: this.#addresses.corpus }, k, seed, without },
        ({ done, total, first }) => {
          if (signal.aborted) return;
          if (first) this.analysis = first;
          this.run = { kind: 'running', done, total };
        },
        signal,
      );
      this.run = { kind: 'idle' };
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof WorkerLost && left > 1) {
        this.notes = [`${error.message} It was started again.`];
        return this.#attempt(signal, left - 1);
      }
      this.run = { kind: 'failed', reason: words(error) };
    }
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

async function load(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.json();
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
