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
/** The place of `title` in `placings`. */
export const byTitle = 2;
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

/** The analysis that was packed; what is told of a paper is read from the rows when it is asked for. */
export function unpackAnalysis(sent: SentAnalysis): Analysis {
  const { assignments, ...rest } = sent;
  if (Array.isArray(assignments)) return { ...rest, assignments };
  const width = assignments.nearness.length / Math.max(1, assignments.topic.length);
  const unpacked = assignments.ids.map((id, row) => new PackedRow(assignments, width, id, row));
  sources.set(unpacked, assignments);
  return { ...rest, assignments: unpacked };
}

const sources = new WeakMap<readonly object[], PackedAssignments>();

/** The rows of numbers that these assignments were unpacked from, null if they were not. */
export function packedOf(assignments: readonly object[]): PackedAssignments | null {
  return sources.get(assignments) ?? null;
}

class PackedRow implements Assignment {
  readonly id: string;
  readonly #all: PackedAssignments;
  readonly #width: number;
  readonly #row: number;

  constructor(all: PackedAssignments, width: number, id: string, row: number) {
    this.id = id;
    this.#all = all;
    this.#width = width;
    this.#row = row;
  }

  get topic(): number | null {
    return numbered(this.#all.topic[this.#row]!);
  }

  get runnerUp(): number | null {
    return numbered(this.#all.runnerUp[this.#row]!);
  }

  get margin(): number {
    return this.#all.margin[this.#row]!;
  }

  get cosine(): number {
    return this.#all.cosine[this.#row]!;
  }

  get placedBy(): Assignment['placedBy'] {
    return placings[this.#all.placedBy[this.#row]!]!; // written above
  }

  get nearness(): number[] {
    if (this.placedBy === null) return [];
    const start = this.#row * this.#width;
    return Array.from(this.#all.nearness.subarray(start, start + this.#width));
  }
}

function numbered(number: number): number | null {
  return number < 0 ? null : number;
}
