import type { Analysis } from './analysis.ts';
import type { Progress } from './analyse.ts';
import type { Assignment } from './membership.ts';

/** The assignments of an analysis in a few rows of numbers, which cross to the page many times faster than a record a paper. */
export interface PackedAssignments {
  ids: string[];
  /** -1 for none. */
  topic: Int16Array;
  runnerUp: Int16Array;
  /** A place in `placings`. */
  placedBy: Uint8Array;
  margin: Float64Array;
  cosine: Float64Array;
  /** As many a paper as there are topics. */
  nearness: Float64Array;
}

/** An analysis as a worker sends it: of many papers packed. */
export interface SentAnalysis extends Omit<Analysis, 'assignments'> {
  assignments: Assignment[] | PackedAssignments;
}

export interface SentProgress extends Omit<Progress, 'first'> {
  first?: SentAnalysis;
}

const placings = [null, 'abstract', 'title'] as const;
const fewestToPack = 5000;

/** The analysis with its assignments packed where they are many. */
export function packAnalysis(analysis: Analysis): SentAnalysis {
  const { assignments: all } = analysis;
  if (all.length < fewestToPack) return analysis;
  const width = Math.max(0, ...analysis.topics.map(({ id }) => id + 1));
  const nearness = new Float64Array(all.length * width);
  all.forEach((one, row) => nearness.set(one.nearness, row * width));
  const packed: PackedAssignments = {
    ids: all.map(({ id }) => id),
    topic: Int16Array.from(all, ({ topic }) => topic ?? -1),
    runnerUp: Int16Array.from(all, ({ runnerUp }) => runnerUp ?? -1),
    placedBy: Uint8Array.from(all, ({ placedBy }) => placings.indexOf(placedBy)),
    margin: Float64Array.from(all, ({ margin }) => margin),
    cosine: Float64Array.from(all, ({ cosine }) => cosine),
    nearness,
  };
  return { ...analysis, assignments: packed };
}

/** The analysis that was packed. */
export function unpackAnalysis(sent: SentAnalysis): Analysis {
  const { assignments, ...rest } = sent;
  if (Array.isArray(assignments)) return { ...rest, assignments };
  const { topic, runnerUp, placedBy, margin, cosine, nearness } = assignments;
  const width = nearness.length / Math.max(1, topic.length);
  const numbered = (number: number): number | null => (number < 0 ? null : number);
  const unpacked = assignments.ids.map((id, row): Assignment => {
    const place = placings[placedBy[row]!]!; // written above
    const own = nearness.subarray(row * width, (row + 1) * width);
    return {
      id,
      topic: numbered(topic[row]!),
      runnerUp: numbered(runnerUp[row]!),
      margin: margin[row]!,
      cosine: cosine[row]!,
      nearness: place === null ? [] : Array.from(own),
      placedBy: place,
    };
  });
  return { ...rest, assignments: unpacked };
}
