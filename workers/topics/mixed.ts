import { hashSeed, random, shuffle } from '../random.ts';
import { kMeans, toArrays } from './clusters.ts';
import { unitRows, type Points } from './space.ts';

const shuffles = 12;
/** A topic is compared with so many groups of about its size. */
const compared = 40;
/** It is mixed when at least this share of them is as tight. */
const asTight = 0.2;

/** The shuffled papers are at most so many. */
const mostRows = 1000;

interface Group {
  size: number;
  cohesion: number;
}

/**
 * Which topics are no tighter than chance would make them: each coordinate is shuffled among the papers, so that nothing
 * belongs together, the same k-means groups what results, and a topic is mixed when at least a fifth of the groups
 * nearest to it in their share of papers reach its cohesion. The same for the same papers and k.
 */
export function findMixed(
  points: Points,
  columns: number,
  k: number,
  topics: readonly Group[],
): boolean[] {
  const rows = Math.min(points.rows, mostRows);
  const chance = chanceGroups(points, { rows, columns, k });
  return topics.map(({ size, cohesion }) => {
    const wanted = (size * rows) / points.rows;
    const gap = (group: Group): number => Math.abs(Math.log(group.size / wanted));
    const alike = [...chance].sort((a, b) => gap(a) - gap(b)).slice(0, compared);
    const tight = alike.filter((group) => group.cohesion >= cohesion).length;
    return tight >= asTight * alike.length;
  });
}

function chanceGroups(
  points: Points,
  { rows: count, columns, k }: { rows: number; columns: number; k: number },
): Group[] {
  return Array.from({ length: shuffles }, (_, round) => {
    const seed = hashSeed('mixed', k, round);
    const rows = toArrays(unitRows(dealColumns(points, count, random(seed)), columns));
    const { labels, centroids } = kMeans(rows, k, { seed });
    const sizes = centroids.map((_, group) => labels.filter((label) => label === group).length);
    return centroids.map((centroid, group) => ({
      size: sizes[group]!,
      cohesion: Math.sqrt(centroid.reduce((sum, x) => sum + x * x, 0)),
    }));
  }).flat();
}

/** So many rows, each of whose coordinates is another paper's. */
function dealColumns({ rows, columns, value }: Points, count: number, next: () => number): Points {
  const dealt = new Float64Array(count * columns);
  for (let column = 0; column < columns; column += 1) {
    const own = Array.from({ length: rows }, (_, row) => value[row * columns + column]!);
    shuffle(own, next);
    for (let row = 0; row < count; row += 1) dealt[row * columns + column] = own[row]!;
  }
  return { rows: count, columns, value: dealt };
}
