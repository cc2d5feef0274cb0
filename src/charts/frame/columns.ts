const space = 4;

/** The distance between columns at which no text under one meets that under the next, and never less than `least` pixels; a column holds its lines. */
export function columnPitch(columns: readonly (readonly string[])[], least: number): number {
  const widths = columns.map((lines) => lines.map(textWidth));
  const pairs = widths.slice(1).map((lines, at) => apart(widths[at] ?? [], lines));
  return Math.ceil(Math.max(least, ...pairs));
}

/** About how wide a text of the 11 px interface font is, in pixels, and rather more than less. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + advance(character), 0);
}

function advance(character: string): number {
  if (/[\p{Lu}mw%]/u.test(character)) return 7.6;
  if (/\d/.test(character)) return 6.4;
  return /[iljft.,: ]/.test(character) ? 3.9 : 6.4;
}

function apart(left: readonly number[], right: readonly number[]): number {
  return Math.max(0, ...right.map((width, line) => (width + (left[line] ?? 0)) / 2 + space));
}
