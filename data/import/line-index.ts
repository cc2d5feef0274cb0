/** Tells the line, counted from 1, on which a position of the text stands; lines end with `\n`. */
export function indexLines(text: string): (at: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  return (at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? Infinity) < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
