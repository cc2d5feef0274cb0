import type { Corpus } from '../../data/corpus.ts';
import type { Filter } from '../../data/filter.ts';
import type { Paper } from '../../data/paper.ts';
import type { Client } from '../../workers/rpc/client.ts';
import type { CorpusReference } from '../../workers/rpc/protocol.ts';
import { facetsOf } from '../../workers/topics/trends.ts';
import type { SentAnalysis } from '../../workers/topics/packed.ts';
import type { NamedTopic } from '../../workers/topics/named-topics.ts';
import { readyToUnpack } from './answer.ts';
import { Asking, tellIn, type Run } from './asking.svelte.ts';
import type { BuiltIn } from './built-in.ts';
import type { Choices, Pick } from '../link/choices.ts';
import { Comparing } from './comparing.svelte.ts';
import { byId } from './by-id.ts';
import { ChosenPapers } from './chosen-papers.svelte.ts';
import { ClaimsAsking } from './claims-asking.svelte.ts';
import { isOwn } from './corpus-name.ts';
import { documentReader } from './documents.ts';
import { Editing, type Numbers } from './editing.svelte.ts';
import { FoundTopics } from './found-topics.svelte.ts';
import { readAddress, writeLink, type Step } from '../link/link.ts';
import { MapAsking } from './map-asking.svelte.ts';
import { needsClaims, needsRun, trendVenueOf } from './needs.ts';
import { inParts, keepParts } from './parts.svelte.ts';
import { preparePapers } from './prepare.ts';
import { papersNowhere } from './nowhere.ts';
import { Reading } from './reading.svelte.ts';
import { Searching } from './searching.svelte.ts';
import { CorpusSource } from './source.svelte.ts';
import { Stability } from './stability.svelte.ts';
import { prepareTopics } from './unpacked-topics.ts';
import { withUnknown } from '../link/unknown-names.ts';

