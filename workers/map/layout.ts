import type { Points } from '../topics/space.ts';
import { affinityOf } from './affinity.ts';
import { cosine, divide, type Cells } from './cells.ts';
import { descend } from './descent.ts';
import { findNeighbours, nearestCells, type Neighbours } from './neighbours.ts';
import { whiten, type Plane } from './plane.ts';
import { refine } from './sampled.ts';
import { startingPlane } from './start.ts';

export interface Layout {
  plane: Plane;
  neighbours: Neighbours;
  cells: Cells;
}

/** Up to here every pair of papers counts; above, neighbours and strangers do. */
const everyPair = 2000;
const perplexity = 15;
/** Neighbours of a paper that attract it: for every pair enough to bear the perplexity, else fewer. */
const widths = { few: 3 * perplexity, many: 15 };

/**
 * Lays out rows of unit length on a plane so that those with a high cosine are near; `ids` must be in rising order. The
 * same rows give the same places on every engine: only operations that all round alike, and no chance but the seed's,
 * which tells above 2,000 rows alone. Yields the share done.
 */
export function* layOut(
  points: Points,
  ids: readonly string[],
  seed: number,
): Generator<number, Layout> {
  const few = points.rows <= everyPair;
  const count = few ? 1 : Math.round(Math.sqrt(points.rows));
  const cells = yield* within(0, 0.2, divide(points, ids, count));
  const neighbours = yield* within(
    0.2,
    0.5,
    findNeighbours(points, points, cells, few ? widths.few : widths.many, true),
  );
  const plane = few
    ? yield* within(0.5, 1, everyPairPlane(points, ids, neighbours))
    : yield* within(0.5, 1, manyPlane(points, cells, neighbours, seed));
  return { plane, neighbours, cells };
}

/** Runs a stage whose shares are those of a part of the whole. */
export function* within<T>(
  from: number,
  to: number,
  stage: Generator<number, T>,
): Generator<number, T> {
  for (;;) {
    const step = stage.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

function* everyPairPlane(
  points: Points,
  ids: readonly string[],
  neighbours: Neighbours,
): Generator<number, Plane> {
  const start = yield* within(0, 0.1, startingPlane(points, ids));
  const affinity = yield* within(0.1, 0.4, affinityOf(neighbours, perplexity));
  return yield* within(0.4, 1, descend(affinity, start));
}

/** The cells are laid out as few papers are; each paper starts among the cells nearest to it. */
function* manyPlane(
  points: Points,
  cells: Cells,
  neighbours: Neighbours,
  seed: number,
): Generator<number, Plane> {
  const names = Array.from({ length: cells.count }, (_, cell) => `cell ${cell}`);
  const one = yield* within(0, 0, divide(cells.centres, names, 1));
  const near = yield* within(
    0,
    0,
    findNeighbours(cells.centres, cells.centres, one, widths.few, true),
  );
  const centres = yield* within(0, 0.2, everyPairPlane(cells.centres, names, near));
  const spread = whiten(centres).map((x) => x * 5);
  const start = new Float64Array(2 * points.rows);
  for (let row = 0; row < points.rows; row += 1) {
    placeAmong(points, row, cells, spread, start);
    if (row % 512 === 511) yield 0.2;
  }
  return yield* within(0.2, 1, refine(neighbours, start, seed));
}

function placeAmong(points: Points, row: number, cells: Cells, centres: Plane, into: Plane): void {
  let weights = 0;
  for (const cell of nearestCells(points, row, cells)) {
    const near = Math.max(1e-3, cosine(points, row, cells.centres, cell));
    const weight = near * near * near * near;
    weights += weight;
    into[2 * row]! += weight * centres[2 * cell]!;
    into[2 * row + 1]! += weight * centres[2 * cell + 1]!;
  }
  into[2 * row]! /= weights;
  into[2 * row + 1]! /= weights;
}

/** The mean place of each query's five nearest rows, by their cosine. */
export function* placeNear(
  queries: Points,
  points: Points,
  { plane, cells }: Layout,
): Generator<number, Plane> {
  const near = yield* findNeighbours(queries, points, cells, 5, false);
  const places = new Float64Array(2 * queries.rows);
  for (let row = 0; row < queries.rows; row += 1) {
    let weights = 0;
    for (let at = row * near.width; at < (row + 1) * near.width && near.index[at]! >= 0; at += 1) {
      const weight = Math.max(1e-3, near.cosine[at]!);
      weights += weight;
      places[2 * row]! += weight * plane[2 * near.index[at]!]!;
      places[2 * row + 1]! += weight * plane[2 * near.index[at]! + 1]!;
    }
    places[2 * row]! /= weights || 1;
    places[2 * row + 1]! /= weights || 1;
  }
  return places;
}
