import { unit } from './membership.ts';

/** One word of a paper, by its column, with its weight or with what it adds. */
export interface Cell {
  column: number;
  value: number;
}

/** A paper in a space: its words' weights, the coordinates of each word, and its own. */
export interface PaperInSpace {
  cells: readonly Cell[];
  axisOf: (column: number) => ArrayLike<number>;
  /** The sum of its words' coordinates by their weights, times a scale of its own. */
  point: ArrayLike<number>;
}

/**
 * What each word adds to the cosine to the first centre less the cosine to the second, so that the sum over words is that
 * difference. Both cosines are linear in the words' weights x: word w adds x_w (a_w · (c1 - c2)) s, with its coordinates
 * a_w, the centres at unit length and the paper's scale s: the attribution of a linear model (Lundberg and Lee 2017,
 * corollary 1, from nothing) in a space that papers are folded into (Deerwester and others 1990).
 */
export function contributions(
  { cells, axisOf, point }: PaperInSpace,
  first: readonly number[],
  second: readonly number[],
): Cell[] {
  const [one, other] = [unit(first), unit(second)];
  const difference = one.map((x, i) => x - other[i]!);
  const scale = scaleOf(cells, axisOf, point);
  return cells.map(({ column, value }) => ({
    column,
    value: value * scale * dot(difference, axisOf(column)),
  }));
}

function scaleOf(
  cells: readonly Cell[],
  axisOf: PaperInSpace['axisOf'],
  point: ArrayLike<number>,
): number {
  const sum = Array.from(point, () => 0);
  for (const { column, value } of cells) {
    const axis = axisOf(column);
    for (let i = 0; i < sum.length; i += 1) sum[i]! += value * axis[i]!;
  }
  const square = dot(sum, sum);
  return square > 0 ? dot(sum, point) / square : 0;
}

function dot(a: readonly number[], b: ArrayLike<number>): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}
