import type { Paper } from '../paper.ts';
import { makeFinding, type Finding } from './finding.ts';
import { spanPlaces } from './span.ts';
import { groupEditions } from './venue-editions.ts';

/** One finding for each edition of which only titles are known. */
export function findTitlesOnlyEditions(papers: readonly Paper[]): Finding[] {
  return groupEditions(papers)
    .filter(({ hasTitlesOnly }) => hasTitlesOnly)
    .map(({ venue, year, papers: members }) =>
      makeFinding('titles-only-edition', {
        records: members.map(({ id }) => id),
        place: spanPlaces(members),
        evidence: `None of the ${members.length} papers and posters of ${venue} ${year} has an abstract.`,
        effect: 'The year counts as titles only and takes no part in trends.',
      }),
    );
}
