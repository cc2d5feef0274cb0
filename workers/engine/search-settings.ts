export interface SearchSettings {
  /** Rows that the restarts are tried on. */
  sample: number;
  restarts: number;
  /** Groups a restart finds for each that is wanted; those that lose least are then joined. */
  parts: number;
  /** Rounds of each restart on the sample, and at most on all rows. */
  trial: number;
  rounds: number;
  /** The share of rows that may move in a round that is the last. */
  still: number;
  nearest: 'distance' | 'cosine';
}

export const defaultSearch: SearchSettings = {
  sample: 10_000,
  restarts: 1,
  parts: 2,
  trial: 8,
  rounds: 5,
  still: 0.002,
  nearest: 'distance',
};
