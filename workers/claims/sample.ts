import type { Corpus, PaperTokens } from '../../data/corpus.ts';
import type { Edition } from '../../data/editions.ts';
import { matches, type Filter } from '../../data/filter.ts';
import { usableAbstract, type Paper } from '../../data/paper.ts';

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
}

/** Papers that take part, in the corpus's order, with their words. */
export interface Selected {
  readonly papers: readonly Paper[];
  readonly tokens: readonly PaperTokens[];
}

/** A year of a sample; only a loaded one has papers that take part, the others are never a zero. */
export interface SampleYear {
  readonly year: number;
  readonly state: Edition['state'];
  readonly papers: number;
}

/** Dated papers that take part and every year from the first to the last of the slice's records. */
export interface Sample extends Selected {
  readonly years: readonly SampleYear[];
}

/** The papers and posters of a choice that take part: with a usable abstract, or any by title. */
export function selectPapers(corpus: Corpus, choice: Choice): Selected {
  const places = placesOf(corpus, choice).filter((at) => takesPart(corpus.papers[at]!, choice));
  return pick(corpus, places);
}

/** The same without undated papers, and with the state of every year of the slice. */
export function takeSample(corpus: Corpus, choice: Choice): Sample {
  // A slice by kind of text hides records, but not what is known of their year.
  const { text: _, ...slice } = choice.slice;
  const dated = ({ year }: Paper) => year > 0;
  const records = pick(corpus, placesOf(corpus, { ...choice, slice })).papers.filter(dated);
  const places = placesOf(corpus, choice).filter((at) => {
    const paper = corpus.papers[at]!;
    return dated(paper) && takesPart(paper, choice);
  });
  const selected = pick(corpus, places);
  return { ...selected, years: listYears(records, selected.papers) };
}

function placesOf(corpus: Corpus, choice: Choice): number[] {
  const without = new Set(choice.without);
  return [...corpus.papers.keys()].filter((at) => {
    const paper = corpus.papers[at]!;
    return (
      paper.kind !== 'keynote' &&
      !without.has(paper.id) &&
      (choice.collection === 'all' || paper.collections.includes(choice.collection)) &&
      matches(choice.slice, paper, {
        topic: choice.topicOf.get(paper.id) ?? null,
        terms: choice.slice.term ? termsOf(corpus, at) : new Set(),
      })
    );
  });
}

function termsOf({ tokens, vocabulary }: Corpus, at: number): Set<string> {
  const { title, abstract } = tokens[at]!;
  return new Set([...title, ...abstract].map((term) => vocabulary[term]?.term ?? ''));
}

function takesPart(paper: Paper, { byTitle }: Choice): boolean {
  return byTitle || usableAbstract(paper) !== null;
}

function pick({ papers, tokens }: Corpus, places: readonly number[]): Selected {
  return {
    papers: places.map((at) => papers[at]!),
    tokens: places.map((at) => tokens[at]!),
  };
}

function listYears(records: readonly Paper[], counted: readonly Paper[]): readonly SampleYear[] {
  const [known, loaded] = [countYears(records), countYears(counted)];
  if (known.size === 0) return [];
  const [first, last] = [Math.min(...known.keys()), Math.max(...known.keys())];
  return Array.from({ length: last - first + 1 }, (_, gap): SampleYear => {
    const year = first + gap;
    const papers = loaded.get(year) ?? 0;
    const state = papers > 0 ? 'loaded' : known.has(year) ? 'titles only' : 'none';
    return { year, state, papers };
  });
}

function countYears(papers: readonly Paper[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { year } of papers) counts.set(year, (counts.get(year) ?? 0) + 1);
  return counts;
}
