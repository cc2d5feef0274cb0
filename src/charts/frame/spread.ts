/** Moves the middles of labels apart, from the lowest up, so that none meets the next, and keeps them between floor and ceiling where they fit; a label has one line unless it says how many. */
export function spread<L extends { from: number; lines?: readonly string[] }>(
  labels: readonly L[],
  { lineHeight, floor, ceiling }: { lineHeight: number; floor: number; ceiling: number },
): (L & { y: number })[] {
  const sorted = [...labels].sort((a, b) => b.from - a.from);
  const halves = sorted.map(({ lines }) => ((lines?.length ?? 1) * lineHeight) / 2);
  let above = 2 * halves.reduce((sum, half) => sum + half, 0);
  let below = floor - lineHeight / 2;
  return sorted.map((label, at) => {
    const half = halves[at]!; // one for each label
    above -= 2 * half;
    const y = Math.min(Math.max(label.from, ceiling + above + half), below - half);
    below = y - half;
    return { ...label, y };
  });
}
