import type { Paper, Place } from '../paper.ts';

/** The stretch of the first paper's document in which the papers stand. */
export function spanPlaces(papers: readonly Paper[]): Place {
  const places = papers.flatMap(({ sources }) => sources.slice(0, 1));
  const document = places[0]?.document ?? '';
  const within = places.filter((place) => place.document === document);
  if (within.length === 0) return { document, lines: [0, 0] };
  const first = Math.min(...within.map(({ lines }) => lines[0]));
  const last = Math.max(...within.map(({ lines }) => lines[1]));
  return { document, lines: [first, last] };
}
