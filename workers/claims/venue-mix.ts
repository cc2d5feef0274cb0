import { splitChange, type Mix, type VenueCounts } from '../inference/mix.ts';
import type { Sample } from './sample.ts';

/**
 * A function that splits the change of a row's pooled share from the first loaded year to the last
 * into change inside the venues and change of their mix; null for one venue or under two loaded
 * years.
 */
export function venueMix(sample: Sample): ((members: readonly number[]) => Mix) | null {
  const venues = [...new Set(sample.papers.map(({ venue }) => venue))].sort();
  const loaded = sample.years.filter(({ state }) => state === 'loaded');
  const [first, last] = [loaded[0]?.year, loaded.at(-1)?.year];
  if (venues.length < 2 || first === undefined || last === undefined || first === last) return null;
  const places = new Map(venues.map((venue, at) => [venue, at]));
  const everyone = [...sample.papers.keys()];
  const ends = [first, last].map((year) => ({
    year,
    papers: tallyVenues(sample, everyone, places, year),
  }));
  return (members) => {
    const [before, after] = ends.map(({ year, papers }): VenueCounts => ({
      papers,
      counts: tallyVenues(sample, members, places, year),
    }));
    return splitChange(before!, after!); // the two ends
  };
}

function tallyVenues(
  { papers }: Sample,
  members: readonly number[],
  places: ReadonlyMap<string, number>,
  year: number,
): Int32Array {
  const tally = new Int32Array(places.size);
  for (const at of members) {
    const paper = papers[at]!;
    if (paper.year === year) tally[places.get(paper.venue)!]! += 1;
  }
  return tally;
}
