/** Places on the plane: row r lies at value[2 r], value[2 r + 1]. */
export type Plane = Float64Array<ArrayBuffer>;

/** Moves the middle to 0 and makes both directions independent and of variance 1, turning them as little as can be. */
export function whiten(plane: Plane): Plane {
  const rows = plane.length / 2;
  const [mx, my] = [mean(plane, 0), mean(plane, 1)];
  let [xx, xy, yy] = [0, 0, 0];
  for (let row = 0; row < rows; row += 1) {
    const [x, y] = [plane[2 * row]! - mx, plane[2 * row + 1]! - my];
    xx += (x * x) / rows;
    xy += (x * y) / rows;
    yy += (y * y) / rows;
  }
  const root = inverseRoot(xx, xy, yy);
  return plane.map((_, i) => {
    const [x, y] = [plane[i & ~1]! - mx, plane[i | 1]! - my];
    return i % 2 === 0 ? root.xx * x + root.xy * y : root.xy * x + root.yy * y;
  });
}

/** The symmetric inverse square root of a symmetric 2 x 2 matrix; of a matrix without inverse, what only scales. */
function inverseRoot(xx: number, xy: number, yy: number): { xx: number; xy: number; yy: number } {
  const determinant = xx * yy - xy * xy;
  const size = xx + yy;
  if (determinant <= size * size * 1e-12) {
    const scale = size > 0 ? 1 / Math.sqrt(size) : 0;
    return { xx: scale, xy: 0, yy: scale };
  }
  const root = Math.sqrt(determinant);
  const trace = Math.sqrt(size + 2 * root);
  const scale = 1 / (root * trace);
  return { xx: (yy + root) * scale, xy: -xy * scale, yy: (xx + root) * scale };
}

function mean(plane: Plane, side: 0 | 1): number {
  let sum = 0;
  for (let i = side; i < plane.length; i += 2) sum += plane[i]!;
  return sum / Math.max(1, plane.length / 2);
}
