import type { Paper, Repair } from '../paper.ts';
import { makeFinding, placeOf, type Finding } from './finding.ts';

/** One finding for each record in whose text something was mended, with every change. */
export function findDamagedTexts(papers: readonly Paper[]): Finding[] {
  return papers
    .filter(({ repairs }) => repairs.length > 0)
    .map((paper) =>
      makeFinding('damaged-text', {
        records: [paper.id],
        place: placeOf(paper, paper.repairs[0]?.field ?? 'abstract'),
        evidence: `Mended: ${listChanges(paper.repairs)}.`,
        effect: 'The analysis reads the mended text; the source’s text stands beside it.',
      }),
    );
}

function listChanges(repairs: readonly Repair[]): string {
  const counts = new Map<string, number>();
  for (const { before, after } of repairs) {
    const change = `“${before}” -> ${after === '' ? 'nothing' : `“${after}”`}`;
    counts.set(change, (counts.get(change) ?? 0) + 1);
  }
  return [...counts]
    .map(([change, count]) => (count === 1 ? change : `${change} (${count} times)`))
    .join(', ');
}
