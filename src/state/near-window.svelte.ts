import { flushSync } from 'svelte';

/** Which parts of a long list are near the window, so that charts are drawn there alone; all of them while the page is printed. */
export class NearWindow {
  /** Whether every part is drawn, wherever it is. */
  whole = $state(false);
  readonly #told = new WeakMap<Element, (isNear: boolean) => void>();
  readonly #eyes = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        // What has the focus stays until it comes near again.
        if (isIntersecting || !target.contains(document.activeElement))
          this.#told.get(target)?.(isIntersecting);
      }
    },
    { rootMargin: '100% 0px' },
  );

  /** Draws all parts until the next frame, for a picture of the list. */
  drawAll(): void {
    flushSync(() => (this.whole = true));
    requestAnimationFrame(() => (this.whole = false));
  }

  /** Attached to a part: tells whether it is within a screen of the window, and when that changes. */
  watch(ontell: (isNear: boolean) => void): (element: Element) => () => void {
    return (element) => {
      this.#told.set(element, ontell);
      this.#eyes.observe(element);
      return () => this.#eyes.unobserve(element);
    };
  }

  /** Attached to the list: all of it is on paper. */
  readonly print = (): (() => void) => {
    const before = (): void => void flushSync(() => (this.whole = true));
    const after = (): void => void (this.whole = false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  };
}
