import type { MapMark } from '../charts/map/marks.ts';
import type { MapPoints } from '../charts/map/layout.ts';

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
  if (picture.kind === 'pixels') return paintPixels(canvas, context, picture, ratio);
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

/** What a canvas of pixels needs anew only when its size or the theme changes. */
interface Sheet {
  image: ImageData;
  pixels: Uint32Array;
  /** Colours as CSS writes them, as pixels. */
  colours: Map<string, number>;
}

const sheets = new WeakMap<HTMLCanvasElement, Sheet>();

/** The canvas's sheet without a mark on it. */
function blank(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D): Sheet {
  const { width, height } = canvas;
  const known = sheets.get(canvas);
  if (known?.image.width === width && known.image.height === height) {
    known.pixels.fill(0);
    return known;
  }
  const image = context.createImageData(width, height);
  const sheet = { image, pixels: new Uint32Array(image.data.buffer), colours: new Map() };
  sheets.set(canvas, sheet);
  return sheet;
}

/** Stamps two pixels square a paper into an image of its own, faint ones first. */
function paintPixels(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  { points, screen, colourOf }: MapPicture & { kind: 'pixels' },
  ratio: number,
): void {
  const { width, height } = canvas;
  const { image, pixels, colours } = blank(canvas, context);
  const topics = points.topic.reduce((most, topic) => Math.max(most, topic), 0) + 1;
  const inks = Uint32Array.from({ length: topics + 1 }, (_, at) => {
    const name = colourOf(at - 1);
    const ink = colours.get(name) ?? packed(shown(canvas, name));
    colours.set(name, ink);
    return ink;
  });
  const side = Math.max(2, Math.round(2 * ratio));
  const [right, bottom] = [width - side, height - side];
  for (const pass of points.faint.includes(1) ? [1, 0] : [0]) {
    for (let i = 0; i < points.topic.length; i += 1) {
      if (points.faint[i] !== pass) continue;
      const x = Math.round(screen[2 * i]! * ratio);
      const y = Math.round(screen[2 * i + 1]! * ratio);
      if (x < 0 || y < 0 || x > right || y > bottom) continue;
      const whole = inks[points.topic[i]! + 1]!;
      const ink = pass === 1 ? (whole & 0xffffff) | 0x30000000 : whole;
      for (let row = y * width + x; row < (y + side) * width; row += width) {
        for (let at = row; at < row + side; at += 1) pixels[at] = ink;
      }
    }
  }
  context.putImageData(image, 0, 0);
}

/** `rgb(r, g, b)` as a pixel of ImageData on a little-endian machine, as all that run browsers are. */
function packed(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
