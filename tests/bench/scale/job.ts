/** What a child of the benchmark is to do; peer.py and ours.ts read it. */
export interface Job {
  task: string;
  /** A JSON file of texts. */
  texts: string;
  /** Where scikit-learn's TF-IDF is kept, to compare ours with; null if not. */
  folder: string | null;
  k: number;
  rounds: number;
  /** Rows whose means are the centroids' start; from single rows many others would be equally far. */
  start: number[][];
  seed: number;
  stopWords: string[];
}

/** What it says of it: seconds and bytes, and what the task gives beside. */
export interface Timed {
  cpu: number;
  wall: number;
  peak: number;
  inertia?: number;
  rounds?: number;
  gain?: number;
  /** The largest difference between two TF-IDF values. */
  furthest?: number;
  topics?: string[][];
}
