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
}

export const defaultParameters: Parameters = {
  k: 10,
  seed: 1,
  terms: defaultTermOptions,
  weights: defaultWeights,
  dimensions: 15,
  restarts: 20,
  consensus: defaultConsensus,
};
