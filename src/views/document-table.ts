import { usableAbstract, type Kind, type Paper } from '../../data/paper.ts';
import { venueYear } from '../format.ts';

/** The records of one edition that stand in one document. */
export interface EditionRow {
  venue: string;
  year: number;
  papers: Paper[];
  /** How many are of each kind. */
  kinds: Record<Kind, number>;
  /** How many have an abstract of their own. */
  own: number;
}

/** Each document with its editions, both in order of their names; a paper in two documents stands in both. */
export function documentTable(
  papers: readonly Paper[],
): { document: string; editions: EditionRow[] }[] {
  const documents = new Map<string, Editions>();
  for (const paper of papers) {
    const [first, ...more] = paper.sources;
    if (first) add(documents, first.document, paper);
    if (more.length === 0) continue;
    for (const document of new Set(more.map((source) => source.document)))
      if (document !== first?.document) add(documents, document, paper);
  }
  return [...documents]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([document, editions]) => ({
      document,
      editions: [...editions.values()]
        .flatMap((years) => [...years.values()])
        .sort((a, b) => (venueYear(a) < venueYear(b) ? -1 : 1)),
    }));
}

type Editions = Map<string, Map<number, EditionRow>>;

function add(documents: Map<string, Editions>, document: string, paper: Paper): void {
  const { venue, year, kind } = paper;
  const editions = entryOf(documents, document, (): Editions => new Map());
  const years = entryOf(editions, venue, () => new Map<number, EditionRow>());
  const row = entryOf(years, year, () => emptyRow(venue, year));
  row.papers.push(paper);
  row.kinds[kind] += 1;
  if (usableAbstract(paper) !== null) row.own += 1;
}

function emptyRow(venue: string, year: number): EditionRow {
  return { venue, year, papers: [], kinds: { paper: 0, poster: 0, keynote: 0 }, own: 0 };
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
