/**
 * The one-to-one matching of rows to columns with the largest sum of weights (Kuhn 1955, in the shortest-path form of
 * Jonker and Volgenant 1987, n^3 steps): for each row its column, or null where there are more rows than columns. Rows
 * of equal length; RangeError if a weight is not finite.
 */
export function matchBest(weights: readonly (readonly number[])[]): (number | null)[] {
  const columns = weights[0]?.length ?? 0;
  if (weights.some((row) => row.length !== columns || !row.every(Number.isFinite)))
    throw new RangeError('weights must be finite, and all rows as long as the first');
  if (columns === 0) return weights.map(() => null);
  if (weights.length <= columns) return matchRows(weights);
  const turned = Array.from({ length: columns }, (_, c) => weights.map((row) => row[c]!));
  const rowOf = matchRows(turned);
  return weights.map((_, row) => (rowOf.includes(row) ? rowOf.indexOf(row) : null));
}

/** The column of each row, for at most as many rows as columns; each row in turn extends the matching. */
function matchRows(weights: readonly (readonly number[])[]): number[] {
  const columns = weights[0]?.length ?? 0;
  const state = {
    rowPrice: new Float64Array(weights.length),
    columnPrice: new Float64Array(columns),
    rowOf: new Int32Array(columns).fill(-1),
  };
  for (let row = 0; row < weights.length; row += 1) extend(weights, state, row);
  const columnOf = new Array<number>(weights.length);
  state.rowOf.forEach((row, column) => {
    if (row >= 0) columnOf[row] = column;
  });
  return columnOf;
}

interface State {
  rowPrice: Float64Array;
  columnPrice: Float64Array;
  /** Row matched to each column, -1 for none. */
  rowOf: Int32Array;
}

/** Finds the cheapest way to free a column for `first`, and moves rows along it. */
function extend(weights: readonly (readonly number[])[], state: State, first: number): void {
  const { rowPrice, columnPrice, rowOf } = state;
  const reach = new Float64Array(rowOf.length).fill(Infinity);
  const from = new Int32Array(rowOf.length).fill(-1);
  const done = new Uint8Array(rowOf.length);
  let [row, last, spent] = [first, -1, 0];
  const path: number[] = [];
  do {
    let next = -1;
    for (let column = 0; column < rowOf.length; column += 1) {
      if (done[column]) continue;
      const cost = spent - weights[row]![column]! - rowPrice[row]! - columnPrice[column]!;
      if (cost < reach[column]!) [reach[column], from[column]] = [cost, last];
      if (next < 0 || reach[column]! < reach[next]!) next = column;
    }
    done[next] = 1;
    path.push(next);
    [last, spent, row] = [next, reach[next]!, rowOf[next]!];
  } while (row >= 0);
  reprice(state, first, path, reach, spent);
  for (let column = last; column >= 0; column = from[column]!) {
    const before = from[column]!;
    rowOf[column] = before < 0 ? first : rowOf[before]!;
  }
}

/** Keeps every matched pair's cost at 0 and all others at least 0. */
function reprice(
  { rowPrice, columnPrice, rowOf }: State,
  first: number,
  path: readonly number[],
  reach: Float64Array,
  spent: number,
): void {
  rowPrice[first]! += spent;
  for (const column of path) {
    if (rowOf[column]! >= 0) rowPrice[rowOf[column]!]! += spent - reach[column]!;
    columnPrice[column]! -= spent - reach[column]!;
  }
}
