import { hues } from '../colours.ts';

/** A disc for the eight topics with a colour of their own, then square, diamond, triangle and its mirror, plus and cross in turn, as a path round a point. */
export function glyph(hue: number, x: number, y: number, r: number): string {
  if (hue < hues) {
    const d = round(2 * r);
    return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${d} 0a${r} ${r} 0 1 0 ${-d} 0z`;
  }
  const corners = shapes[(hue - hues) % shapes.length] ?? [];
  return `M${corners.map(([a, b]) => `${round(x + a * r)} ${round(y + b * r)}`).join('L')}z`;
}

type Corner = readonly [x: number, y: number];

const square: readonly Corner[] = [
  [-0.9, -0.9],
  [0.9, -0.9],
  [0.9, 0.9],
  [-0.9, 0.9],
];
const triangle: readonly Corner[] = [
  [0, -1.2],
  [1.2, 0.9],
  [-1.2, 0.9],
];
const arm = 0.38;
const end = 1.15;
const plus: readonly Corner[] = [
  [-arm, -end],
  [arm, -end],
  [arm, -arm],
  [end, -arm],
  [end, arm],
  [arm, arm],
  [arm, end],
  [-arm, end],
  [-arm, arm],
  [-end, arm],
  [-end, -arm],
  [-arm, -arm],
];
const shapes = [square, turn(square), triangle, mirror(triangle), plus, turn(plus)];

/** Turned by an eighth. */
function turn(corners: readonly Corner[]): Corner[] {
  const half = Math.SQRT1_2;
  return corners.map(([x, y]) => [half * (x - y), half * (x + y)]);
}

function mirror(corners: readonly Corner[]): Corner[] {
  return corners.map(([x, y]) => [x, -y]);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
