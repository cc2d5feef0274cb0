import type { Membership } from '../inference/shuffled-years.ts';
import type { Selected } from './sample.ts';

/** What a claim may be about, with its papers as places in the sample, rising. */
export interface Row {
  readonly kind: 'topic' | 'term' | 'concept';
  readonly id: number | string;
  readonly label: string;
  readonly papers: readonly number[];
  /** Bootstrap Jaccard of a topic, null where there is none. */
  readonly stability: number | null;
  /** Whether the reader changed it after its line was shown. */
  readonly afterLooking: boolean;
}

/** The year of every paper of the sample and the papers of every row. */
export function membershipOf({ papers }: Selected, rows: readonly Row[]): Membership {
  return { years: papers.map(({ year }) => year), rows: rows.map((row) => row.papers) };
}
