import type { Role } from '../../../data/import/draft.ts';

/** What a column can mean, as the reader chooses it. */
export const roleNames: readonly (readonly [Role, string])[] = [
  ['title', 'Title'],
  ['abstract', 'Abstract'],
  ['authors', 'Authors'],
  ['year', 'Year'],
  ['venue', 'Venue'],
  ['doi', 'DOI'],
  ['url', 'Link'],
  ['labels', 'Keywords'],
  ['affiliations', 'Affiliations'],
  ['kind', 'Kind of record'],
  ['session', 'Session'],
  ['id', 'Id'],
  ['inverted', 'Abstract as an index of words'],
  ['rest', 'Fields written by Undercurrent'],
];
