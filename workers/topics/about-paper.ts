import { applyEdits } from '../edits/apply.ts';
import type { TopicEdit } from '../edits/edit.ts';
import { contributions, type Cell } from './contributions.ts';
import { assign } from './membership.ts';
import type { Memo } from './analyse.ts';
import type { Parameters } from './parameters.ts';
import { cutTo, type Prepared, type Stage } from './prepared.ts';
import { nearestRows } from './similar.ts';

/** A word with what it adds to the paper's margin; below 0 where it speaks for the runner-up. */
export interface WordPart {
  /** Its vocabulary numbers: more than one where the reader joined words. */
  terms: number[];
  contribution: number;
}

/** Why a paper is in its topic rather than the runner-up, and which papers say the like. */
export interface AboutPaper {
  /** What puts it there most comes first; they add up to the margin. None where it has no topic or no runner-up. */
  words: WordPart[];
  /** Papers whose words are most alike, by the cosine of their TF-IDF. */
  similar: { id: string; cosine: number }[];
}

const mostSimilar = 8;

/** A clustering as the reader's edits of topics and of words leave it. */
export interface EditedStage {
  stage: Stage;
  centroids: readonly number[][];
  edits: readonly (TopicEdit | null)[];
  /** The vocabulary number that a joined word counts as. */
  joined: ReadonlyMap<number, number>;
}

/** The groups that were found with these parameters, in the space where they were found; throws where none were. */
export function stageOf(
  { many, groups }: Memo,
  prepared: () => Prepared,
  { consensus }: Parameters,
): Pick<EditedStage, 'stage' | 'centroids'> {
  if (many) return { stage: many.stage, centroids: many.clusters.centroids };
  if (!groups) throw new Error('No topics were found yet.');
  return { stage: cutTo(prepared(), consensus.last), centroids: groups.centroids };
}

/** Tells of one paper; nothing of one that took no part. */
export function aboutPaper(found: EditedStage, id: string): AboutPaper {
  const { stage } = found;
  const row = stage.ordered.findIndex((paper) => paper.id === id);
  if (row < 0) return { words: [], similar: [] };
  return {
    words: wordsOf(found, row),
    similar: nearestRows(stage.words, row, mostSimilar).map(({ row: other, cosine }) => ({
      id: stage.ordered[other]!.id,
      cosine,
    })),
  };
}

function wordsOf({ stage, centroids, edits, joined }: EditedStage, row: number): WordPart[] {
  const computed = assign(stage.ordered, stage.all, centroids);
  const { assignments, centres } = applyEdits(stage, computed, centroids, edits);
  const { topic, runnerUp } = assignments[row]!;
  if (topic === null || runnerUp === null) return [];
  const { axisOf, selection, all } = stage;
  const point = all.value.subarray(row * all.columns, (row + 1) * all.columns);
  return contributions(
    { cells: cellsOf(stage, row), axisOf, point },
    centres[topic]!,
    centres[runnerUp]!,
  )
    .sort((a, b) => b.value - a.value)
    .map(({ column, value }) => ({
      terms: formsOf(selection.terms[column]!, joined),
      contribution: value,
    }));
}

function formsOf(term: number, joined: ReadonlyMap<number, number>): number[] {
  return [term, ...[...joined].flatMap(([from, to]) => (to === term ? [from] : []))];
}

function cellsOf({ words: { start, column, value } }: Stage, row: number): Cell[] {
  const [from, to] = [start[row]!, start[row + 1]!];
  return Array.from(column.subarray(from, to), (one, i) => ({
    column: one,
    value: value[from + i]!,
  }));
}
