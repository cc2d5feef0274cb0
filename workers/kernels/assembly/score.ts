// The scores of a sparse row, up to twenty centroids at a time, so that a row of cells is walked as seldom as may be.

let columns: usize = 0;
let values: usize = 0;
let table: usize = 0;
let bias: usize = 0;
let scores: usize = 0;
let stride: usize = 0;

/** Bias plus dot product of the cells from..to (bytes) with every centroid; `width` is their number, a multiple of four. */
export function scoreCells(
  columnsAt: usize,
  valuesAt: usize,
  from: usize,
  to: usize,
  tableAt: usize,
  biasAt: usize,
  scoresAt: usize,
  width: i32,
): void {
  columns = columnsAt;
  values = valuesAt;
  table = tableAt;
  bias = biasAt;
  scores = scoresAt;
  stride = (<usize>width) << 2;
  let block = 0;
  for (; block + 20 <= width; block += 20) twenty((<usize>block) << 2, from, to);
  const offset = (<usize>block) << 2;
  const left = width - block;
  if (left === 16) sixteen(offset, from, to);
  else if (left === 12) twelve(offset, from, to);
  else if (left === 8) eight(offset, from, to);
  else if (left === 4) four(offset, from, to);
}

function twenty(offset: usize, from: usize, to: usize): void {
  const head = bias + offset;
  let a = v128.load(head);
  let b = v128.load(head, 16);
  let c = v128.load(head, 32);
  let d = v128.load(head, 48);
  let e = v128.load(head, 64);
  const base = table + offset;
  for (let cell = from; cell < to; cell += 4) {
    const x = v128.load32_splat(values + cell);
    const at = base + <usize>load<i32>(columns + cell) * stride;
    a = f32x4.add(a, f32x4.mul(x, v128.load(at)));
    b = f32x4.add(b, f32x4.mul(x, v128.load(at, 16)));
    c = f32x4.add(c, f32x4.mul(x, v128.load(at, 32)));
    d = f32x4.add(d, f32x4.mul(x, v128.load(at, 48)));
    e = f32x4.add(e, f32x4.mul(x, v128.load(at, 64)));
  }
  const out = scores + offset;
  v128.store(out, a);
  v128.store(out, b, 16);
  v128.store(out, c, 32);
  v128.store(out, d, 48);
  v128.store(out, e, 64);
}

function sixteen(offset: usize, from: usize, to: usize): void {
  const head = bias + offset;
  let a = v128.load(head);
  let b = v128.load(head, 16);
  let c = v128.load(head, 32);
  let d = v128.load(head, 48);
  const base = table + offset;
  for (let cell = from; cell < to; cell += 4) {
    const x = v128.load32_splat(values + cell);
    const at = base + <usize>load<i32>(columns + cell) * stride;
    a = f32x4.add(a, f32x4.mul(x, v128.load(at)));
    b = f32x4.add(b, f32x4.mul(x, v128.load(at, 16)));
    c = f32x4.add(c, f32x4.mul(x, v128.load(at, 32)));
    d = f32x4.add(d, f32x4.mul(x, v128.load(at, 48)));
  }
  const out = scores + offset;
  v128.store(out, a);
  v128.store(out, b, 16);
  v128.store(out, c, 32);
  v128.store(out, d, 48);
}

function twelve(offset: usize, from: usize, to: usize): void {
  const head = bias + offset;
  let a = v128.load(head);
  let b = v128.load(head, 16);
  let c = v128.load(head, 32);
  const base = table + offset;
  for (let cell = from; cell < to; cell += 4) {
    const x = v128.load32_splat(values + cell);
    const at = base + <usize>load<i32>(columns + cell) * stride;
    a = f32x4.add(a, f32x4.mul(x, v128.load(at)));
    b = f32x4.add(b, f32x4.mul(x, v128.load(at, 16)));
    c = f32x4.add(c, f32x4.mul(x, v128.load(at, 32)));
  }
  const out = scores + offset;
  v128.store(out, a);
  v128.store(out, b, 16);
  v128.store(out, c, 32);
}

function eight(offset: usize, from: usize, to: usize): void {
  const head = bias + offset;
  let a = v128.load(head);
  let b = v128.load(head, 16);
  const base = table + offset;
  for (let cell = from; cell < to; cell += 4) {
    const x = v128.load32_splat(values + cell);
    const at = base + <usize>load<i32>(columns + cell) * stride;
    a = f32x4.add(a, f32x4.mul(x, v128.load(at)));
    b = f32x4.add(b, f32x4.mul(x, v128.load(at, 16)));
  }
  const out = scores + offset;
  v128.store(out, a);
  v128.store(out, b, 16);
}

function four(offset: usize, from: usize, to: usize): void {
  const head = bias + offset;
  let a = v128.load(head);
  const base = table + offset;
  for (let cell = from; cell < to; cell += 4) {
    const x = v128.load32_splat(values + cell);
    const at = base + <usize>load<i32>(columns + cell) * stride;
    a = f32x4.add(a, f32x4.mul(x, v128.load(at)));
  }
  const out = scores + offset;
  v128.store(out, a);
}
