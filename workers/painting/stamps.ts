/** Squares of one colour each, in the order in which they are painted. */
export interface Stamps {
  /** Left and top of each in whole pixels, x and y in turn; those that are not whole in sight are not painted. */
  corners: Float32Array;
  /** Colour of each: red, green, blue and alpha, a byte each, red the lowest. */
  inks: Uint32Array;
  /** How wide and high each is. */
  side: number;
}

/** What a painter needs of a canvas's context, on the page or off screen. */
export type Sheet = Pick<
  OffscreenCanvasRenderingContext2D,
  'createImageData' | 'putImageData' | 'clearRect' | 'drawImage'
> & { readonly canvas: { readonly width: number; readonly height: number } };

/** A way to replace what is on a canvas by stamps; a later one covers an earlier one. */
export interface StampPainter {
  paint(sheet: Sheet, stamps: Stamps): void;
}
