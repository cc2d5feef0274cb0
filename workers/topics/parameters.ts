import { defaultSearch, type SearchSettings } from '../engine/search-settings.ts';
import { defaultConsensus, type ConsensusOptions } from './consensus.ts';
import { defaultTermOptions, type TermOptions } from './terms.ts';
import { defaultWeights, type WeightOptions } from './vectors.ts';

export interface Parameters {
  k: number;
  seed: number;
  terms: TermOptions;
  weights: WeightOptions;
  dimensions: number;
  restarts: number;
  consensus: ConsensusOptions;
  /** How many papers were searched; only where they were grouped by their words themselves, in no reduced space. */
  search?: SearchSettings;
}

const mostGrowth = 2;

/**
 * The parameters in use for k topics. The space that papers are grouped in grows with k from ten topics to twenty; the
 * space that is fitted is the largest of these, so that another k starts from the same one.
 */
export function standardParameters(k: number, seed: number): Parameters {
  const growth = Math.min(mostGrowth, Math.max(1, k / 10));
  const { dimensions, last } = defaultConsensus;
  return {
    k,
    seed,
    terms: defaultTermOptions,
    weights: defaultWeights,
    dimensions: Math.max(...dimensions) * mostGrowth,
    restarts: 20,
    consensus: {
      ...defaultConsensus,
      dimensions: dimensions.map((each) => Math.round(each * growth)),
      last: Math.round(last * growth),
    },
  };
}

export const defaultParameters = standardParameters(10, 1);

/** The parameters with no runs to vote where there are too many papers for it. */
export function withinReach(parameters: Parameters, papers: number): Parameters {
  const { consensus } = parameters;
  if (papers <= consensus.mostPapers) return parameters;
  return { ...parameters, consensus: { ...consensus, runs: 0 } };
}

/** The parameters with which many papers are grouped by their words themselves; null where there are few enough to vote. */
export function forMany(parameters: Parameters, papers: number): Required<Parameters> | null {
  const { consensus } = parameters;
  if (papers <= consensus.mostPapers) return null;
  const search = parameters.search ?? defaultSearch;
  const { restarts } = search;
  return { ...parameters, restarts, search, consensus: { ...consensus, runs: 0 } };
}
