/**
 * How many clusters were found wrongly: centroids of one side that are the nearest of none on the other, whichever way
 * counts more (centroid index; Fränti, Rezaei and Zhao 2014). 0 means that every centroid was found.
 */
export function centroidIndex(
  found: readonly (readonly number[])[],
  true_: readonly (readonly number[])[],
): number {
  return Math.max(orphans(found, true_), orphans(true_, found));
}

function orphans(from: readonly (readonly number[])[], to: readonly (readonly number[])[]): number {
  return to.length - new Set(from.map((one) => nearest(one, to))).size;
}

function nearest(one: readonly number[], among: readonly (readonly number[])[]): number {
  const away = among.map((other) => other.reduce((sum, x, i) => sum + (x - one[i]!) ** 2, 0));
  return away.indexOf(Math.min(...away));
}
