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
  let last = { document: '', row: emptyRow('', NaN) };
  for (const paper of papers) {
    const { sources } = paper;
    const document = sources[0]?.document;
    // Of many papers most stand beside others of their edition.
    if (document !== undefined) {
      if (last.document !== document || !isOf(paper, last.row))
        last = { document, row: rowOf(documents, document, paper) };
      add(last.row, paper);
    }
    if (sources.length < 2) continue;
    for (const other of new Set(sources.map((source) => source.document)))
      if (other !== document) add(rowOf(documents, other, paper), paper);
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

function isOf(paper: Paper, { venue, year }: EditionRow): boolean {
  return paper.venue === venue && paper.year === year;
}

function rowOf(
  documents: Map<string, Editions>,
  document: string,
  { venue, year }: Paper,
): EditionRow {
  const editions = entryOf(documents, document, (): Editions => new Map());
  const years = entryOf(editions, venue, () => new Map<number, EditionRow>());
  return entryOf(years, year, () => emptyRow(venue, year));
}

function add(row: EditionRow, paper: Paper): void {
  row.papers.push(paper);
  row.kinds[paper.kind] += 1;
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
