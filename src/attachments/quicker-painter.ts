import { GlPainter } from '../../workers/painting/gl-painter.ts';
import { tryCard } from '../../workers/painting/open-trial.ts';
import { PixelPainter } from '../../workers/painting/pixel-painter.ts';
import type { StampPainter, Stamps } from '../../workers/painting/stamps.ts';

// The hand has come to rest when nothing was painted for so many milliseconds.
const rest = 300;
// Tried once a page, on the first picture that comes to rest.
let tried: Promise<boolean> | null = null;

/** Sets pixels one by one, until a trial on this machine has shown that the graphics card is quicker. */
export class QuickerPainter implements StampPainter {
  readonly #pixels = new PixelPainter();
  #card: GlPainter | null = null;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  paint(context: CanvasRenderingContext2D, stamps: Stamps): void {
    if (this.#card?.lost) this.#card = null;
    else if (!this.#card) this.#ask(context.canvas, stamps);
    (this.#card ?? this.#pixels).paint(context, stamps);
  }

  #ask({ width, height }: HTMLCanvasElement, { inks, side }: Stamps): void {
    if (this.#waiting !== undefined && tried) return;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      tried ??= tryCard({ width, height, stamps: inks.length, side });
      void tried.then((quicker) => (this.#card = quicker ? GlPainter.create() : null));
    }, rest);
  }
}
