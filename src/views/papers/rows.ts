import type { Span } from '../../attachments/in-sight.ts';

/** Rows of one height, of which the browser holds those in sight and some around. */
export interface Rows {
  count: number;
  height: number;
}

/** Fewer rows than this are all there, so that the browser's own search finds them. */
export const fewRows = 400;
const step = 8;
const around = 16;

/** Places of the rows to draw, rising: all of a few; of many those in sight, some before and after, and the one that has the focus. */
export function rowsInSight(
  { count, height }: Rows,
  { from, to }: Span,
  focused: number,
): number[] {
  if (count <= fewRows) return Array.from({ length: count }, (_, at) => at);
  const first = Math.max(0, Math.floor(from / height / step) * step - around);
  const last = Math.min(count, Math.ceil(to / height / step) * step + around);
  const places = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
  if (focused < first) return [focused, ...places];
  return focused >= last && focused < count ? [...places, focused] : places;
}

/** The row that a key leads to; null for a key that leads nowhere. */
export function rowAfter(key: string, at: number, count: number, page: number): number | null {
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -Infinity,
    End: Infinity,
  };
  const by = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return by === undefined ? null : Math.max(0, Math.min(count - 1, at + by));
}
