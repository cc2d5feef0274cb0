/**
 * The years of a slice in rising order and the papers loaded in each; a year with none is no part
 * of it.
 */
export interface Slice {
  readonly years: ArrayLike<number>;
  readonly papers: ArrayLike<number>;
}

/** One topic, term or concept in the years that have papers, all of one length. */
export interface LoadedCounts {
  readonly years: readonly number[];
  readonly papers: readonly number[];
  readonly counts: readonly number[];
}

/**
 * Drops the years without papers; throws a RangeError on unequal lengths, unordered years, or a
 * count outside 0..papers.
 */
export function loadCounts({ years, papers }: Slice, counts: ArrayLike<number>): LoadedCounts {
  if (years.length !== papers.length || years.length !== counts.length) {
    throw new RangeError(`${years.length} years, ${papers.length} sizes, ${counts.length} counts`);
  }
  const loaded = { years: [] as number[], papers: [] as number[], counts: [] as number[] };
  for (let at = 0; at < years.length; at++) {
    const [year, size, count] = [years[at]!, papers[at]!, counts[at]!];
    if (at > 0 && !(year > years[at - 1]!)) throw new RangeError(`year ${year} is out of order`);
    checkCount(year, size, count);
    if (size === 0) continue;
    loaded.years.push(year);
    loaded.papers.push(size);
    loaded.counts.push(count);
  }
  return loaded;
}

/** The sum of the values, 0 for none. */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < values.length; at++) total += values[at]!;
  return total;
}

/** The sum of the years of all papers, each counted from the slice's first. */
export function sumElapsed({ years }: Slice, counts: ArrayLike<number>): number {
  let elapsed = 0;
  for (let at = 0; at < counts.length; at++) elapsed += counts[at]! * (years[at]! - years[0]!);
  return elapsed;
}

function checkCount(year: number, size: number, count: number) {
  const whole = Number.isInteger(year) && Number.isInteger(size) && Number.isInteger(count);
  if (!whole || count < 0 || count > size) {
    throw new RangeError(`${count} of ${size} papers in ${year} is no share`);
  }
}
