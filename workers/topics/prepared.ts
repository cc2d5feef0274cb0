import type { PaperTokens, Term } from '../../data/corpus.ts';
import type { Parameters } from './parameters.ts';
import { fitSpace, project, unitRows, type Points } from './space.ts';
import { countTerms, selectTerms, type Selection } from './terms.ts';
import { weighTerms, type Vectors } from './vectors.ts';

/** One paper as the analysis sees it. */
export interface AnalysisPaper {
  id: string;
  tokens: PaperTokens;
  /** `fit` papers shape the topics; `place` papers are put into the nearest one afterwards. */
  role: 'fit' | 'place';
}

/** Something about the papers or the parameters that makes topics impossible, in words for the reader. */
export class AnalysisError extends Error {
  override readonly name = 'AnalysisError';
}

/** What the vectors and the space depend on. */
export type Preparation = Omit<Parameters, 'k' | 'seed' | 'restarts'>;

/** The papers in the space where they are clustered; nothing in it depends on k or the seed. */
export interface Prepared {
  ordered: AnalysisPaper[];
  tokens: PaperTokens[];
  vocabulary: readonly Term[];
  selection: Selection;
  /** TF-IDF of the papers that shape the topics. */
  vectors: Vectors;
  /** Coordinates of the papers that shape the topics, and of all papers, as projected. */
  points: Points;
  everyone: Points;
  /** TF-IDF of all papers, and the coordinates that each of its columns gives a paper. */
  words: Vectors;
  axisOf: (column: number) => ArrayLike<number>;
}

/** The papers in the space of one clustering. */
export interface Stage extends Prepared {
  /** Papers that shape the topics, and all papers, at unit length in the clustering's dimensions. */
  fitted: Points;
  all: Points;
  /** Rows of the papers that are read to name and measure the topics; all of those that shape them if it is not there. */
  read?: readonly number[];
}

/** Cuts the prepared papers to the first `dimensions` of their space, at unit length. */
export function cutTo(prepared: Prepared, dimensions: number): Stage {
  return {
    ...prepared,
    fitted: unitRows(prepared.points, dimensions),
    all: unitRows(prepared.everyone, dimensions),
  };
}

/** Chooses and weighs the words, and fits the space; throws an AnalysisError where no word tells the papers apart. */
export function prepare(
  papers: readonly AnalysisPaper[],
  vocabulary: readonly Term[],
  preparation: Preparation,
): Prepared {
  const ordered = [...papers].sort((a, b) => (a.id < b.id ? -1 : 1));
  const tokens = ordered.filter(({ role }) => role === 'fit').map((paper) => paper.tokens);
  if (tokens.length === 0) {
    throw new AnalysisError('No paper here has an abstract to find topics in.');
  }
  const selection = selectTerms(tokens, vocabulary, preparation.terms);
  checkWords(selection, preparation);
  const weigh = (rows: readonly PaperTokens[]): Vectors =>
    weighTerms(
      countTerms(rows, selection, preparation.terms.titleWeight),
      selection,
      preparation.weights,
    );
  const vectors = weigh(tokens);
  const space = fitSpace(vectors, preparation.dimensions);
  const words = weigh(ordered.map((paper) => paper.tokens));
  return {
    ordered,
    tokens,
    vocabulary,
    selection,
    vectors,
    points: project(vectors, space),
    everyone: project(words, space),
    words,
    axisOf: (column) =>
      space.directions.subarray(column * space.dimensions, (column + 1) * space.dimensions),
  };
}

function checkWords(selection: Selection, { terms: { minPapers, maxShare } }: Preparation): void {
  if (selection.terms.length > 0) return;
  throw new AnalysisError(
    `No word tells the papers apart: each stands in fewer than ${minPapers} of the ${selection.papers}, or in more than ${maxShare * 100} % of them.`,
  );
}
