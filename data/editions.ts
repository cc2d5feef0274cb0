import { usableAbstract, type Paper } from './paper.ts';

/**
 * What is known of a venue's year: `loaded` has abstracts, `titles only` has records without any, `left out` has records
 * of which none was chosen, `none` lies between others but has no record. Only a loaded year has numbers; the others are
 * never a zero.
 */
export interface Edition {
  venue: string;
  year: number;
  state: 'loaded' | 'titles only' | 'left out' | 'none';
  /** Papers and posters with a usable abstract: what counts. */
  counted: string[];
  /** Papers and posters that have only a title to go by. */
  titled: string[];
}

/**
 * The editions of each venue from its first to its last year, by venue and year; keynotes stand aside. `known` are the
 * records that the papers were chosen from: a year of which none was chosen keeps its place.
 */
export function listEditions(
  papers: readonly Paper[],
  known: readonly Paper[] = papers,
): Edition[] {
  const [chosen, all] = [byVenue(papers), byVenue(known)];
  return [...all.keys()].sort().flatMap((venue) => {
    const years = new Set(all.get(venue)?.map(({ year }) => year));
    return range(years).map((year) => {
      const own = (chosen.get(venue) ?? []).filter((paper) => paper.year === year);
      return edition(venue, year, own, years.has(year));
    });
  });
}

function byVenue(papers: readonly Paper[]): Map<string, Paper[]> {
  const venues = new Map<string, Paper[]>();
  for (const paper of papers) {
    if (paper.kind === 'keynote') continue;
    const own = venues.get(paper.venue);
    if (own) own.push(paper);
    else venues.set(paper.venue, [paper]);
  }
  return venues;
}

function edition(venue: string, year: number, papers: readonly Paper[], isKnown: boolean): Edition {
  const counted = papers.filter((paper) => usableAbstract(paper) !== null).map(({ id }) => id);
  const titled = papers.filter((paper) => usableAbstract(paper) === null).map(({ id }) => id);
  return { venue, year, state: stateOf(counted, titled, isKnown), counted, titled };
}

function stateOf(
  counted: readonly string[],
  titled: readonly string[],
  isKnown: boolean,
): Edition['state'] {
  if (counted.length > 0) return 'loaded';
  if (titled.length > 0) return 'titles only';
  return isKnown ? 'left out' : 'none';
}

/** Every year from the first to the last; papers without a year, which is 0, stand before them. */
function range(known: ReadonlySet<number>): number[] {
  const years = [...known].filter((year) => year > 0);
  if (years.length < known.size) return [0, ...range(new Set(years))];
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
