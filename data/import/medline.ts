import type { Parsed } from './draft.ts';
import { parseTagged } from './tagged.ts';

/** Reads the tagged records that PubMed and MEDLINE export. */
export function parseMedline(text: string): Parsed {
  return parseTagged(text, {
    read: (row) => {
      const [whole, tag = '', value = ''] =
        /^(?=.{4}- ?)([A-Z]{2,4}) {0,2}- ?(.*)$/.exec(row) ?? [];
      return whole === undefined ? null : { tag, value };
    },
    begins: new Set(['PMID']),
    ends: new Set(),
    heads: new Set(),
    blankEnds: true,
    roles: {
      title: ['TI', 'BTI', 'TT'],
      authors: ['FAU', 'AU', 'CN'],
      abstract: ['AB', 'OAB'],
      venue: ['JT', 'TA'],
      year: ['DP', 'DEP', 'EDAT'],
      doi: ['LID', 'AID', 'SO'],
      labels: ['OT', 'MH'],
    },
  });
}