/** What the reader chose, what was computed from it, and what follows from both. */
export class Dashboard {
  #chosen = $state.raw<Choices>(readAddress().choices);
  readonly choices = inParts(() => this.#chosen);
  /** Of many papers what every view asks is made before they are shown. */
  #prepared = $state.raw<Corpus | null>(null);
  notes = $state.raw<string[]>([]);
  readonly found = new FoundTopics();
  readonly topicSearch: Asking<'analyse'>;
  readonly claims: ClaimsAsking;
  readonly comparison: Comparing;
  readonly map: MapAsking;
  readonly reading: Reading;
  readonly searching: Searching;
  readonly stability: Stability;

  /** The papers that everything is about, where a worker finds them, and how far the search for topics is. */
  readonly corpus = $derived.by<Corpus | null>(() =>
    this.source.corpus === this.#prepared ? this.#prepared : null,
  );
  readonly from = $derived.by<CorpusReference | null>(() => this.source.from);
  readonly run = $derived.by<Run>(() => this.topicSearch.run);
  readonly papers = $derived(byId<Paper>(this.corpus?.papers ?? []));
  readonly analysis = $derived(this.found.analysis);
  readonly assignments = $derived(this.found.assignments);
  readonly topics = $derived(this.found.topics);
  readonly #chosenPapers = new ChosenPapers(this);
  readonly inCorpus = $derived(this.#chosenPapers.inCorpus);
  readonly shown = $derived(this.#chosenPapers.shown);
  readonly placed = $derived(this.#chosenPapers.placed);
  readonly editions = $derived(this.#chosenPapers.editions);
  readonly taking = $derived(this.#chosenPapers.taking);
  readonly sides = $derived(this.#chosenPapers.sides);
  readonly nowhere = $derived(papersNowhere(this));
  readonly facets = $derived(facetsOf(this.editions));
  /** The venue whose years are long enough for trends; null where none is, or where there are several. */
  readonly trendVenue = $derived(trendVenueOf(this.facets));

  readonly builtIn: BuiltIn;
  readonly source: CorpusSource;
  readonly editing: Editing;
  /** The text of a source document, loaded when first asked for. */
  readonly documentText: (name: string) => Promise<string>;
  /** Whether topics' numbers in the choices are those of the topics shown, or of those that a link asks for. */
  #numbers: Numbers = 'asked';

  constructor(client: Client, builtIn: BuiltIn) {
    this.builtIn = builtIn;
    this.source = new CorpusSource(builtIn);
    this.editing = new Editing(this, client);
    this.documentText = documentReader(builtIn.documents);
    const hooks = tellIn(this);
    this.topicSearch = new Asking(client, 'analyse', {
      ...hooks,
      prepare: (answer) => prepareTopics(answer, this),
      onprogress: ({ first }) => void (first && this.#adopt(first)),
      onoutput: (analysis) => {
        this.#adopt(analysis);
        if (this.#numbers === 'asked') void this.editing.tellResting(analysis.resting);
        this.#numbers = 'shown';
        this.claims.renew(this);
        this.#askComparison();
      },
    });
    const onoutput = () => this.stability.follow(this);
    this.claims = new ClaimsAsking(client, 'claims', {
      ...hooks,
      prepare: readyToUnpack,
      onoutput,
    });
    this.comparison = new Comparing(client, 'compare', hooks);
    this.map = new MapAsking(client, hooks);
    this.reading = new Reading(client, hooks);
    this.searching = new Searching(client, hooks);
    this.stability = new Stability(client, hooks);
  }

  /** Takes the choices from the address, as after Back, Forward or an edited link. */
  readLink(): void {
    const before = this.#chosen;
    const { choices, notes } = readAddress();
    this.#chosen = keepParts(before, choices);
    if (needsRun(before, choices)) this.#numbers = 'asked';
    this.#follow(before);
    this.notes = withUnknown(notes.length > 0 ? notes : this.notes, choices, this.corpus);
  }

  /** Recomputes what the change of choices asks for. */
  #follow(before: Choices): void {
    if (this.source.isOther(this.choices.corpus)) return void this.#open();
    this.searching.look(this.choices.search, this.from);
    if (!this.analysis || needsRun(before, this.choices)) return this.analyse();
    if (needsClaims(before, this.choices)) this.claims.renew(this);
    else this.claims.follow(this);
    this.#askComparison();
  }

  /** Opens the chosen papers; the search for topics starts before they are all here where it can. */
  async #open(): Promise<void> {
    this.found.leave(!isOwn(this.choices.corpus));
    this.#numbers = 'asked';
    for (const asking of [this.topicSearch, this.comparison, this.map]) asking.clear();
    const opened = this.source.open(this.choices.corpus, (papers) => this.analyse(papers));
    if (!(await opened) || !(await this.#prepare())) return;
    this.searching.look(this.choices.search, this.from);
    this.notes = withUnknown(this.notes, this.choices, this.corpus);
    this.found.keepUnder(this.editing.corpus, [...this.papers.keys()]);
    this.editing.arrive();
    if (!this.analysis && this.run.kind === 'idle') this.analyse();
    this.claims.renew(this);
    this.#askComparison();
  }

  /** False where other papers were opened since. */
  async #prepare(): Promise<boolean> {
    const { corpus } = this.source;
    if (corpus) await preparePapers(corpus.papers);
    if (this.source.corpus !== corpus) return false;
    this.#prepared = corpus;
    return true;
  }

  /** Changes choices, writes them to the address and recomputes what they ask for; topics are numbered as those shown, or as those asked for. */
  choose(change: Partial<Choices>, history: Step = 'push', numbers: Numbers = 'shown'): void {
    const before = this.#chosen;
    if (change.corpus !== undefined) this.editing.leave(change.corpus, numbers);
    this.#chosen = { ...before, ...change };
    if (needsRun(before, this.choices) || change.filter || change.pick) this.#numbers = numbers;
    writeLink(this.choices, history);
    this.#follow(before);
  }

  pick(pick: Pick): void {
    this.choose({ pick });
  }

  /** Shows the papers of a filter: in a list, or the paper itself where it is the only one. */
  open(where: Filter): void {
    const [only, ...more] = this.papersOf(where);
    this.pick(
      only && more.length === 0 ? { kind: 'paper', id: only.id, where } : { kind: 'papers', where },
    );
  }

  /** Papers of the chosen corpus and search that the filter lets through. */
  select(filter: Filter): Paper[] {
    return this.#chosenPapers.select(filter);
  }

  /** Papers that pass both the filter in force and this one. */
  within(where: Filter): Paper[] {
    return this.#chosenPapers.within(where);
  }

  /** Papers that the filter names by their ids, wherever they are; else those it chooses within the corpus and filter in force. */
  papersOf(where: Filter): Paper[] {
    return where.id?.length ? this.anywhere(where) : this.within(where);
  }

  /** Papers of the whole corpus that the filter lets through, but for those left out. */
  anywhere(filter: Filter): Paper[] {
    return this.#chosenPapers.anywhere(filter);
  }

  /** The topic a paper is shown in; keynotes are in none, and papers without an abstract only where titles are enough. */
  topicOf(id: string, kind = this.papers.get(id)?.kind): NamedTopic | null {
    const { topic = null, placedBy } = this.assignments.get(id) ?? {};
    if (topic === null || kind === 'keynote') return null;
    return placedBy === 'title' && !this.choices.byTitle ? null : (this.topics[topic] ?? null);
  }

  topicName(topic: number): string {
    return this.topics[topic]?.label ?? `topic ${topic + 1}`;
  }

  /** Leaves a record out of every view and of the topics, or takes it back in. */
  leaveOut(id: string, out: boolean): void {
    const others = this.choices.without.filter((other) => other !== id);
    this.choose({ without: out ? [...others, id] : others });
  }

  /** Finds the topics for the choices in force, of so many papers if others were opened; the search before it is cancelled. */
  analyse(papers?: number): void {
    if (papers !== undefined) this.topicSearch.expect(papers);
    for (const answer of [this.claims, this.stability, this.reading]) answer.clear();
    const { k, seed, without } = this.choices;
    // Edits name papers by their places among all, so they wait for the papers.
    if (!this.from || (this.editing.waits && !this.corpus)) return;
    this.topicSearch.ask({ from: this.from, k, seed, without, edits: this.editing.done });
  }

  /** Shows these topics; what the reader chose of those shown before follows them. */
  #adopt(analysis: SentAnalysis): void {
    const follow = this.found.adopt(analysis);
    if (!follow || this.#numbers === 'asked') return;
    const { choices, notes } = follow(this.choices);
    this.#chosen = keepParts(this.#chosen, choices);
    if (notes.length > 0) this.notes = notes;
    writeLink(choices, 'replace');
  }

  /** Compares the two slices, and lays out the map, while they are shown. */
  #askComparison(): void {
    const { analysis, from, corpus, choices } = this;
    if (!analysis || !corpus || !from) return;
    this.map.follow(this);
    this.reading.follow(this);
    if (choices.view !== 'compare' || this.topicSearch.run.kind === 'running') return;
    this.comparison.compare(choices, analysis, this.sides.comparable, from);
  }
}
