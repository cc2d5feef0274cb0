import { bestKMeans } from './k-means.ts';
import type { Method } from './method.ts';
import { factorise, strongestTopics } from './nmf.ts';
import { reduceRows } from './truncated-svd.ts';
import { denseRows, groupWeights, outcomeOf, weigh } from './weights.ts';

/** The simple methods that the product must beat, all from the product's own TF-IDF. */
export const rivals: readonly Method[] = [
  {
    name: 'k-means on our TF-IDF',
    run: (sample, seeds) => {
      const vectors = weigh(sample);
      const rows = denseRows(vectors);
      return seeds.map((seed) => {
        const groups = bestKMeans(rows, sample.k, seed, 1);
        return outcomeOf(vectors, groups, groupWeights(vectors, groups));
      });
    },
  },
  {
    name: 'LSA 100 of it, k-means, best of 10',
    run: (sample, seeds) => {
      const vectors = weigh(sample);
      const rows = reduceRows(vectors, 100);
      return seeds.map((seed) => {
        const groups = bestKMeans(rows, sample.k, seed, 10);
        return outcomeOf(vectors, groups, groupWeights(vectors, groups));
      });
    },
  },
  {
    name: 'NMF on our TF-IDF',
    run: (sample, seeds) => {
      const vectors = weigh(sample);
      return seeds.map((seed) => {
        const { k } = sample;
        const factors = factorise(vectors, k, seed);
        const weights = Array.from({ length: k }, (_, topic) =>
          Array.from(
            { length: vectors.columns },
            (_, column) => factors.terms[column * k + topic]!,
          ),
        );
        return outcomeOf(vectors, strongestTopics(factors), weights);
      });
    },
  },
];
