import { packedOf } from '../topics/packed.ts';
import type { PlacedPaper } from './sample.ts';

const fewestToPack = 5000;

/** Where many papers stand, in rows of numbers, which cross to the worker many times faster than a record a paper. */
export interface PackedPlaces {
  ids: string[];
  /** -1 for none. */
  topic: Int16Array;
  margin: Float64Array;
}

/** What a question says of the papers' places, packed where they are many. */
export function packPlaces(
  assignments: readonly Required<PlacedPaper>[],
): PlacedPaper[] | PackedPlaces {
  if (assignments.length < fewestToPack)
    return assignments.map(({ id, topic, margin }) => ({ id, topic, margin }));
  const { ids, topic, margin } = packedOf(assignments) ?? {};
  if (ids && topic && margin) return { ids, topic, margin };
  return {
    ids: assignments.map(({ id }) => id),
    topic: Int16Array.from(assignments, ({ topic }) => topic ?? -1),
    margin: Float64Array.from(assignments, ({ margin }) => margin),
  };
}

/** The places that were packed. */
export function unpackPlaces(places: PlacedPaper[] | PackedPlaces): PlacedPaper[] {
  if (Array.isArray(places)) return places;
  const { ids, topic, margin } = places;
  return ids.map((id, row) => ({
    id,
    topic: topic[row]! < 0 ? null : topic[row]!,
    margin: margin[row]!,
  }));
}
