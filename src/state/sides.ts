import type { Paper } from '../../data/paper.ts';

/** The papers of two slices that take part, and those in both. */
export interface Sides {
  a: Paper[];
  b: Paper[];
  both: Paper[];
  /** Whether each slice has papers of its own. */
  comparable: boolean;
}

/** Two slices of papers, which may overlap. */
export function splitSides(a: Paper[], b: Paper[]): Sides {
  const inB = new Set(b);
  const both = a.filter((paper) => inB.has(paper));
  return { a, b, both, comparable: Math.min(a.length, b.length) > both.length };
}
