export type Direction = 'left' | 'right' | 'up' | 'down';

const ways: Record<Direction, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** The nearest paper in a direction, within a quarter turn round it; those left out by the filters are passed over; null at the edge. */
export function nextPaper(
  screen: Float64Array,
  faint: Uint8Array,
  from: number,
  direction: Direction,
): number | null {
  const [wx, wy] = ways[direction];
  let best: number | null = null;
  let least = Infinity;
  for (let i = 0; i < faint.length; i += 1) {
    if (faint[i] || i === from) continue;
    const dx = screen[2 * i]! - screen[2 * from]!;
    const dy = screen[2 * i + 1]! - screen[2 * from + 1]!;
    const along = dx * wx + dy * wy;
    const aside = Math.abs(dx * wy) + Math.abs(dy * wx);
    if (along < aside || along <= 0) continue;
    const square = dx * dx + dy * dy;
    if (square < least) [best, least] = [i, square];
  }
  return best;
}

/** Where a walk starts: the paper nearest to the middle of the frame that the filters let through. */
export function firstPaper(
  screen: Float64Array,
  faint: Uint8Array,
  { width, height }: { width: number; height: number },
): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (let i = 0; i < faint.length; i += 1) {
    if (faint[i]) continue;
    const square = (screen[2 * i]! - width / 2) ** 2 + (screen[2 * i + 1]! - height / 2) ** 2;
    if (square < least) [best, least] = [i, square];
  }
  return best;
}
