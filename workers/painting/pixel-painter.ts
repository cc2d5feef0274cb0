import type { Sheet, StampPainter, Stamps } from './stamps.ts';

/** Sets the pixels of an image one by one, without a graphics card. */
export class PixelPainter implements StampPainter {
  #image: ImageData | null = null;
  #pixels = new Uint32Array();

  paint(sheet: Sheet, { corners, inks, side }: Stamps): void {
    const { width, height } = sheet.canvas;
    const image = this.#blank(sheet, width, height);
    const pixels = this.#pixels;
    const [right, bottom] = [width - side, height - side];
    for (let i = 0; i < inks.length; i += 1) {
      const [x, y, ink] = [corners[2 * i]!, corners[2 * i + 1]!, inks[i]!];
      if (x < 0 || y < 0 || x > right || y > bottom) continue;
      for (let row = y * width + x; row < (y + side) * width; row += width) {
        for (let at = row; at < row + side; at += 1) pixels[at] = ink;
      }
    }
    sheet.putImageData(image, 0, 0);
  }

  #blank(sheet: Sheet, width: number, height: number): ImageData {
    if (this.#image?.width === width && this.#image.height === height) {
      this.#pixels.fill(0);
      return this.#image;
    }
    const image = sheet.createImageData(width, height);
    // Little-endian, as all machines that run browsers are: red is the lowest byte.
    this.#pixels = new Uint32Array(image.data.buffer);
    this.#image = image;
    return image;
  }
}
