/**
 * Average linkage on similarities (upper triangle of an n x n matrix, higher is nearer), cut into k groups; returns the
 * group of each item. Nearest-neighbour chain (Murtagh 1983), so n^2 time; ties go to the lower number.
 */
export function averageLinkage(similarity: Float64Array, n: number, k: number): Int32Array {
  const near = symmetric(similarity, n);
  const size = new Float64Array(n).fill(1);
  const merges = mergeAll(near, size, n);
  return cut(merges, n, k);
}

interface Merge {
  a: number;
  b: number;
  similarity: number;
}

function symmetric(upper: Float64Array, n: number): Float64Array {
  const full = new Float64Array(n * n);
  for (let a = 0; a < n; a += 1) {
    for (let b = a + 1; b < n; b += 1) full[a * n + b] = full[b * n + a] = upper[a * n + b]!;
  }
  return full;
}

function mergeAll(near: Float64Array, size: Float64Array, n: number): Merge[] {
  const merges: Merge[] = [];
  const chain: number[] = [];
  while (merges.length < n - 1) {
    if (chain.length === 0) chain.push(size.findIndex((s) => s > 0));
    const top = chain.at(-1)!;
    const before = chain.at(-2);
    const next = nearest(near, size, n, top, before);
    if (next !== before) {
      chain.push(next);
      continue;
    }
    chain.length -= 2;
    merges.push({
      a: Math.min(top, next),
      b: Math.max(top, next),
      similarity: near[top * n + next]!,
    });
    join(near, size, n, Math.min(top, next), Math.max(top, next));
  }
  return merges.sort((x, y) => y.similarity - x.similarity);
}

function nearest(
  near: Float64Array,
  size: Float64Array,
  n: number,
  item: number,
  preferred: number | undefined,
): number {
  let best = preferred ?? -1;
  for (let other = 0; other < n; other += 1) {
    if (other === item || size[other] === 0) continue;
    if (best < 0 || near[item * n + other]! > near[item * n + best]!) best = other;
  }
  return best;
}

function join(near: Float64Array, size: Float64Array, n: number, a: number, b: number): void {
  const [wa, wb] = [size[a]!, size[b]!];
  for (let other = 0; other < n; other += 1) {
    if (other === a || other === b || size[other] === 0) continue;
    const mean = (wa * near[a * n + other]! + wb * near[b * n + other]!) / (wa + wb);
    near[a * n + other] = near[other * n + a] = mean;
  }
  size[a] = wa + wb;
  size[b] = 0;
}

function cut(merges: readonly Merge[], n: number, k: number): Int32Array {
  const parent = Int32Array.from({ length: n }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at]!;
    return at;
  };
  for (const { a, b } of merges.slice(0, n - k)) parent[root(b)] = root(a);
  const roots = [...new Set(Array.from({ length: n }, (_, i) => root(i)))];
  return Int32Array.from({ length: n }, (_, i) => roots.indexOf(root(i)));
}
