import { GlPainter } from './gl-painter.ts';
import { PixelPainter } from './pixel-painter.ts';
import type { StampPainter, Stamps } from './stamps.ts';

/** How large a picture is, and of how many stamps. */
export interface TrialSize {
  width: number;
  height: number;
  stamps: number;
  side: number;
}

// Of so many paintings, after one that readies the painter, the quickest counts.
const paintings = 3;

/** Whether the graphics card paints a picture of this size in less time than pixels are set one by one. */
export function isCardQuicker(size: TrialSize): boolean {
  const card = GlPainter.create();
  const sheet = new OffscreenCanvas(size.width, size.height).getContext('2d');
  if (!card || !sheet) return false;
  const strewn = strew(size);
  const byPixels = timeOf(new PixelPainter(), sheet, strewn);
  return timeOf(card, sheet, strewn, byPixels) < byPixels;
}

/** Stamps all over the picture, in no order. */
function strew({ width, height, stamps, side }: TrialSize): Stamps {
  const corners = Float32Array.from({ length: 2 * stamps }, (_, i) =>
    i % 2 === 0 ? (i * 7919) % width : (i * 104_729) % height,
  );
  return { corners, inks: new Uint32Array(stamps).fill(0xff404040), side };
}

/** The least milliseconds till pixels can be read; gives up after one painting far above `most`. */
function timeOf(
  painter: StampPainter,
  sheet: OffscreenCanvasRenderingContext2D,
  stamps: Stamps,
  most = Infinity,
): number {
  let least = Infinity;
  for (let i = 0; i <= paintings; i += 1) {
    const begin = performance.now();
    painter.paint(sheet, stamps);
    sheet.getImageData(0, 0, 1, 1);
    const time = performance.now() - begin;
    if (i > 0) least = Math.min(least, time);
    if (i > 0 && time > 4 * most) return least;
  }
  return least;
}
