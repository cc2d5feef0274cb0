import type { AnalysisPaper } from './analyse.ts';
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
  placedBy: 'abstract' | 'title' | null;
}
/** Puts every paper into the topic with the nearest centroid by cosine; rows of `points` follow `papers`. */
export declare function assign(
  papers: readonly AnalysisPaper[],
  points: Points,
  centroids: readonly number[][],
): Assignment[];
