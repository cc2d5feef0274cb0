import { diversity, npmi } from '../../../workers/topics/quality.ts';
import type { Sample } from './sample.ts';

/** What a method made of a sample. */
export interface Outcome {
  /** Group of each paper of the sample. */
  groups: number[];
  /** Ten words of each group, best first. */
  words: string[][];
  /** The words of each paper, spelt as in `words`. */
  documents: readonly ReadonlySet<string>[];
}

/** A way to group a sample, run once for each seed. */
export interface Method {
  name: string;
  run: (sample: Sample, seeds: readonly number[]) => Outcome[];
}

/** Coherence and diversity of an outcome's words. */
export function wordQuality({ words, documents }: Outcome): { npmi: number; diversity: number } {
  return { npmi: npmi(words, documents), diversity: diversity(words) };
}
