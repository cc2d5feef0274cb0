import type { Paper } from '../paper.ts';

/** The papers as a JSON list of records, one a line, a year that is not known being null. */
export function writeJson(papers: readonly Paper[]): string {
  const lines = papers.map((paper) => JSON.stringify({ ...paper, year: paper.year || null }));
  return `[\n${lines.join(',\n')}\n]\n`;
}
