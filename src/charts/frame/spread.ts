/** Moves labels apart, from the lowest up, so that none is nearer than a line to the next, and keeps them between floor and ceiling where they fit. */
export function spread<L extends { from: number }>(
  labels: readonly L[],
  { lineHeight, floor, ceiling }: { lineHeight: number; floor: number; ceiling: number },
): (L & { y: number })[] {
  const sorted = [...labels].sort((a, b) => b.from - a.from);
  let below = floor;
  const placed = sorted.map((label, at) => {
    const above = sorted.length - 1 - at;
    const highest = ceiling + (above + 0.5) * lineHeight;
    const y = Math.min(Math.max(label.from, highest), below - lineHeight);
    below = y;
    return { ...label, y };
  });
  return placed;
}
