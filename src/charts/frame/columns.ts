// The mean advance of a character of the 11 px interface font, rounded up.
const character = 6.2;
const space = 4;

/** The distance between columns at which no text under one meets that under the next, and never less than `least` pixels; a column holds its lines. */
export function columnPitch(columns: readonly (readonly string[])[], least: number): number {
  const widths = columns.map((lines) => lines.map(({ length }) => length * character));
  const pairs = widths.slice(1).map((lines, at) => apart(widths[at] ?? [], lines));
  return Math.ceil(Math.max(least, ...pairs));
}

function apart(left: readonly number[], right: readonly number[]): number {
  return Math.max(0, ...right.map((width, line) => (width + (left[line] ?? 0)) / 2 + space));
}
