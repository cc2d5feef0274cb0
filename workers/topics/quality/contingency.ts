/** One label an item; labels are only compared with one another, their names mean nothing. */
export type Partition = ArrayLike<number | string>;

/** How many items share group `row` of one partition and group `column` of another; cells without items are left out. */
export interface Contingency {
  items: number;
  /** Items of each group of the first and of the second partition, in order of first appearance. */
  rows: number[];
  columns: number[];
  cells: { row: number; column: number; count: number }[];
}

/** Counts how the groups of two partitions of the same items overlap; RangeError if they are empty or differ in length. */
export function crossTabulate(first: Partition, second: Partition): Contingency {
  checkItems(first.length, second.length);
  const rows = numberGroups(first);
  const columns = numberGroups(second);
  const counts = new Map<number, number>();
  rows.groups.forEach((row, item) => {
    const key = row * columns.sizes.length + columns.groups[item]!;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const cells = [...counts].map(([key, count]) => ({
    row: Math.floor(key / columns.sizes.length),
    column: key % columns.sizes.length,
    count,
  }));
  return { items: first.length, rows: rows.sizes, columns: columns.sizes, cells };
}

/** Throws a RangeError unless both partitions have the same items, at least one. */
export function checkItems(first: number, second: number): void {
  if (first !== second) throw new RangeError(`the partitions have ${first} and ${second} items`);
  if (first === 0) throw new RangeError('the partitions have 0 items');
}

/** Whether both partitions group the items alike, whatever the groups are called. */
export function sameGroups({ rows, columns, cells }: Contingency): boolean {
  return cells.length === rows.length && cells.length === columns.length;
}

function numberGroups(partition: Partition): { groups: number[]; sizes: number[] } {
  const numbers = new Map<number | string, number>();
  const sizes: number[] = [];
  const groups = Array.from(partition, (label) => {
    const group = numbers.get(label) ?? numbers.size;
    numbers.set(label, group);
    sizes[group] = (sizes[group] ?? 0) + 1;
    return group;
  });
  return { groups, sizes };
}
