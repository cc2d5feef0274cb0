import { fnv1a64 } from '../fnv.ts';
import type { Field, Paper, Place } from '../paper.ts';

export type FindingKind =
  | 'double-entry'
  | 'foreign-abstract'
  | 'foreign-authors'
  | 'wrong-link'
  | 'missing-abstract'
  | 'damaged-text'
  | 'misspelt-venue'
  | 'label-variant'
  | 'suspect-label'
  | 'presenter-only-authors'
  | 'titles-only-edition'
  | 'title-variant'
  | 'malformed-row';

/** One thing that is wrong in the sources. */
export interface Finding {
  id: string;
  kind: FindingKind;
  severity: 'major' | 'minor';
  /** The records that are wrong. */
  records: string[];
  /** The record to which a foreign text belongs. */
  owner: string | null;
  document: string;
  lines: [first: number, last: number];
  /** One sentence with the facts. */
  evidence: string;
  /** One sentence: what the product does about it. */
  effect: string;
}

interface Observation {
  records: readonly string[];
  owner?: string;
  place: Place;
  evidence: string;
  effect: string;
}

/** A finding with its severity and an id that depends on its kind, its records and where it stands. */
export function makeFinding(kind: FindingKind, observation: Observation): Finding {
  const { owner = null, place, evidence, effect } = observation;
  const records = [...observation.records];
  const identity = [kind, ...records.toSorted(), place.document, ...place.lines].join('\n');
  return {
    id: `${kind}-${shortHash(identity)}`,
    kind,
    severity: MINOR.has(kind) ? 'minor' : 'major',
    records,
    owner,
    document: place.document,
    lines: [...place.lines],
    evidence,
    effect,
  };
}

/** Where a field of the paper was read, or else where the paper stands. */
export function placeOf(paper: Paper, field: Field): Place {
  return paper.origins[field] ?? paper.sources[0] ?? { document: '', lines: [0, 0] };
}

/** The paper's title and the line where it stands, for a sentence. */
export function nameWithLine(paper: Paper): string {
  const { document, lines } = placeOf(paper, 'title');
  return document === '' ? `“${paper.title}”` : `“${paper.title}” (${document}, line ${lines[0]})`;
}

const MINOR: ReadonlySet<FindingKind> = new Set([
  'damaged-text',
  'misspelt-venue',
  'label-variant',
  'suspect-label',
  'title-variant',
] as const);

function shortHash(text: string): string {
  const { high, low } = fnv1a64(text);
  return ((high ^ low) >>> 0).toString(36).padStart(7, '0');
}
