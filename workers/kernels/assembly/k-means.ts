// Lloyd's k-means on sparse rows, in AssemblyScript: 32-bit floats in SIMD lanes of four, sums in 64-bit floats. Whoever
// calls lays out the memory; nothing here allocates. Centroids are transposed: all of one column's lie side by side.

import { scoreCells } from './score.ts';
import { oneByOne, sideBySide } from './transpose.ts';

export { oneByOne, sideBySide };

let starts: usize = 0;
let columns: usize = 0;
let values: usize = 0;
let labels: usize = 0;
let table: usize = 0;
let bias: usize = 0;
let sums: usize = 0;
let sizes: usize = 0;
let scores: usize = 0;
let squares: usize = 0;
let clusters: i32 = 0;
let width: i32 = 0;
let lengths: f64 = 0;

/** The first byte that is free for the caller. */
export function freeFrom(): usize {
  return __heap_base;
}

/** Names the rows: starts (i32, one more than rows), columns (i32), values (f32), and their labels (i32, -1 for none). */
export function useRows(start: usize, column: usize, value: usize, label: usize): void {
  starts = start;
  columns = column;
  values = value;
  labels = label;
}

/** Names the centroids: table (f32, columns x padded), bias (f32, padded), sums (f64, columns x padded), sizes (i32, padded), and room for scores (f32, padded) and squares (f64, padded); `padded` is k rounded up to a multiple of four. */
export function useCentroids(
  tableAt: usize,
  biasAt: usize,
  sumsAt: usize,
  sizesAt: usize,
  scoresAt: usize,
  squaresAt: usize,
  k: i32,
  padded: i32,
): void {
  table = tableAt;
  bias = biasAt;
  sums = sumsAt;
  sizes = sizesAt;
  scores = scoresAt;
  squares = squaresAt;
  clusters = k;
  width = padded;
}

/** Puts rows from..to into the cluster with the highest score, moves them between the sums; answers how many moved and leaves the sum of the best scores at `total` (f64, added to). */
export function sweep(from: i32, to: i32, total: usize): i32 {
  let moved = 0;
  let sum = load<f64>(total);
  for (let row = from; row < to; row += 1) {
    score(row);
    const best = highest();
    sum += load<f32>(scores + ((<usize>best) << 2));
    const at = labels + ((<usize>row) << 2);
    const old = load<i32>(at);
    if (old === best) continue;
    store<i32>(at, best);
    if (old >= 0) move(row, old, best);
    else gather(row, best);
    moved += 1;
  }
  store<f64>(total, sum);
  return moved;
}

/** Writes the scores (f32, padded) of rows from..to one after another, row 0 at `out`, without moving a row. */
export function scoreAll(from: i32, to: i32, out: usize): void {
  const bytes = (<usize>width) << 2;
  for (let row = from; row < to; row += 1) {
    score(row);
    memory.copy(out + <usize>row * bytes, scores, bytes);
  }
}

/** Makes the centroids of the sums; of unit length with no bias (cosine), else the means with a bias of minus half their squared length (nearest by distance). A cluster without rows keeps its centroid. */
export function refresh(columnCount: i32, cosine: bool): void {
  measure(columnCount);
  for (let cluster = 0; cluster < clusters; cluster += 1) {
    const square = load<f64>(squares + ((<usize>cluster) << 3));
    const size = <f64>load<i32>(sizes + ((<usize>cluster) << 2));
    const half = cosine || size === 0 ? 0 : square / 2 / (size * size);
    const scale = cosine ? (square > 0 ? 1 / Math.sqrt(square) : 0) : 1 / size;
    if (size > 0) store<f32>(bias + ((<usize>cluster) << 2), <f32>-half);
    store<f64>(squares + ((<usize>cluster) << 3), size > 0 ? scale : -1);
  }
  for (let column = 0; column < columnCount; column += 1) {
    for (let cluster = 0; cluster < clusters; cluster += 1) {
      const scale = load<f64>(squares + ((<usize>cluster) << 3));
      if (scale < 0) continue;
      const cell = <usize>column * <usize>width + <usize>cluster;
      store<f32>(table + (cell << 2), <f32>(load<f64>(sums + (cell << 3)) * scale));
    }
  }
}

/** Adds a row to a cluster's sum. */
export function gather(row: i32, cluster: i32): void {
  const start = starts + ((<usize>row) << 2);
  const end = (<usize>load<i32>(start, 4)) << 2;
  const base = sums + ((<usize>cluster) << 3);
  const stride = (<usize>width) << 3;
  for (let cell = (<usize>load<i32>(start)) << 2; cell < end; cell += 4) {
    const at = base + <usize>load<i32>(columns + cell) * stride;
    const value = <f64>load<f32>(values + cell);
    store<f64>(at, load<f64>(at) + value);
    lengths += value * value;
  }
  resize(cluster, 1);
}

/** The squared lengths of all rows that were added since the sums were emptied, as one sum. */
export function gathered(): f64 {
  return lengths;
}

/** Empties the sums. */
export function empty(columnCount: i32): void {
  lengths = 0;
  memory.fill(sums, 0, (<usize>columnCount * <usize>width) << 3);
  memory.fill(sizes, 0, (<usize>width) << 2);
}

/** Leaves the squared length of each cluster's sum at the squares; answers that of the sum of all. */
export function measure(columnCount: i32): f64 {
  memory.fill(squares, 0, (<usize>width) << 3);
  let square: f64 = 0;
  for (let column = 0; column < columnCount; column += 1) {
    const row = sums + ((<usize>column * <usize>width) << 3);
    let all = f64x2.splat(0);
    for (let cluster = 0; cluster < width; cluster += 2) {
      const at = squares + ((<usize>cluster) << 3);
      const sum = v128.load(row + ((<usize>cluster) << 3));
      v128.store(at, f64x2.add(v128.load(at), f64x2.mul(sum, sum)));
      all = f64x2.add(all, sum);
    }
    const whole = f64x2.extract_lane(all, 0) + f64x2.extract_lane(all, 1);
    square += whole * whole;
  }
  return square;
}

function score(row: i32): void {
  const start = starts + ((<usize>row) << 2);
  const from = (<usize>load<i32>(start)) << 2;
  const to = (<usize>load<i32>(start, 4)) << 2;
  scoreCells(columns, values, from, to, table, bias, scores, width);
}

/** The cluster with the highest score; the lower number if two are equal. */
function highest(): i32 {
  let best = 0;
  let most = load<f32>(scores);
  for (let cluster = 1; cluster < clusters; cluster += 1) {
    const value = load<f32>(scores + ((<usize>cluster) << 2));
    if (value > most) {
      best = cluster;
      most = value;
    }
  }
  return best;
}

/** Takes the row out of one cluster's sum and adds it to another's, which lie side by side. */
function move(row: i32, from: i32, to: i32): void {
  const start = starts + ((<usize>row) << 2);
  const end = (<usize>load<i32>(start, 4)) << 2;
  const less = (<usize>from) << 3;
  const more = (<usize>to) << 3;
  const stride = (<usize>width) << 3;
  for (let cell = (<usize>load<i32>(start)) << 2; cell < end; cell += 4) {
    const at = sums + <usize>load<i32>(columns + cell) * stride;
    const value = <f64>load<f32>(values + cell);
    store<f64>(at + less, load<f64>(at + less) - value);
    store<f64>(at + more, load<f64>(at + more) + value);
  }
  resize(from, -1);
  resize(to, 1);
}

function resize(cluster: i32, by: i32): void {
  const size = sizes + ((<usize>cluster) << 2);
  store<i32>(size, load<i32>(size) + by);
}
