import type { Parsed } from './draft.ts';
import { parseTagged } from './tagged.ts';

/** Reads EndNote's tagged export (refer), whose lines begin with a percent sign and a letter. */
export function parseEndnote(text: string): Parsed {
  return parseTagged(text, {
    read: (row) => {
      const [whole, tag = '', value = ''] = /^%([0-9A-Z@^~[\]>+!$&()#])(?: (.*))?$/.exec(row) ?? [];
      return whole === undefined ? null : { tag, value };
    },
    begins: new Set(['0']),
    ends: new Set(),
    heads: new Set(),
    blankEnds: false,
    roles: {
      title: ['T', '!'],
      authors: ['A', 'E'],
      abstract: ['X'],
      venue: ['J', 'B', 'S', 'I'],
      year: ['D', '8'],
      doi: ['R', 'U'],
      url: ['U'],
      labels: ['K'],
    },
  });
}
