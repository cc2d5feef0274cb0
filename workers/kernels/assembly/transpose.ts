// Centroids whole, one after another, as the caller has them, and side by side, as k-means reads them.

/** Writes `k` centroids (f64, one after another) side by side into a table (f32, columns x padded); of unit length with no bias for cosine, else with a bias (f32) of minus half their squared length. */
export function sideBySide(
  from: usize,
  columns: i32,
  k: i32,
  padded: i32,
  table: usize,
  bias: usize,
  cosine: bool,
): void {
  const whole = (<usize>columns) << 3;
  for (let cluster = 0; cluster < k; cluster += 1) {
    const start = from + <usize>cluster * whole;
    const square = squareOf(start, columns);
    if (!cosine) store<f32>(bias + ((<usize>cluster) << 2), <f32>(-square / 2));
    const scale: f64 = cosine && square > 0 ? 1 / Math.sqrt(square) : 1;
    let at = table + ((<usize>cluster) << 2);
    for (let cell = start; cell < start + whole; cell += 8) {
      store<f32>(at, <f32>(load<f64>(cell) * scale));
      at += (<usize>padded) << 2;
    }
  }
}

/** Writes the `k` centroids of a table one after another (f32). */
export function oneByOne(table: usize, columns: i32, k: i32, padded: i32, to: usize): void {
  const whole = (<usize>columns) << 2;
  for (let column: usize = 0; column < whole; column += 4) {
    const from = table + column * <usize>padded;
    for (let cluster: usize = 0; cluster < <usize>k; cluster += 1)
      store<f32>(to + cluster * whole + column, load<f32>(from + (cluster << 2)));
  }
}

function squareOf(at: usize, count: i32): f64 {
  const even = count & ~1;
  let sums = f64x2.splat(0);
  for (let i = 0; i < even; i += 2) {
    const two = v128.load(at + ((<usize>i) << 3));
    sums = f64x2.add(sums, f64x2.mul(two, two));
  }
  const last = even < count ? load<f64>(at + ((<usize>even) << 3)) : 0;
  return f64x2.extract_lane(sums, 0) + last * last + f64x2.extract_lane(sums, 1);
}
