import { hasAbstract, type PaperFacts } from './paper.ts';

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
  papers: readonly PaperFacts[],
  known: readonly PaperFacts[] = papers,
): Edition[] {
  const [chosen, all] = [byVenue(papers), papers === known ? null : byVenue(known)];
  return [...(all ?? chosen)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([venue, years]) =>
      range(new Set(years.keys())).map((year) => {
        const { counted, titled } = chosen.get(venue)?.get(year) ?? { counted: [], titled: [] };
        const state = stateOf(counted, titled, years.has(year));
        return { venue, year, state, counted, titled };
      }),
    );
}

type Parts = Pick<Edition, 'counted' | 'titled'>;

function byVenue(papers: readonly PaperFacts[]): Map<string, Map<number, Parts>> {
  const venues = new Map<string, Map<number, Parts>>();
  let last = { venue: '', year: NaN, parts: { counted: [], titled: [] } as Parts };
  for (const paper of papers) {
    const { id, venue, year } = paper;
    if (paper.kind === 'keynote') continue;
    if (last.venue !== venue || last.year !== year) {
      const years = venues.get(venue) ?? new Map<number, Parts>();
      if (years.size === 0) venues.set(venue, years);
      const parts = years.get(year) ?? { counted: [], titled: [] };
      years.set(year, parts);
      last = { venue, year, parts };
    }
    (hasAbstract(paper) ? last.parts.counted : last.parts.titled).push(id);
  }
  return venues;
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
