import { hues } from '../colours.ts';

/** A disc for the eight topics with a colour of their own, then a form for each topic up to the twentieth, as a path round a point; all solid, since hollow ones are papers placed by title. */
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
const hourglass: readonly Corner[] = [
  [-1.1, -1.15],
  [1.1, -1.15],
  [-1.1, 1.15],
  [1.1, 1.15],
];
const bar: readonly Corner[] = [
  [-0.5, -1.25],
  [0.5, -1.25],
  [0.5, 1.25],
  [-0.5, 1.25],
];
const shapes = [
  square,
  turn(square),
  triangle,
  turn(triangle, 4),
  plus,
  turn(plus),
  hourglass,
  turn(hourglass, 2),
  bar,
  turn(bar, 2),
  turn(triangle, 6),
  turn(triangle, 2),
];

/** Turned by so many eighths. */
function turn(corners: readonly Corner[], eighths = 1): Corner[] {
  const angle = (eighths * Math.PI) / 4;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return corners.map(([x, y]) => [cos * x - sin * y, sin * x + cos * y]);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
