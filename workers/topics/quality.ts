import { ami, completeness, homogeneity, nmi, vMeasure } from './quality/information.ts';
import { ari, purity } from './quality/overlap.ts';
import type { Partition } from './quality/contingency.ts';

export { diversity, npmi, pairNpmi } from './quality/coherence.ts';
export { ami, completeness, homogeneity, nmi, vMeasure } from './quality/information.ts';
export { ari, clusterwiseJaccard, purity } from './quality/overlap.ts';
export { silhouette, silhouettes } from './quality/silhouette.ts';
export type { Partition } from './quality/contingency.ts';

/** The metrics that compare what was found with what is true, by name; each gives 1 where both group alike. */
export const metrics = {
  nmi,
  ami,
  ari,
  homogeneity,
  completeness,
  vMeasure: (truth: Partition, found: Partition) => vMeasure(truth, found),
  purity,
} satisfies Record<string, (truth: Partition, found: Partition) => number>;
