import { hashSeed, random } from '../../../workers/random.ts';
import type { Vectors } from '../../../workers/topics/vectors.ts';

/** X is about W H: `papers` holds W by rows, `terms` holds H by columns, both `k` numbers each. */
export interface Factors {
  k: number;
  papers: Float64Array;
  terms: Float64Array;
}

const rounds = 200;

/** Non-negative matrix factorisation by multiplicative updates (Lee and Seung 2001) from a seeded start. */
export function factorise(x: Vectors, k: number, seed: number): Factors {
  const next = random(hashSeed('nmf', seed));
  const mean = x.value.reduce((sum, value) => sum + value, 0) / (x.rows * x.columns);
  const start = (rows: number) =>
    Float64Array.from({ length: rows * k }, () => next() * 2 * Math.sqrt(mean / k));
  const factors = { k, papers: start(x.rows), terms: start(x.columns) };
  const turned = transpose(x);
  for (let round = 0; round < rounds; round += 1) {
    update(factors.terms, turned, factors.papers, k);
    update(factors.papers, x, factors.terms, k);
  }
  return factors;
}

/** The topic that makes up most of each paper, each topic's words counted at unit length. */
export function strongestTopics({ k, papers, terms }: Factors): number[] {
  const lengths = Array.from({ length: k }, (_, topic) => {
    let squares = 0;
    for (let at = topic; at < terms.length; at += k) squares += terms[at]! ** 2;
    return Math.sqrt(squares);
  });
  return Array.from({ length: papers.length / k }, (_, row) => {
    const shares = lengths.map((length, topic) => papers[row * k + topic]! * length);
    return shares.indexOf(Math.max(...shares));
  });
}

/** One factor times (X B) / (A BᵀB), where A is the factor and B the other one. */
function update(factor: Float64Array, x: Vectors, other: Float64Array, k: number): void {
  const products = gram(other, k);
  const wanted = new Float64Array(k);
  for (let row = 0; row < x.rows; row += 1) {
    wanted.fill(0);
    for (let cell = x.start[row]!; cell < x.start[row + 1]!; cell += 1) {
      const [from, value] = [x.column[cell]! * k, x.value[cell]!];
      for (let j = 0; j < k; j += 1) wanted[j]! += value * other[from + j]!;
    }
    scale(factor.subarray(row * k, (row + 1) * k), wanted, products);
  }
}

function scale(row: Float64Array, wanted: Float64Array, products: Float64Array): void {
  const k = row.length;
  const before = row.slice();
  for (let i = 0; i < k; i += 1) {
    let have = 0;
    for (let j = 0; j < k; j += 1) have += before[j]! * products[j * k + i]!;
    row[i]! *= wanted[i]! / Math.max(have, 1e-12);
  }
}

function gram(factor: Float64Array, k: number): Float64Array {
  const products = new Float64Array(k * k);
  for (let from = 0; from < factor.length; from += k) {
    for (let i = 0; i < k; i += 1) {
      for (let j = 0; j < k; j += 1) products[i * k + j]! += factor[from + i]! * factor[from + j]!;
    }
  }
  return products;
}

function transpose(x: Vectors): Vectors {
  const lists = Array.from({ length: x.columns }, (): [number, number][] => []);
  for (let row = 0; row < x.rows; row += 1) {
    for (let cell = x.start[row]!; cell < x.start[row + 1]!; cell += 1) {
      lists[x.column[cell]!]!.push([row, x.value[cell]!]);
    }
  }
  const start = new Int32Array(x.columns + 1);
  lists.forEach((list, at) => (start[at + 1] = start[at]! + list.length));
  const cells = lists.flat();
  return {
    rows: x.columns,
    columns: x.rows,
    start,
    column: Int32Array.from(cells, ([row]) => row),
    value: Float64Array.from(cells, ([, value]) => value),
  };
}
