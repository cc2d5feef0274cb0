import type { Paper, Repair } from '../paper.ts';
import { makeFinding, placeOf, type Finding } from './finding.ts';
import { lostCommas, type LostComma } from './lost-comma.ts';

/** One finding for each record in whose text something was mended or among whose authors a comma is lost, with all that is wrong. */
export function findDamagedTexts(papers: readonly Paper[]): Finding[] {
  const commasOf = lostCommas(papers);
  return papers.flatMap((paper) => {
    const commas = commasOf(paper);
    const isMended = paper.repairs.length > 0;
    if (!isMended && commas.length === 0) return [];
    const said = [...(isMended ? [`mended: ${listChanges(paper.repairs)}`] : []), ...name(commas)];
    return makeFinding('damaged-text', {
      records: [paper.id],
      place: placeOf(paper, isMended ? 'abstract' : 'authors'),
      evidence: `${capitalise(said.join('; '))}.`,
      effect: [...(isMended ? [MENDED] : []), ...(commas.length > 0 ? [UNDIVIDED] : [])].join(' '),
    });
  });
}

const MENDED = 'The analysis reads the mended text; the source’s text stands beside it.';
const UNDIVIDED = 'The names stay as the source has them and count as one author.';

function name(commas: readonly LostComma[]): string[] {
  return commas.map(
    ({ first, second }) => `a comma seems lost between the authors “${first}” and “${second}”`,
  );
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
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
