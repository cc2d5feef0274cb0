import type { Vectors } from './vectors.ts';
/** Dense rows: row r is value[r * columns .. (r + 1) * columns). */
export interface Points {
  rows: number;
  columns: number;
  value: Float64Array;
}
/** The strongest right singular directions, as a dense block of terms x dimensions, strongest first. */
export interface Space {
  terms: number;
  dimensions: number;
  directions: Float64Array;
}
/**
 * Latent semantic analysis: at most `dimensions` right singular directions of the rows, by subspace iteration (Halko,
 * Martinsson and Tropp 2011, algorithm 4.4) with a Rayleigh-Ritz step at the end; fewer if the rows have lower rank.
 * Uses only arithmetic that every engine rounds alike.
 */
export declare function fitSpace(vectors: Vectors, dimensions: number): Space;
/** The rows' coordinates in the space; they are not scaled. */
export declare function project(vectors: Vectors, space: Space): Points;
/** The first `columns` coordinates of each row, scaled to unit length; a row of zeros stays zero. */
export declare function unitRows(points: Points, columns: number): Points;
