import type { Paper } from '../paper.ts';
import { makeFinding, placeOf, type Finding } from './finding.ts';
import { groupEditions } from './venue-editions.ts';

/** One finding for each paper or poster without an abstract outside the editions with titles only. */
export function findMissingAbstracts(papers: readonly Paper[]): Finding[] {
  const withAbstracts = groupEditions(papers).filter(({ hasTitlesOnly }) => !hasTitlesOnly);
  const missing = new Set(
    withAbstracts.flatMap((edition) => edition.papers.filter(({ abstract }) => abstract === null)),
  );
  return papers
    .filter((paper) => missing.has(paper))
    .map((paper) =>
      makeFinding('missing-abstract', {
        records: [paper.id],
        place: placeOf(paper, 'title'),
        evidence: 'The entry has a title but no abstract.',
        effect: 'The paper does not shape the topics and can only be placed by its title.',
      }),
    );
}
