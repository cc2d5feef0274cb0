import type { Paper } from '../../data/paper.ts';

/** The papers of two slices that take part, and those in both. */
export interface Sides {
  a: Paper[];
  b: Paper[];
  both: Paper[];
  /** Whether each slice has papers of its own. */
  comparable: boolean;
}

/** Splits papers into two slices that may overlap. */
export function splitSides(
  papers: readonly Paper[],
  inA: (paper: Paper) => boolean,
  inB: (paper: Paper) => boolean,
): Sides {
  const [a, b] = [papers.filter(inA), papers.filter(inB)];
  const both = a.filter(inB);
  return { a, b, both, comparable: Math.min(a.length, b.length) > both.length };
}
