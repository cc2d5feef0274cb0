import { counted, type Filter } from '../../data/filter.ts';
import type { Cell } from '../../workers/topics/trends.ts';

/** The papers of a topic in one edition: those that count, or those with a title only where the edition has nothing else. */
export function cellFilter(topic: number, { edition }: Cell): Filter {
  const place: Filter = {
    venue: [edition.venue],
    year: [[edition.year, edition.year]],
    topic: [topic],
  };
  if (edition.state === 'loaded') return { ...counted, ...place };
  return { ...place, kind: ['paper', 'poster'], text: ['title'] };
}
