import { usableAbstract, type Paper } from '../../data/paper.ts';
import { venueYear } from '../format.ts';

/** The records of one edition that stand in one document. */
export interface EditionRow {
  venue: string;
  year: number;
  papers: Paper[];
  /** How many have an abstract of their own. */
  own: number;
}

/** Each document with its editions, both in order of their names; a paper in two documents stands in both. */
export function documentTable(
  papers: readonly Paper[],
): { document: string; editions: EditionRow[] }[] {
  const documents = new Set(
    papers.flatMap(({ sources }) => sources.map(({ document }) => document)),
  );
  return [...documents].sort().map((document) => ({
    document,
    editions: editionsOf(
      papers.filter(({ sources }) => sources.some((source) => source.document === document)),
    ),
  }));
}

function editionsOf(papers: readonly Paper[]): EditionRow[] {
  const editions = new Map<string, Paper[]>();
  for (const paper of papers) {
    const name = venueYear(paper);
    const own = editions.get(name);
    if (own) own.push(paper);
    else editions.set(name, [paper]);
  }
  return [...editions]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => (own[0] ? [rowOf(own[0], own)] : []));
}

function rowOf({ venue, year }: Paper, papers: Paper[]): EditionRow {
  const own = papers.filter((paper) => usableAbstract(paper) !== null).length;
  return { venue, year, papers, own };
}
