import type { Paper } from '../paper.ts';

const FEWEST_TITLES = 3;

/** The papers and posters of a venue's year. */
export interface VenueEdition {
  venue: string;
  year: number;
  papers: Paper[];
  /** Whether there are three or more and none has an abstract. */
  hasTitlesOnly: boolean;
}

/** The editions in the order of their first paper; keynotes stand aside. */
export function groupEditions(papers: readonly Paper[]): VenueEdition[] {
  const editions = new Map<string, VenueEdition>();
  for (const paper of papers) {
    if (paper.kind === 'keynote') continue;
    const { venue, year } = paper;
    const key = `${venue}\n${year}`;
    const edition = editions.get(key) ?? { venue, year, papers: [], hasTitlesOnly: false };
    edition.papers.push(paper);
    editions.set(key, edition);
  }
  for (const edition of editions.values()) {
    const bare = edition.papers.every(({ abstract }) => abstract === null);
    edition.hasTitlesOnly = bare && edition.papers.length >= FEWEST_TITLES;
  }
  return [...editions.values()];
}
