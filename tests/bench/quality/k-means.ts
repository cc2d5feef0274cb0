import { kmeans } from 'ml-kmeans';
import { hashSeed } from '../../../workers/random.ts';

/** Groups of the rows by the best, in squared distance, of `starts` seeded runs of ml-kmeans. */
export function bestKMeans(rows: number[][], k: number, seed: number, starts: number): number[] {
  const runs = Array.from({ length: starts }, (_, start) => {
    const result = kmeans(rows, k, { seed: hashSeed(seed, start), maxIterations: 100 });
    return { groups: result.clusters, spread: spreadOf(rows, result.clusters, result.centroids) };
  });
  return runs.reduce((best, run) => (run.spread < best.spread ? run : best)).groups;
}

function spreadOf(rows: number[][], groups: number[], centroids: number[][]): number {
  return rows.reduce((sum, row, at) => {
    const centroid = centroids[groups[at]!]!;
    return sum + row.reduce((squares, x, i) => squares + (x - centroid[i]!) ** 2, 0);
  }, 0);
}
