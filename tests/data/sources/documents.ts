import { readFileSync } from 'node:fs';
import type { Author, Kind } from '../../../data/paper.ts';
import type { Reading, Source } from '../../../data/sources/reading.ts';

/** A document of the project as a reader gets it. */
export function sourceOf(document: string, year: number): Source {
  const file = new URL(`../../../data/papers/${document}`, import.meta.url);
  return { document, text: readFileSync(file, 'utf8'), venue: 'EuroMLSys', year };
}

/** Authors who share an affiliation. */
export function at(affiliation: string | null, ...names: string[]): Author[] {
  return names.map((name) => ({ name, affiliation }));
}

/** How many entries of each kind a reading holds. */
export function countKinds({ entries }: Reading): Record<Kind, number> {
  const counts = { paper: 0, poster: 0, keynote: 0 };
  for (const { kind } of entries) counts[kind] += 1;
  return counts;
}
