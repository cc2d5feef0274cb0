import { ami, ari, nmi } from '../../../workers/topics/quality.ts';
import { wordQuality, type Method, type Outcome } from './method.ts';
import type { Sample, Tenth } from './sample.ts';

/** Every score of one method on one corpus, a number for each sample or seed. */
export interface Scores {
  nmi: number[];
  ami: number[];
  ari: number[];
  /** ARI of each pair of seeds on one sample. */
  seedAri: number[];
  /** ARI of the whole with what a tenth less gives, on the papers that are left. */
  tenthAri: number[];
  npmi: number[];
  diversity: number[];
  /** Of the topic that fits the watched class best, the share of the class's papers ... */
  precision: number[];
  /** ... and the share of the class that it holds. */
  recall: number[];
}

/** A sample with the seeds to run on it. */
export interface Trial {
  sample: Sample;
  seeds: readonly number[];
  /** For each seed the sample less a tenth, or nothing. */
  tenths: readonly Tenth[];
  /** A class to look for among the topics. */
  watched: string | null;
}

/** No scores yet. */
export function emptyScores(): Scores {
  return {
    nmi: [],
    ami: [],
    ari: [],
    seedAri: [],
    tenthAri: [],
    npmi: [],
    diversity: [],
    precision: [],
    recall: [],
  };
}

/** Runs the method on the trial and adds its scores to `scores`. */
export function measure(method: Method, trial: Trial, scores: Scores): void {
  const { sample, seeds, tenths, watched } = trial;
  const outcomes = method.run(sample, seeds);
  for (const outcome of outcomes) {
    addTruth(sample, outcome, scores);
    const words = wordQuality(outcome);
    scores.npmi.push(words.npmi);
    scores.diversity.push(words.diversity);
    if (watched !== null) addWatched(sample, outcome, watched, scores);
  }
  outcomes.forEach((one, at) => {
    for (const other of outcomes.slice(at + 1)) scores.seedAri.push(ari(one.groups, other.groups));
  });
  tenths.forEach(({ sample: less, left }, at) => {
    const [again] = method.run(less, [seeds[at]!]);
    const before = left.map((paper) => outcomes[at]!.groups[paper]!);
    if (again) scores.tenthAri.push(ari(before, again.groups));
  });
}

function addTruth(sample: Sample, { groups }: Outcome, scores: Scores): void {
  const known = [...groups.keys()].filter((at) => sample.truth[at] !== null);
  const truth = known.map((at) => sample.truth[at]!);
  const found = known.map((at) => groups[at]!);
  scores.nmi.push(nmi(truth, found));
  scores.ami.push(ami(truth, found));
  scores.ari.push(ari(truth, found));
}

/** Counts only papers whose class is known. */
function addWatched(sample: Sample, { groups }: Outcome, watched: string, scores: Scores): void {
  const known = [...groups.keys()].filter((at) => sample.truth[at] !== null);
  const all = known.filter((at) => sample.truth[at] === watched).length;
  const fits = [...new Set(groups)].map((group) => {
    const members = known.filter((at) => groups[at] === group);
    const hits = members.filter((at) => sample.truth[at] === watched).length;
    return {
      precision: hits / Math.max(1, members.length),
      recall: hits / all,
      size: members.length,
    };
  });
  const f1 = (fit: (typeof fits)[number]) => (fit.recall * all) / (fit.size + all);
  const best = fits.reduce((a, b) => (f1(b) > f1(a) ? b : a));
  scores.precision.push(best.precision);
  scores.recall.push(best.recall);
}
