import type { Content, Entry, Field, Kind, Place } from '../paper.ts';
import { SourceError, type Source } from './reading.ts';

/** Where and when a document's papers appeared. */
export interface Edition {
  venue: string;
  year: number;
}

/** What an entry owes to the heading above it; `heading` is its line, null where there is none. */
export interface Slot {
  kind: Kind;
  session: string | null;
  heading: number | null;
}

type Spoken = Pick<Content, 'title' | 'authors' | 'abstract'>;
type Spots = Record<'title' | 'authors' | 'abstract', Place>;

/** The edition the manifest names; throws where it names none. */
export function editionOf({ document, venue, year }: Source): Edition {
  if (venue === null || year === null)
    throw new SourceError(document, 1, 'the manifest names no venue and year for this document');
  return { venue, year };
}

/** An entry of a timetable, from what it says itself and from its heading. */
export function makeTalk(edition: Edition, slot: Slot, spoken: Spoken, spots: Spots): Entry {
  const { kind, session, heading } = slot;
  const { document } = spots.title;
  const above: Place | null = heading === null ? null : { document, lines: [heading, heading] };
  const announced = kind === 'keynote' ? spots.title : above;
  const last = spoken.abstract === null ? spots.authors : spots.abstract;
  const whole: Place = { document, lines: [spots.title.lines[0], last.lines[1]] };
  const { title, authors, abstract } = spoken;
  return makeEntry(edition, { kind, session, title, authors, abstract, doi: null }, [whole], {
    ...spots,
    ...(announced && { kind: announced }),
    ...(above && { session: above }),
  });
}

/** An entry with the fields given, the others empty; origins of empty fields are left out. */
export function makeEntry(
  edition: Edition,
  fields: Spoken & Pick<Content, 'kind' | 'session' | 'doi'>,
  sources: Place[],
  origins: Partial<Record<Field, Place>>,
): Entry {
  const links = { url: null, links: [] };
  const content: Content = { ...edition, ...fields, ...links, labels: [], stars: 0, award: null };
  const isFilled = (field: string) => {
    const value = content[field as Field];
    return value !== null && !(Array.isArray(value) && value.length === 0);
  };
  const filled = Object.entries(origins).filter(([field]) => isFilled(field));
  return { ...content, sources, origins: Object.fromEntries(filled) };
}
