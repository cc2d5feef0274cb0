/** A part of an element, in pixels from its top. */
export interface Span {
  from: number;
  to: number;
}

/** Tells which part of a tall element is inside the window, at first and after each scroll, resize and shift of the page. */
export function inSight(ontell: (span: Span) => void): (element: HTMLElement) => () => void {
  return (element) => {
    const tell = (): void => {
      const { top } = element.getBoundingClientRect();
      ontell({ from: -top, to: innerHeight - top });
    };
    const shifts = new ResizeObserver(tell);
    shifts.observe(document.body);
    addEventListener('scroll', tell, { passive: true });
    addEventListener('resize', tell);
    tell();
    return () => {
      shifts.disconnect();
      removeEventListener('scroll', tell);
      removeEventListener('resize', tell);
    };
  };
}
