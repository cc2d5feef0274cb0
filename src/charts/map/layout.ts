/** Papers on the map: paper i lies at place[2 i], place[2 i + 1] in a square of side 1. */
export interface MapPoints {
  ids: readonly string[];
  place: ArrayLike<number>;
  /** Topic of each paper, -1 where it has none. */
  topic: Int32Array;
  /** 1 where the paper is placed by its title. */
  ring: Uint8Array;
  /** 1 where the filters leave the paper out; it stays where it is. */
  faint: Uint8Array;
}

export interface Frame {
  width: number;
  height: number;
}

/** A zoom: what lies at p without it lies at k p + (x, y). */
export interface Zoom {
  x: number;
  y: number;
  k: number;
}

export const wholeMap: Zoom = { x: 0, y: 0, k: 1 };

/** A zoom without its frame: how many times its size the map is, and what lies in the middle, as shares of the whole. */
export interface MapSpot {
  k: number;
  x: number;
  y: number;
}

/** What a zoom shows in a frame, k to hundredths, the middle to ten thousandths. */
export function spotOf({ x, y, k }: Zoom, { width, height }: Frame): MapSpot {
  const middle = (shift: number, size: number): number =>
    Math.round((1e4 * (size / 2 - shift)) / (k * Math.max(1, size))) / 1e4;
  return { k: Math.round(100 * k) / 100, x: middle(x, width), y: middle(y, height) };
}

/** The zoom that shows a spot in the middle of a frame. */
export function zoomTo({ x, y, k }: MapSpot, { width, height }: Frame): Zoom {
  return { k, x: width / 2 - k * x * width, y: height / 2 - k * y * height };
}

const margin = 28;

/** A line round papers by its corners, on the map or on the screen. */
export type Outline = readonly (readonly [x: number, y: number])[];

/** The papers' places in the frame's pixels, x and y in turn: the map fills the frame but for a margin, and is then zoomed. */
export function toScreen(points: MapPoints, frame: Frame, zoom: Zoom): Float64Array {
  const { scale, shift } = viewOf(points, frame, zoom);
  const screen = new Float64Array(points.place.length);
  for (let i = 0; i < screen.length; i += 2) {
    screen[i] = points.place[i]! * scale.x + shift.x;
    screen[i + 1] = points.place[i + 1]! * scale.y + shift.y;
  }
  return screen;
}

/** An outline of the map's own places in the frame's pixels. */
export function outlineToScreen(
  outline: Outline,
  points: MapPoints,
  frame: Frame,
  zoom: Zoom,
): Outline {
  const { scale, shift } = viewOf(points, frame, zoom);
  return outline.map(([x, y]) => [x * scale.x + shift.x, y * scale.y + shift.y]);
}

/** An outline of the frame's pixels in the map's own places, where it stays as the map is zoomed. */
export function outlineToMap(
  outline: Outline,
  points: MapPoints,
  frame: Frame,
  zoom: Zoom,
): Outline {
  const { scale, shift } = viewOf(points, frame, zoom);
  return outline.map(([x, y]) => [(x - shift.x) / scale.x, (y - shift.y) / scale.y]);
}

interface View {
  scale: { x: number; y: number };
  shift: { x: number; y: number };
}

function viewOf(points: MapPoints, frame: Frame, zoom: Zoom): View {
  const fit = fitOf(points, frame);
  return {
    scale: { x: fit.x.scale * zoom.k, y: fit.y.scale * zoom.k },
    shift: { x: fit.x.shift * zoom.k + zoom.x, y: fit.y.shift * zoom.k + zoom.y },
  };
}

interface Fit {
  x: { scale: number; shift: number };
  y: { scale: number; shift: number };
}

const fits = new WeakMap<ArrayLike<number>, { low: number[]; high: number[] }>();

/** One scale for both directions; where the frame is far from the map's shape, up to a third more for the longer. */
function fitOf({ place }: MapPoints, { width, height }: Frame): Fit {
  const { low, high } = boundsOf(place);
  const room = [Math.max(40, width - 2 * margin), Math.max(40, height - 2 * margin)];
  const scales = [0, 1].map((side) => room[side]! / Math.max(1e-6, high[side]! - low[side]!));
  const least = Math.min(...scales);
  const [x = 1, y = 1] = scales.map((scale) => Math.min(scale, least * 1.5));
  const shift = (side: 0 | 1, scale: number, size: number): number =>
    size / 2 - ((low[side]! + high[side]!) / 2) * scale;
  return {
    x: { scale: x, shift: shift(0, x, width) },
    y: { scale: y, shift: shift(1, y, height) },
  };
}

function boundsOf(place: ArrayLike<number>): { low: number[]; high: number[] } {
  const known = fits.get(place);
  if (known) return known;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < place.length; i += 2) {
    const [x, y] = [place[i]!, place[i + 1]!];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  const bounds = { low: [left, top], high: [right, bottom] };
  fits.set(place, bounds);
  return bounds;
}

/** The paper nearest to a spot of the frame, at most `reach` pixels away; papers left out by the filters come last. */
export function paperAt(
  screen: Float64Array,
  faint: Uint8Array,
  spot: { x: number; y: number },
  reach: number,
): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (let i = 0; i < faint.length; i += 1) {
    const [dx, dy] = [screen[2 * i]! - spot.x, screen[2 * i + 1]! - spot.y];
    if (Math.abs(dx) > reach || Math.abs(dy) > reach) continue;
    const square = dx * dx + dy * dy;
    const cost = square + (faint[i] ? reach * reach : 0);
    if (square <= reach * reach && cost < least) [best, least] = [i, cost];
  }
  return best;
}

/** The papers inside an outline, by the number of its edges to their right; those left out by the filters are not among them. */
export function papersInside(screen: Float64Array, faint: Uint8Array, outline: Outline): number[] {
  const inside: number[] = [];
  for (let i = 0; i < faint.length; i += 1) {
    if (!faint[i] && isInside(screen[2 * i]!, screen[2 * i + 1]!, outline)) inside.push(i);
  }
  return inside;
}

function isInside(x: number, y: number, outline: Outline): boolean {
  let inside = false;
  outline.forEach(([ax, ay], at) => {
    const [bx, by] = outline[(at + 1) % outline.length]!;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  });
  return inside;
}
