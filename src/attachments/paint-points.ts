import type { MapMark } from '../charts/map/marks.ts';
import type { MapPoints } from '../charts/map/layout.ts';
import { QuickerPainter } from './quicker-painter.ts';
import type { Stamps } from '../../workers/painting/stamps.ts';

/** What a canvas shows: few papers as marks, many as pixels. */
export type MapPicture =
  | { kind: 'marks'; width: number; height: number; marks: readonly MapMark[] }
  | {
      kind: 'pixels';
      width: number;
      height: number;
      points: MapPoints;
      screen: Float64Array;
      colourOf: (topic: number) => string;
    };

const faintness = 0.16;

/** Paints a picture at the screen's resolution, and again when the theme changes. */
export function paintPoints(canvas: HTMLCanvasElement, picture: MapPicture): () => void {
  const paint = (): void => paintOnce(canvas, picture);
  const repaint = (): void => {
    sheets.delete(canvas);
    paint();
  };
  paint();
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const theme = new MutationObserver(repaint);
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  dark.addEventListener('change', repaint);
  return () => {
    theme.disconnect();
    dark.removeEventListener('change', repaint);
  };
}

function paintOnce(canvas: HTMLCanvasElement, picture: MapPicture): void {
  const ratio = Math.min(3, Math.max(1, devicePixelRatio));
  const [width, height] = [Math.round(picture.width * ratio), Math.round(picture.height * ratio)];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context || width === 0 || height === 0) return;
  if (picture.kind === 'pixels') {
    context.setTransform(1, 0, 0, 1, 0, 0);
    return painterOf(canvas).paint(context, stampsOf(canvas, picture, ratio));
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, picture.width, picture.height);
  for (const mark of picture.marks) paintMark(canvas, context, mark);
}

function paintMark(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  { path, colour, ring, faint }: MapMark,
): void {
  const shape = new Path2D(path);
  context.globalAlpha = faint ? faintness : 1;
  if (ring) {
    context.lineWidth = 1.5;
    context.strokeStyle = shown(canvas, colour);
    context.stroke(shape);
  } else {
    context.fillStyle = shown(canvas, colour);
    context.fill(shape);
  }
}

/** A colour as the canvas's place in the page shows it, theme and all. */
function shown(canvas: HTMLCanvasElement, colour: string): string {
  canvas.style.color = colour;
  return getComputedStyle(canvas).color;
}

const painters = new WeakMap<HTMLCanvasElement, QuickerPainter>();

function painterOf(canvas: HTMLCanvasElement): QuickerPainter {
  const painter = painters.get(canvas) ?? new QuickerPainter();
  painters.set(canvas, painter);
  return painter;
}

/** Which papers lie above which, and in which colours; anew only where the papers or the theme change. */
interface Sheet {
  points: MapPoints;
  /** What the style sheet calls the colours. */
  names: string;
  order: Uint32Array;
  inks: Uint32Array;
}

const sheets = new WeakMap<HTMLCanvasElement, Sheet>();

type Pixels = MapPicture & { kind: 'pixels' };

/** Two pixels square a paper, faint ones first. */
function stampsOf(canvas: HTMLCanvasElement, picture: Pixels, ratio: number): Stamps {
  const { order, inks } = sheetOf(canvas, picture);
  const corners = new Float32Array(2 * order.length);
  for (let i = 0; i < order.length; i += 1) {
    const at = 2 * order[i]!;
    corners[2 * i] = Math.round(picture.screen[at]! * ratio);
    corners[2 * i + 1] = Math.round(picture.screen[at + 1]! * ratio);
  }
  return { corners, inks, side: Math.max(2, Math.round(2 * ratio)) };
}

function sheetOf(canvas: HTMLCanvasElement, { points, colourOf }: Pixels): Sheet {
  const known = sheets.get(canvas);
  const topics = points.topic.reduce((most, topic) => Math.max(most, topic), 0) + 1;
  const colours = Array.from({ length: topics + 1 }, (_, at) => colourOf(at - 1));
  const names = colours.join(' ');
  if (known?.points === points && known.names === names) return known;
  const whole = colours.map((colour) => packed(shown(canvas, colour)));
  const order = faintFirst(points.faint);
  const inks = order.map((paper) => {
    const ink = whole[points.topic[paper]! + 1]!;
    return points.faint[paper] ? (ink & 0xffffff) | 0x30000000 : ink;
  });
  const sheet = { points, names, order, inks };
  sheets.set(canvas, sheet);
  return sheet;
}

function faintFirst(faint: Uint8Array): Uint32Array {
  const order = new Uint32Array(faint.length);
  let to = 0;
  for (const pass of [1, 0]) {
    for (let i = 0; i < faint.length; i += 1) if (faint[i] === pass) order[to++] = i;
  }
  return order;
}

/** `rgb(r, g, b)` as a pixel of ImageData on a little-endian machine, as all that run browsers are. */
function packed(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
