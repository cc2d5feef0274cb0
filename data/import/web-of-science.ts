import type { Parsed } from './draft.ts';
import { parseTagged } from './tagged.ts';

/** Reads the plain text that Web of Science exports: tags of two signs, wrapped lines indented. */
export function parseWebOfScience(text: string): Parsed {
  return parseTagged(text, {
    read: (row) => {
      const [whole, tag = '', value = ''] = /^\uFEFF?([A-Z][A-Z0-9])(?: (.*))?$/.exec(row) ?? [];
      return whole === undefined ? null : { tag, value };
    },
    begins: new Set(['PT']),
    ends: new Set(['ER']),
    heads: new Set(['FN', 'VR', 'EF']),
    blankEnds: false,
    nameALine: true,
    roles: {
      title: ['TI'],
      authors: ['AF', 'AU', 'CA'],
      abstract: ['AB'],
      venue: ['SO', 'CT', 'J9'],
      year: ['PY', 'EY', 'EA'],
      doi: ['DI', 'D2'],
      labels: ['DE', 'ID'],
    },
  });
}
