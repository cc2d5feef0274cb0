const step = 1;
/** What is left after so many appears at once. */
const most = 100;

/** Lets a long list of costly marks appear one at each frame, so that drawing it never blocks the page. */
export class Stagger {
  shown = $state(0);

  /** Begins again if nothing was shown yet; what is on screen already stays. */
  start(): void {
    if (this.shown > 0) return;
    this.#advance();
  }

  #advance(): void {
    this.shown = this.shown < most ? this.shown + step : Infinity;
    if (this.shown < Infinity) requestAnimationFrame(() => this.#advance());
  }
}
