import { usableAbstract, type Paper } from './paper.ts';

/**
 * What is known of a venue's year: `loaded` has abstracts, `titles only` has records without any, `none` lies between
 * loaded years but has no record. Only a loaded year has numbers; the other two are never a zero.
 */
export interface Edition {
  venue: string;
  year: number;
  state: 'loaded' | 'titles only' | 'none';
  /** Papers and posters with a usable abstract: what counts. */
  counted: string[];
  /** Papers and posters that have only a title to go by. */
  titled: string[];
}

/** The editions of each venue from its first to its last year, by venue and year; keynotes stand aside. */
export function listEditions(papers: readonly Paper[]): Edition[] {
  const venues = [...new Set(papers.map(({ venue }) => venue))].sort();
  return venues.flatMap((venue) => {
    const own = papers.filter((paper) => paper.venue === venue && paper.kind !== 'keynote');
    const years = own.map(({ year }) => year);
    if (years.length === 0) return [];
    return range(Math.min(...years), Math.max(...years)).map((year) =>
      edition(
        venue,
        year,
        own.filter((paper) => paper.year === year),
      ),
    );
  });
}

function edition(venue: string, year: number, papers: readonly Paper[]): Edition {
  const counted = papers.filter((paper) => usableAbstract(paper) !== null).map(({ id }) => id);
  const titled = papers.filter((paper) => usableAbstract(paper) === null).map(({ id }) => id);
  const state = counted.length > 0 ? 'loaded' : titled.length > 0 ? 'titles only' : 'none';
  return { venue, year, state, counted, titled };
}

/** first, first + 1, ..., last. */
function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
