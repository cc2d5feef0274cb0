import type { Vectors } from './vectors.ts';

/** A row that shares words with another, with the cosine of their vectors. */
export interface NearRow {
  row: number;
  cosine: number;
}

/** At most `count` rows that have words in common with one, the nearest by cosine first, then by their order; rows are of unit length. */
export function nearestRows(
  { rows, columns, start, column, value }: Vectors,
  to: number,
  count: number,
): NearRow[] {
  const own = new Float64Array(columns);
  for (let cell = start[to]!; cell < start[to + 1]!; cell += 1) own[column[cell]!] = value[cell]!;
  const near: NearRow[] = [];
  for (let row = 0; row < rows; row += 1) {
    if (row === to) continue;
    let cosine = 0;
    for (let cell = start[row]!; cell < start[row + 1]!; cell += 1)
      cosine += value[cell]! * own[column[cell]!]!;
    if (cosine > (near.length < count ? 0 : near.at(-1)!.cosine))
      insert(near, { row, cosine }, count);
  }
  return near;
}

function insert(near: NearRow[], one: NearRow, count: number): void {
  const at = near.findIndex(({ cosine }) => cosine < one.cosine);
  near.splice(at < 0 ? near.length : at, 0, one);
  if (near.length > count) near.pop();
}
