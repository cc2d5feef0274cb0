import type { PaperTokens, Term } from '../../data/corpus.ts';
import { cosinesTo, loadRows, type SparseClusters, type SparseRows } from '../kernels/k-means.ts';
import type { Kernel } from '../kernels/kernel.ts';
import type { Clusters } from '../topics/clusters.ts';
import type { Parameters } from '../topics/parameters.ts';
import { unit } from '../topics/membership.ts';
import { AnalysisError, type AnalysisPaper, type Stage } from '../topics/prepared.ts';
import { takePoints, type Points } from '../topics/space.ts';
import { weighTerms } from '../topics/vectors.ts';
import { draw, takeRows } from './sample.ts';
import { searchClusters } from './search.ts';
import { countMany } from './sparse-terms.ts';

/** Groups of many papers and the space to describe them in: a paper's coordinates are its cosines to the groups' centroids, so that each group's direction is an axis. */
export interface Found {
  stage: Stage;
  clusters: Clusters;
}

interface FindingStep {
  done: number;
  total: number;
  first?: Found;
}

// So many papers are read to name the topics; what they say is counted in all.
const readForNames = 3000;

/** A way to find groups of many papers. */
export type FindMany = (
  papers: readonly AnalysisPaper[],
  vocabulary: readonly Term[],
  parameters: Required<Parameters>,
  /** Whether the sample's groups are asked for. */
  isAsked: () => boolean,
) => Generator<FindingStep, Found>;

/** The way of a kernel. */
export function manyBy(kernel: Kernel): FindMany {
  return (...given) => findMany(kernel, ...given);
}

/** Finds groups of papers by k-means on their sparse TF-IDF, first on a sample, then on all; yields progress, once with the sample's groups. */
function* findMany(
  kernel: Kernel,
  papers: readonly AnalysisPaper[],
  vocabulary: readonly Term[],
  parameters: Required<Parameters>,
  isAsked: () => boolean,
): Generator<FindingStep, Found> {
  const many = weighMany(papers, vocabulary, parameters);
  const { k, seed, search } = parameters;
  // Else the rows would stay beside those that papers are placed by.
  const steps = kernel.borrowing(() =>
    searchClusters(kernel, many.shaping, { ...search, k, seed }),
  );
  for (;;) {
    const step = steps.next();
    if (step.done) return yield* place(kernel, many, step.value, parameters);
    const { first, ...progress } = step.value;
    if (!first || !isAsked()) yield progress;
    else yield { ...progress, first: yield* place(kernel, many, first, parameters) };
  }
}

interface Weighed {
  ordered: AnalysisPaper[];
  fit: number[];
  tokens: PaperTokens[];
  vocabulary: readonly Term[];
  vectors: Stage['vectors'];
  selection: Stage['selection'];
  /** The rows of the papers that shape the topics. */
  shaping: SparseRows;
}

/** Counts and weighs the words of all papers, in the order of their ids; throws an AnalysisError where no word tells them apart. */
export function weighMany(
  papers: readonly AnalysisPaper[],
  vocabulary: readonly Term[],
  { terms, weights }: Parameters,
): Weighed {
  const ordered = [...papers].sort((a, b) => (a.id < b.id ? -1 : 1));
  const shapes = ordered.map(({ role }) => role === 'fit');
  const fit = [...shapes.keys()].filter((row) => shapes[row]);
  const all = ordered.map((paper) => paper.tokens);
  const { selection, matrix } = countMany(all, shapes, vocabulary, terms);
  if (selection.terms.length === 0) throw new AnalysisError('No word tells the papers apart.');
  const vectors = weighTerms(matrix, selection, weights);
  const shaping = fit.length === ordered.length ? vectors : takeRows(vectors, fit);
  const tokens = fit.map((row) => all[row]!);
  return { ordered, fit, tokens, vocabulary, vectors, selection, shaping };
}

function* place(
  kernel: Kernel,
  { ordered, fit, tokens, vocabulary, vectors, selection }: Weighed,
  { labels, centroids, inertia }: SparseClusters,
  { seed }: Parameters,
): Generator<FindingStep, Found> {
  const k = centroids.length;
  const value = yield* quietly(
    kernel.borrowing(() => cosinesTo(kernel, loadRows(kernel, vectors), centroids)),
  );
  const all: Points = { rows: ordered.length, columns: k, value };
  const fitted = fit.length === ordered.length ? all : takePoints(all, fit);
  const axes = Array.from({ length: k }, (_, j) =>
    Array.from({ length: k }, (__, i) => (i === j ? 1 : 0)),
  );
  const stage = {
    ordered,
    tokens,
    vocabulary,
    selection,
    vectors,
    points: fitted,
    everyone: all,
    fitted,
    all,
    words: vectors,
    axisOf: axesOf(centroids),
    read: draw(fit.length, readForNames, seed),
  };
  return { stage, clusters: { labels, centroids: axes, inertia } };
}

/** A word's part in the cosine to each centroid. */
function axesOf(centroids: SparseClusters['centroids']): Stage['axisOf'] {
  const units = centroids.map((centroid) => unit([...centroid]));
  return (column) => units.map((centroid) => centroid[column]!);
}

/** Runs the steps to their end, yielding nothing. */
function* quietly<R>(steps: Generator<unknown, R>): Generator<never, R> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
