import type { Draft, Parsed } from './draft.ts';
import { parseTagged, type TaggedFormat } from './tagged.ts';

/** The prefix of the line of a RIS entry that holds what the format has no tag for. */
export const restMark = 'undercurrent:';

const strict = /^([A-Z][A-Z0-9])(?: {2,4}|[ ]?\t[ ]?)-[ \t]*(.*)$/;
const loose = /^([A-Z][A-Z0-9])[ \t]{1,4}-(?:[ \t]+(.*)|)$/;

/** Reads RIS as programs write it: with or without its end tags, with tabs, notes between entries and wrapped lines. */
export function parseRis(text: string): Parsed {
  const line = /^TY -/m.test(text) ? loose : strict;
  const format: TaggedFormat = {
    read: (row) => {
      const [whole, tag = '', value = ''] = line.exec(row) ?? [];
      return whole === undefined ? null : { tag, value };
    },
    begins: new Set(['TY']),
    ends: new Set(['ER']),
    heads: new Set(),
    blankEnds: false,
    roles: {
      title: ['TI', 'T1', 'CT', 'BT', 'TT', 'ST'],
      authors: ['AU', 'A1', 'A2', 'ED'],
      abstract: ['AB', 'N2'],
      venue: ['T2', 'JF', 'JO', 'JA', 'J2', 'BT', 'T3', 'C3', 'PB'],
      year: ['PY', 'Y1', 'DA', 'Y2'],
      doi: ['DO', 'DI', 'L3', 'M3', 'UR', 'L2', 'LK'],
      url: ['UR', 'L2', 'LK', 'L1'],
      labels: ['KW'],
      rest: ['C8'],
    },
  };
  const parsed = parseTagged(text, format);
  for (const draft of parsed.drafts) takeRest(draft);
  return parsed;
}

function takeRest({ values }: Draft): void {
  const own = values.rest?.find((value) => value.startsWith(restMark));
  if (own === undefined) delete values.rest;
  else values.rest = [decodeURIComponent(own.slice(restMark.length))];
}
