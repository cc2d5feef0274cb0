import { formatFilter } from '../../data/filter.ts';
import type { Choice, Sample } from './sample.ts';

/** The papers that a report is about. */
export interface SliceName {
  collection: Choice['collection'];
  filter: string;
  byTitle: boolean;
  papers: number;
  venues: string[];
  /** The loaded years. */
  years: number[];
}

/** Names the papers that a choice selected. */
export function nameSlice(sample: Sample, choice: Choice): SliceName {
  return {
    collection: choice.collection,
    filter: formatFilter(choice.slice),
    byTitle: choice.byTitle,
    papers: sample.papers.length,
    venues: [...new Set(sample.papers.map(({ venue }) => venue))].sort(),
    years: sample.years.filter(({ state }) => state === 'loaded').map(({ year }) => year),
  };
}
