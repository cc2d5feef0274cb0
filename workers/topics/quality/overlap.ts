import { checkItems, crossTabulate, sameGroups, type Partition } from './contingency.ts';

/**
 * Adjusted Rand index, at most 1, about 0 for partitions that have nothing to do with one another: agreement over pairs
 * of items corrected for chance (Hubert and Arabie 1985); RangeError if they are empty or differ in length.
 */
export function ari(first: Partition, second: Partition): number {
  const table = crossTabulate(first, second);
  if (sameGroups(table)) return 1;
  const together = pairs(table.cells.map(({ count }) => count));
  const [inFirst, inSecond] = [pairs(table.rows), pairs(table.columns)];
  const chance = (inFirst * inSecond) / pairs([table.items]);
  return (together - chance) / ((inFirst + inSecond) / 2 - chance);
}

/**
 * Share of items that belong to the commonest class of their found group, above 0 to 1 (Manning, Raghavan and Schuetze
 * 2008, section 16.3); RangeError if the partitions are empty or differ in length.
 */
export function purity(truth: Partition, found: Partition): number {
  const { items, columns, cells } = crossTabulate(truth, found);
  const most = columns.map(() => 0);
  for (const { column, count } of cells) most[column] = Math.max(most[column]!, count);
  return most.reduce((sum, count) => sum + count, 0) / items;
}

/**
 * For each group its largest Jaccard similarity, 0 to 1, to a group of the same items clustered `again`, where null
 * stands for an item that the resample left out and that does not count; a group without items in the resample is
 * missing from the answer (Hennig 2007); RangeError if both are empty or differ in length.
 */
export function clusterwiseJaccard<T extends number | string>(
  groups: ArrayLike<T>,
  again: ArrayLike<number | string | null>,
): Map<T, number> {
  checkItems(groups.length, again.length);
  const kept = Array.from(groups, (_, item) => item).filter((item) => again[item] !== null);
  const best = new Map<T, number>();
  if (kept.length === 0) return best;
  const own = kept.map((item) => groups[item]!);
  const table = crossTabulate(
    own,
    kept.map((item) => again[item]!),
  );
  const names = [...new Set(own)];
  for (const { row, column, count } of table.cells) {
    const similarity = count / (table.rows[row]! + table.columns[column]! - count);
    best.set(names[row]!, Math.max(similarity, best.get(names[row]!) ?? 0));
  }
  return best;
}

function pairs(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
