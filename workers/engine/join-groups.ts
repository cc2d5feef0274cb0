/** A group of rows: their mean and their number. */
export interface Group {
  mean: Float32Array;
  size: number;
}

/**
 * Joins, again and again, the two groups that lose least of what the groups explain, until k are left (Ward 1963; losses of
 * joined groups by Lance and Williams 1967).
 */
export function joinGroups(groups: readonly Group[], k: number): Group[] {
  const left: (Group | null)[] = [...groups];
  const losses = groups.map((a, i) => Float64Array.from(groups.slice(0, i), (b) => lossOf(a, b)));
  const loss = (i: number, j: number): number => (i > j ? losses[i]![j]! : losses[j]![i]!);
  for (let count = groups.length; count > k; count -= 1) {
    const [i, j] = cheapest(left, losses);
    const [a, b] = [left[i]!, left[j]!];
    left.forEach((c, other) => {
      if (c === null || other === i || other === j) return;
      const joined =
        (a.size + c.size) * loss(i, other) +
        (b.size + c.size) * loss(j, other) -
        c.size * loss(i, j);
      losses[Math.max(j, other)]![Math.min(j, other)] = joined / (a.size + b.size + c.size);
    });
    left[j] = meanOf(a, b);
    left[i] = null;
  }
  return left.filter((group) => group !== null);
}

/** The two groups with the least loss, the later one first. */
function cheapest(
  left: readonly (Group | null)[],
  losses: readonly Float64Array[],
): [number, number] {
  let best: [number, number] = [1, 0];
  let least = Infinity;
  losses.forEach((row, i) => {
    if (left[i] === null) return;
    row.forEach((loss, j) => {
      if (left[j] === null || loss >= least) return;
      least = loss;
      best = [i, j];
    });
  });
  return best;
}

function lossOf(a: Group, b: Group): number {
  return ((a.size * b.size) / (a.size + b.size)) * squaredDistance(a.mean, b.mean);
}

/** Four sums at a time, since each addition waits for the one before it. */
function squaredDistance(a: Float32Array, b: Float32Array): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  const end = a.length - (a.length % 4);
  for (let i = 0; i < end; i += 4) {
    first += (a[i]! - b[i]!) ** 2;
    second += (a[i + 1]! - b[i + 1]!) ** 2;
    third += (a[i + 2]! - b[i + 2]!) ** 2;
    fourth += (a[i + 3]! - b[i + 3]!) ** 2;
  }
  for (let i = end; i < a.length; i += 1) first += (a[i]! - b[i]!) ** 2;
  return first + second + third + fourth;
}

function meanOf(a: Group, b: Group): Group {
  const size = a.size + b.size;
  const mean = new Float32Array(a.mean.length);
  for (let i = 0; i < mean.length; i += 1)
    mean[i] = (a.size * a.mean[i]! + b.size * b.mean[i]!) / size;
  return { size, mean };
}
