import type { PaperFacts } from '../../data/paper.ts';
import { splitChange, type Mix, type VenueCounts } from '../inference/mix.ts';
import type { Sample, Selected } from './sample.ts';

/**
 * A function that splits the change of a row's pooled share from the first loaded year to the last
 * into change inside the venues and change of their mix; null for one venue or under two loaded
 * years.
 */
export function venueMix(sample: Sample): ((members: readonly number[]) => Mix) | null {
  const loaded = sample.years.filter(({ state }) => state === 'loaded');
  const [first, last] = [loaded[0]?.year, loaded.at(-1)?.year];
  if (first === undefined || last === undefined || first === last) return null;
  return splitEnds(sample, [({ year }) => year === first, ({ year }) => year === last]);
}

/**
 * The same for two slices, of which the first has the first `size` papers: the difference of a row's share; null for one
 * venue, or where no venue is in both slices, as then it is the venues that are compared.
 */
export function sliceMix(
  merged: Selected,
  size: number,
): ((members: readonly number[]) => Mix) | null {
  const venuesOf = (papers: readonly PaperFacts[]) => new Set(papers.map(({ venue }) => venue));
  const [first, second] = [merged.papers.slice(0, size), merged.papers.slice(size)].map(venuesOf);
  if (![...first!].some((venue) => second!.has(venue))) return null;
  return splitEnds(merged, [(_, at) => at < size, (_, at) => at >= size]);
}

type IsIn = (paper: PaperFacts, at: number) => boolean;

function splitEnds(
  { papers }: Selected,
  ends: readonly [IsIn, IsIn],
): ((members: readonly number[]) => Mix) | null {
  const venues = [...new Set(papers.map(({ venue }) => venue))].sort();
  if (venues.length < 2) return null;
  const places = new Map(venues.map((venue, at) => [venue, at]));
  const tally = (members: Iterable<number>, isIn: IsIn): Int32Array => {
    const counts = new Int32Array(places.size);
    for (const at of members) {
      const paper = papers[at]!;
      if (isIn(paper, at)) counts[places.get(paper.venue)!]! += 1;
    }
    return counts;
  };
  const sizes = ends.map((isIn) => tally(papers.keys(), isIn));
  return (members) => {
    const [before, after] = ends.map((isIn, end): VenueCounts => ({
      papers: sizes[end]!,
      counts: tally(members, isIn),
    }));
    return splitChange(before!, after!); // the two ends
  };
}
