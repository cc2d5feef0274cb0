import { counted, type Filter } from '../../data/filter.ts';
import type { Cell } from '../../workers/topics/trends.ts';

/** The papers of a topic in one edition: those that count, with those placed by title where these are shown, and those alone where the edition has nothing else. */
export function cellFilter(topic: number, { edition }: Cell, titled = false): Filter {
  const place: Filter = {
    venue: [edition.venue],
    year: [[edition.year, edition.year]],
    topic: [topic],
  };
  if (edition.state !== 'loaded') return { ...titledFilter, ...place };
  return titled ? { ...place, kind: ['paper', 'poster'] } : { ...counted, ...place };
}

/** Papers and posters that have only a title to go by. */
export const titledFilter: Filter = { kind: ['paper', 'poster'], text: ['title'] };
