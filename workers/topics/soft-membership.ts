/** Closer than this to their centroid papers are as good as on it. */
const closest = 0.999;

/**
 * How tightly papers stand around their centroids: kappa = (r d - r^3) / (1 - r^2) of von Mises-Fisher distributions in d
 * dimensions, with r the mean cosine to the own centroid (Banerjee, Dhillon, Ghosh and Sra 2005, section 4.4); 0 for no
 * papers.
 */
export function concentrationOf(cosines: readonly number[], dimensions: number): number {
  if (cosines.length === 0) return 0;
  const mean = cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length;
  const r = Math.min(closest, Math.max(0, mean));
  return (r * dimensions - r ** 3) / (1 - r ** 2);
}

/**
 * How much of a paper belongs to each topic, by their numbers, summing to 1: exp(kappa x cosine) over the sum of these,
 * as if topics were equally large and equally tight (the same source, equation 10); none where the paper has no topic.
 */
export function membershipWeights(nearness: readonly number[], concentration: number): number[] {
  const most = Math.max(...nearness);
  const parts = nearness.map((cosine) => Math.exp(concentration * (cosine - most)));
  const all = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / all);
}
