import { parseDelimited } from './delimited.ts';

const delimiters = [',', '\t', ';', '|'] as const;

/** The delimiter under which the first rows have the most columns in common; null if no table can be seen. */
export function findDelimiter(text: string): string | null {
  const sample = headOf(text);
  const scored = delimiters
    .map((delimiter) => ({ delimiter, columns: usualColumns(sample, delimiter) }))
    .sort((a, b) => b.columns - a.columns);
  const [best] = scored;
  return best !== undefined && best.columns > 1.2 ? best.delimiter : null;
}

const SAMPLE = 60_000;

function headOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  const end = text.lastIndexOf('\n', SAMPLE);
  return text.slice(0, end < 0 ? SAMPLE : end);
}

// Width times the share of rows that have it, so that commas inside prose do not outweigh true columns.
function usualColumns(sample: string, delimiter: string): number {
  const { rows } = parseDelimited(sample, delimiter);
  const widths = rows.slice(0, 100).map(({ cells }) => cells.length);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const scores = [...counts].map(
    ([width, count]) => (width > 1 ? width : 0) * (count / widths.length),
  );
  return Math.max(0, ...scores);
}
