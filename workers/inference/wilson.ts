const Z95 = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The 95 % score interval of count / papers, inside [0, 1] (Wilson 1927); throws a RangeError
 * unless 0 <= count <= papers >= 1.
 */
export function wilsonInterval(count: number, papers: number): Interval {
  if (!(papers >= 1 && count >= 0 && count <= papers)) {
    throw new RangeError(`${count} of ${papers} papers is no share`);
  }
  const share = count / papers;
  const square = Z95 * Z95;
  const centre = share + square / (2 * papers);
  const reach = Z95 * Math.sqrt((share * (1 - share) + square / (4 * papers)) / papers);
  const scale = 1 + square / papers;
  return {
    low: count === 0 ? 0 : (centre - reach) / scale,
    high: count === papers ? 1 : (centre + reach) / scale,
  };
}

export interface Difference extends Interval {
  readonly difference: number;
}

/**
 * The second share minus the first with its 95 % hybrid score interval, inside [-1, 1] (Newcombe
 * 1998, method 10).
 */
export function shareDifference(
  first: { readonly count: number; readonly papers: number },
  second: { readonly count: number; readonly papers: number },
): Difference {
  const before = wilsonInterval(first.count, first.papers);
  const after = wilsonInterval(second.count, second.papers);
  const shareBefore = first.count / first.papers;
  const shareAfter = second.count / second.papers;
  const difference = shareAfter - shareBefore;
  return {
    difference,
    low: difference - Math.hypot(shareAfter - after.low, before.high - shareBefore),
    high: difference + Math.hypot(after.high - shareAfter, shareBefore - before.low),
  };
}
