import type { Affinity } from './affinity.ts';
import type { Plane } from './plane.ts';

const steps = 100;
const rate = 0.4;
const momentum = 0.8;

/**
 * Moves places so that pairs that belong together come near and others part: t-SNE by full gradients (van der Maaten and
 * Hinton 2008, equation 5), without chance, ended early so that the start still tells in the large. Yields the share done.
 */
export function* descend(affinity: Affinity, start: Plane): Generator<number, Plane> {
  const { rows } = affinity;
  const plane = start.slice();
  const speed = new Float64Array(plane.length);
  for (let step = 0; step < steps; step += 1) {
    const forces = yield* forcesOf(affinity, plane, step);
    for (let i = 0; i < plane.length; i += 1) {
      speed[i] = momentum * speed[i]! + rate * rows * forces[i]!;
      plane[i]! += speed[i]!;
    }
    yield (step + 1) / steps;
  }
  return plane;
}

/** Pull minus push on each place; the push is scaled by the sum over all pairs, so it is kept apart until the end. */
function* forcesOf(
  { rows, value }: Affinity,
  plane: Plane,
  step: number,
): Generator<number, Float64Array> {
  const pull = new Float64Array(plane.length);
  const push = new Float64Array(plane.length);
  let total = 0;
  for (let a = 0; a < rows; a += 1) {
    const [ax, ay] = [plane[2 * a]!, plane[2 * a + 1]!];
    let [pullX, pullY, pushX, pushY] = [0, 0, 0, 0];
    for (let b = 0; b < a; b += 1) {
      const dx = ax - plane[2 * b]!;
      const dy = ay - plane[2 * b + 1]!;
      const near = 1 / (1 + dx * dx + dy * dy);
      const together = value[a * rows + b]! * near;
      const apart = near * near;
      total += 2 * near;
      pullX += together * dx;
      pullY += together * dy;
      pushX += apart * dx;
      pushY += apart * dy;
      pull[2 * b]! += together * dx;
      pull[2 * b + 1]! += together * dy;
      push[2 * b]! -= apart * dx;
      push[2 * b + 1]! -= apart * dy;
    }
    pull[2 * a]! -= pullX;
    pull[2 * a + 1]! -= pullY;
    push[2 * a]! += pushX;
    push[2 * a + 1]! += pushY;
    if (a % 512 === 511) yield step / steps;
  }
  return pull.map((force, i) => force + push[i]! / (total || 1));
}
