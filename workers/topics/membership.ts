import type { AnalysisPaper } from './prepared.ts';
import type { Points } from './space.ts';

/** Which topic a paper is in, and which it nearly was. */
export interface Assignment {
  id: string;
  /** null where the paper has no words in common with the others. */
  topic: number | null;
  runnerUp: number | null;
  /** Cosine to the own centroid minus cosine to the runner-up, in the reduced space; at least 0. */
  margin: number;
  /** Cosine to the own centroid. */
  cosine: number;
  /** Cosine to the centroid of each topic, by its number; none where the paper has no topic. */
  nearness: number[];
  placedBy: 'abstract' | 'title' | null;
}

/** Puts every paper into the topic with the nearest centroid by cosine; rows of `points` follow `papers`. */
export function assign(
  papers: readonly AnalysisPaper[],
  points: Points,
  centroids: readonly number[][],
): Assignment[] {
  const centres = centroids.map(unit);
  return papers.map((paper, row) => {
    const own = points.value.subarray(row * points.columns, (row + 1) * points.columns);
    const cosines = centres.map((centroid) => dot(own, centroid));
    const [topic = null, runnerUp = null] = best(cosines);
    const placed = own.some((x) => x !== 0);
    if (!placed || topic === null) return unplaced(paper.id);
    const cosine = cosines[topic]!;
    return {
      id: paper.id,
      topic,
      runnerUp,
      margin: runnerUp === null ? 0 : cosine - cosines[runnerUp]!,
      cosine,
      nearness: cosines,
      placedBy: paper.tokens.abstract.length > 0 ? 'abstract' : 'title',
    };
  });
}

function unplaced(id: string): Assignment {
  return {
    id,
    topic: null,
    runnerUp: null,
    margin: 0,
    cosine: 0,
    nearness: [],
    placedBy: null,
  };
}

function best(cosines: readonly number[]): number[] {
  return [...cosines.keys()].sort((a, b) => cosines[b]! - cosines[a]! || a - b).slice(0, 2);
}

/** The vector at length 1; one of zeros as it is. */
export function unit(vector: readonly number[]): number[] {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
  return length > 0 ? vector.map((x) => x / length) : [...vector];
}

function dot(a: Float64Array, b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}
