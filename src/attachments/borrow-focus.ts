/**
 * For a panel that the keyboard opens: the focus goes to the heading of what it shows, and back to where it was when the
 * panel goes. A mouse leaves the focus where it is.
 */
export class BorrowedFocus {
  #opener: HTMLElement | SVGElement | null = null;
  #shown = false;

  /** For the panel. */
  readonly panel = (): (() => void) => () => {
    if (!isLost()) return;
    const back = this.#opener?.isConnected ? this.#opener : document.getElementById('main');
    back?.focus({ preventScroll: true });
  };

  /** For each thing that it shows, of which there is one at a time. */
  readonly content = (element: HTMLElement): void => {
    const active = document.activeElement;
    const outside = active !== document.body && !element.parentElement?.contains(active);
    const asked = outside && active !== null && active.matches(':focus-visible');
    if (asked && (active instanceof HTMLElement || active instanceof SVGElement))
      this.#opener = active;
    // What was opened from inside has taken the place of the button that opened it.
    if (asked || (this.#shown && isLost())) focusHeading(element);
    this.#shown = true;
  };
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function focusHeading(element: HTMLElement): void {
  const heading = element.querySelector('h2') ?? element;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
