import { hashSeed } from '../random.ts';
import type { Points } from '../topics/space.ts';
import { cosine } from './cells.ts';
import { whiten, type Plane } from './plane.ts';

const rounds = 4;
const draws = 6;

/**
 * Where rows of unit length start: at places that their ids hash to, each four times replaced by the mean of all places
 * weighted by the fourth power of the cosine. Unlike principal axes, which turn and swap when a paper is added, these are
 * a smooth function of the papers. Yields the share done.
 */
export function* startingPlane(points: Points, ids: readonly string[]): Generator<number, Plane> {
  let plane: Plane = Float64Array.from({ length: 2 * points.rows }, (_, i) =>
    hashedPlace(ids[i >> 1]!, i % 2 === 0 ? 'x' : 'y'),
  );
  for (let round = 0; round < rounds; round += 1) {
    const next = new Float64Array(plane.length);
    for (let row = 0; row < points.rows; row += 1) {
      meanPlace(points, row, plane, next);
      if (row % 128 === 127) yield (round + row / points.rows) / rounds;
    }
    plane = whiten(next);
  }
  return plane;
}

/** Nearly normal around 0, the same for the same id. */
function hashedPlace(id: string, side: 'x' | 'y'): number {
  let sum = 0;
  for (let draw = 0; draw < draws; draw += 1) sum += hashSeed('', side, draw, id) / 2 ** 32 - 0.5;
  return sum;
}

function meanPlace(points: Points, row: number, plane: Plane, into: Plane): void {
  let [weights, x, y] = [0, 0, 0];
  for (let other = 0; other < points.rows; other += 1) {
    const near = Math.max(0, cosine(points, row, points, other));
    const weight = near * near * near * near;
    weights += weight;
    x += weight * plane[2 * other]!;
    y += weight * plane[2 * other + 1]!;
  }
  into[2 * row] = x / weights;
  into[2 * row + 1] = y / weights;
}
