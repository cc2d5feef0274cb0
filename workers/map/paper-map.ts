import { draw } from '../engine/sample.ts';
import type { Prepared } from '../topics/prepared.ts';
import { unitRows, type Points } from '../topics/space.ts';
import { rowsOf } from './cells.ts';
import { faithOf, type Faith } from './faith.ts';
import { layOut, placeNear, within } from './layout.ts';
import { mostLaidOut } from './most-laid-out.ts';
import type { Plane } from './plane.ts';

/** Papers as places on a plane, near when their words are. */
export interface PaperMap {
  /** In rising order; a paper without a word in common with the others is not among them. */
  ids: string[];
  /** Paper i lies at place[2 i], place[2 i + 1]; the longer side of the whole goes from 0 to 1. */
  place: Plane;
  faith: Faith;
}

/** Share of the work done, as `done` of `total`. */
export interface MapProgress {
  done: number;
  total: number;
}

/**
 * The map of all papers: those that shape the topics are laid out, at most 12,000 of them, the others put at the mean of the
 * nearest five.
 * Nothing in it depends on k, nor, up to 2,000 papers, on the seed. Of the space as many dimensions are `kept`.
 */
export function* mapPapers(
  { ordered, everyone }: Pick<Prepared, 'ordered' | 'everyone'>,
  seed: number,
  kept = dimensions,
): Generator<MapProgress, PaperMap> {
  const all = unitRows(everyone, kept);
  const known = [...ordered.keys()].filter((row) => hasWords(all, row));
  const able = known.filter((row) => ordered[row]!.role === 'fit');
  const fit = draw(able.length, mostLaidOut, seed).map((at) => able[at]!);
  const laid = new Set(fit);
  const others = known.filter((row) => !laid.has(row));
  const ids = (rows: readonly number[]): string[] => rows.map((row) => ordered[row]!.id);
  const points = rowsOf(all, fit);
  const share = fit.length < able.length ? 0.7 : 0.95;
  const layout = yield* told(within(0, share, layOut(points, ids(fit), seed)));
  const added = yield* told(within(share, 1, placeNear(rowsOf(all, others), points, layout)));
  const place = new Float64Array(2 * known.length);
  fill(place, known, fit, layout.plane);
  fill(place, known, others, added);
  const faith = faithOf(layout.neighbours, layout.plane);
  return { ids: ids(known), place: toUnit(place), faith };
}

const total = 1000;
/** Those of the clustering at its usual k; one number for all k, so that a new k moves nothing. */
const dimensions = 12;

function* told<T>(stage: Generator<number, T>): Generator<MapProgress, T> {
  for (;;) {
    const step = stage.next();
    if (step.done) return step.value;
    yield { done: Math.round(step.value * total), total };
  }
}

function hasWords({ columns, value }: Points, row: number): boolean {
  return value.subarray(row * columns, (row + 1) * columns).some((x) => x !== 0);
}

function fill(into: Plane, all: readonly number[], rows: readonly number[], plane: Plane): void {
  const at = new Map(all.map((row, i) => [row, i]));
  rows.forEach((row, i) => {
    const to = at.get(row) ?? 0;
    into[2 * to] = plane[2 * i]!;
    into[2 * to + 1] = plane[2 * i + 1]!;
  });
}

/** Scales alike in both directions so that the longer side is 1, the other one in its middle. */
function toUnit(plane: Plane): Plane {
  const low = [Infinity, Infinity];
  const high = [-Infinity, -Infinity];
  plane.forEach((x, i) => {
    low[i % 2] = Math.min(low[i % 2]!, x);
    high[i % 2] = Math.max(high[i % 2]!, x);
  });
  const size = Math.max(high[0]! - low[0]!, high[1]! - low[1]!) || 1;
  return plane.map((x, i) => 0.5 + (x - (low[i % 2]! + high[i % 2]!) / 2) / size);
}
