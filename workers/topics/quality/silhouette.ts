import { checkItems, type Partition } from './contingency.ts';

type Row = ArrayLike<number>;
export type Distance = 'euclidean' | 'cosine';

/**
 * Mean silhouette of the rows, -1 to 1 (Rousseeuw 1987), with Euclidean distance or with 1 - cosine, where a row of
 * zeros is at distance 1 from every other and rows of one direction are at none; RangeError if there are fewer than two groups or not one label a row.
 */
export function silhouette(rows: readonly Row[], groups: Partition, distance: Distance): number {
  const widths = silhouettes(rows, groups, distance);
  return widths.reduce((sum, width) => sum + width, 0) / widths.length;
}

/**
 * Silhouette of each row, -1 to 1 (Rousseeuw 1987), 0 for a row alone in its group; RangeError as in `silhouette`.
 */
export function silhouettes(
  rows: readonly Row[],
  groups: Partition,
  distance: Distance,
): Float64Array {
  checkItems(rows.length, groups.length);
  const names = [...new Set(Array.from(groups))];
  if (names.length < 2) throw new RangeError(`a silhouette needs 2 groups, not ${names.length}`);
  const numbers = new Map(names.map((name, number) => [name, number]));
  const own = Int32Array.from(rows, (_, row) => numbers.get(groups[row]!)!);
  const sizes = new Int32Array(names.length);
  for (const group of own) sizes[group]! += 1;
  const sums = distanceSums(rows, own, names.length, distance);
  return Float64Array.from(own, (group, row) =>
    width(sums.subarray(row * names.length, (row + 1) * names.length), sizes, group),
  );
}

/** For each row the sum of its distances to the rows of each group. */
function distanceSums(
  rows: readonly Row[],
  own: Int32Array,
  groups: number,
  distance: Distance,
): Float64Array {
  const between = distance === 'euclidean' ? euclidean : oneMinusDot;
  const points = distance === 'euclidean' ? rows : rows.map(unit);
  const sums = new Float64Array(rows.length * groups);
  for (let a = 0; a < points.length; a += 1) {
    for (let b = a + 1; b < points.length; b += 1) {
      const far = between(points[a]!, points[b]!);
      sums[a * groups + own[b]!]! += far;
      sums[b * groups + own[a]!]! += far;
    }
  }
  return sums;
}

function width(sums: Float64Array, sizes: Int32Array, group: number): number {
  if (sizes[group] === 1) return 0;
  const inside = sums[group]! / (sizes[group]! - 1);
  const outside = sums.reduce(
    (least, sum, other) => (other === group ? least : Math.min(least, sum / sizes[other]!)),
    Infinity,
  );
  const longest = Math.max(inside, outside);
  return longest === 0 ? 0 : (outside - inside) / longest;
}

function euclidean(a: Row, b: Row): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i]! - b[i]!) ** 2;
  return Math.sqrt(sum);
}

const rounding = 1e-12;

function oneMinusDot(a: Row, b: Row): number {
  let dot = 0;
  for (let i = 0; i < a.length; i += 1) dot += a[i]! * b[i]!;
  return 1 - dot < rounding ? 0 : 1 - dot;
}

function unit(row: Row): Row {
  let squares = 0;
  for (let i = 0; i < row.length; i += 1) squares += row[i]! ** 2;
  return Float64Array.from(row, (x) => (squares > 0 ? x / Math.sqrt(squares) : 0));
}
