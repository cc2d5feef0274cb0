import type { FactsCorpus, PaperTokens } from '../../data/corpus.ts';
import type { Edition } from '../../data/editions.ts';
import { editionPart, matcher, populationPart, type Filter } from '../../data/filter.ts';
import { hasAbstract, type PaperFacts } from '../../data/paper.ts';

export type Collection = 'euromlsys' | 'reading-list' | 'all';

/** Which papers a claim is about. */
export interface Choice {
  readonly collection: Collection;
  readonly slice: Filter;
  /** Papers that have only a title to go by take part too. */
  readonly byTitle: boolean;
  /** Ids of papers that the reader left out. */
  readonly without: readonly string[];
  /** The topic of each paper by its id, for slices by topic. */
  readonly topicOf: ReadonlyMap<string, number | null>;
  /** How far each paper is from another topic, for slices by margin. */
  readonly marginOf?: ReadonlyMap<string, number>;
}

/** A paper with its topic and how far it is from the next. */
export type PlacedPaper = { id: string; topic: number | null; margin?: number };

/** What a choice knows of the topics of papers. */
export function placement(papers: readonly PlacedPaper[]): Pick<Choice, 'topicOf' | 'marginOf'> {
  return {
    topicOf: new Map(papers.map(({ id, topic }) => [id, topic])),
    marginOf: new Map(
      papers.flatMap(({ id, topic, margin }) =>
        topic === null || margin === undefined ? [] : [[id, margin]],
      ),
    ),
  };
}

/** Papers that take part, in the corpus's order, with their words. */
export interface Selected {
  readonly papers: readonly PaperFacts[];
  readonly tokens: readonly PaperTokens[];
  /** Places of the papers that rows may count, rising; all of them unless a slice says what they are about. */
  readonly counted: readonly number[];
}

/** A year of a sample; only a loaded one has papers that take part, the others are never a zero. */
export interface SampleYear {
  readonly year: number;
  readonly state: Edition['state'];
  readonly papers: number;
}

/**
 * Dated papers that take part, and every year from the first to the last of the slice's records.
 * Venue, year, kind and id choose the papers, of which shares are taken; topic, label, term, margin
 * and text choose those among them that are counted.
 */
export interface Sample extends Selected {
  readonly years: readonly SampleYear[];
}

/** The papers and posters of a choice that take part: with a usable abstract, or any by title. */
export function selectPapers(corpus: FactsCorpus, choice: Choice): Selected {
  const places = placesOf(corpus, choice).filter((at) => takesPart(corpus.papers[at]!, choice));
  return { ...pick(corpus, places), counted: [...places.keys()] };
}

/**
 * The same without undated papers and without years that have no usable abstract, and with the
 * state of every year, which no more than venue, year, kind and collection decide.
 */
export function takeSample(corpus: FactsCorpus, choice: Choice): Sample {
  const editions = { ...choice, slice: editionPart(choice.slice), without: [] };
  const records = placesOf(corpus, editions).map((at) => corpus.papers[at]!);
  const loaded = new Set(records.filter((paper) => hasAbstract(paper)).map(({ year }) => year));
  const takes = (at: number): boolean => {
    const paper = corpus.papers[at]!;
    return paper.year > 0 && loaded.has(paper.year) && takesPart(paper, choice);
  };
  const places = placesOf(corpus, { ...choice, slice: populationPart(choice.slice) }).filter(takes);
  const chosen = new Set(placesOf(corpus, choice));
  const sample = pick(corpus, places);
  return {
    ...sample,
    counted: [...places.keys()].filter((at) => chosen.has(places[at]!)),
    years: listYears(records, loaded, sample.papers),
  };
}

function placesOf(corpus: FactsCorpus, choice: Choice): number[] {
  const without = new Set(choice.without);
  const holds = matcher(choice.slice);
  return [...corpus.papers.keys()].filter((at) => {
    const paper = corpus.papers[at]!;
    return (
      paper.kind !== 'keynote' &&
      !without.has(paper.id) &&
      (choice.collection === 'all' || paper.collections.includes(choice.collection)) &&
      holds(paper, {
        topic: choice.topicOf.get(paper.id) ?? null,
        margin: choice.marginOf?.get(paper.id) ?? null,
        terms: choice.slice.term ? termsOf(corpus, at) : new Set(),
      })
    );
  });
}

/** The terms that the title and abstract of the paper at this place use. */
export function termsOf({ tokens, vocabulary }: FactsCorpus, at: number): Set<string> {
  const { title, abstract } = tokens[at]!;
  return new Set([...title, ...abstract].map((term) => vocabulary[term]?.term ?? ''));
}

function takesPart(paper: PaperFacts, { byTitle }: Choice): boolean {
  return byTitle || hasAbstract(paper);
}

function pick(
  { papers, tokens }: FactsCorpus,
  places: readonly number[],
): Pick<Selected, 'papers' | 'tokens'> {
  return {
    papers: places.map((at) => papers[at]!),
    tokens: places.map((at) => tokens[at]!),
  };
}

function listYears(
  records: readonly PaperFacts[],
  loaded: ReadonlySet<number>,
  papers: readonly PaperFacts[],
): readonly SampleYear[] {
  const known = new Set(records.map(({ year }) => year).filter((year) => year > 0));
  const sizes = new Map<number, number>();
  for (const { year } of papers) sizes.set(year, (sizes.get(year) ?? 0) + 1);
  if (known.size === 0) return [];
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return Array.from({ length: last - first + 1 }, (_, gap): SampleYear => {
    const year = first + gap;
    const state = loaded.has(year) ? 'loaded' : known.has(year) ? 'titles only' : 'none';
    return { year, state, papers: sizes.get(year) ?? 0 };
  });
}
