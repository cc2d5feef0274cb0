import type { Paper } from '../../../data/paper.ts';
import type { ColumnName, PaperOrder } from '../../link/choices.ts';
import { mergeSort } from './merge-sort.ts';

/** What is known of a paper beside its record. */
export interface PaperTopics {
  /** Names of its topic and of the next nearest; null where it has none. */
  topic: string | null;
  next: string | null;
  margin: number | null;
}

/** What a cell of the table is sorted by; null where there is nothing to sort. */
export type SortValue = string | number | null;

/**
 * The papers in an order of the table, those without a value last; equal ones, and all where no column is asked for, come as
 * a search fits them, then the newest first, then by venue and title. A step for each of some thousand comparisons.
 */
export function* sortPapers(
  papers: readonly Paper[],
  order: PaperOrder,
  rankOf: (id: string) => number,
  topicsOf: (paper: Paper) => PaperTopics,
): Generator<void, Paper[]> {
  const ranked = yield* mapInSteps(papers, (paper) => ({ paper, rank: rankOf(paper.id) }));
  const usual = yield* mergeSort(
    ranked,
    (a, b) =>
      a.rank - b.rank ||
      b.paper.year - a.paper.year ||
      compare(a.paper.venue, b.paper.venue) ||
      compare(a.paper.title, b.paper.title),
  );
  if (order === 'fit') return usual.map(({ paper }) => paper);
  const down = order.startsWith('-');
  const name = order.replace('-', '') as ColumnName | 'title'; // an order is a sign and a name
  const rows = yield* mapInSteps(usual, ({ paper }) => ({
    paper,
    value: valueOf(name, paper, topicsOf),
  }));
  const sorted = yield* mergeSort(rows, (a, b) => {
    if (a.value === null || b.value === null)
      return Number(a.value === null) - Number(b.value === null);
    return down ? compare(b.value, a.value) : compare(a.value, b.value);
  });
  return sorted.map(({ paper }) => paper);
}

function* mapInSteps<A, B>(things: readonly A[], make: (thing: A) => B): Generator<void, B[]> {
  const made: B[] = [];
  for (const thing of things) if (made.push(make(thing)) % 2048 === 0) yield;
  return made;
}

function valueOf(
  name: ColumnName | 'title',
  paper: Paper,
  topicsOf: (paper: Paper) => PaperTopics,
): SortValue {
  switch (name) {
    case 'topic':
    case 'next':
    case 'margin':
      return topicsOf(paper)[name];
    case 'year':
      return paper.year || null;
    case 'stars':
      return paper.stars;
    case 'authors':
      return paper.authors[0]?.name.split(' ').at(-1)?.toLowerCase() ?? null;
    case 'labels':
      return paper.labels[0]?.toLowerCase() ?? null;
    case 'title':
    case 'venue':
    case 'kind':
      return paper[name].toLowerCase();
  }
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
