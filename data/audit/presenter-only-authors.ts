import type { Paper } from '../paper.ts';
import { makeFinding, type Finding } from './finding.ts';
import { spanPlaces } from './span.ts';
import { groupEditions, type VenueEdition } from './venue-editions.ts';

const FEWEST_PAPERS = 8;
const NEARLY_ALL = 0.9;
const FEW = 0.4;

/**
 * One finding for each edition in which at least nine in ten papers and posters name one author,
 * while at most two in five do in the other editions of the venue.
 */
export function findPresenterOnlyAuthors(papers: readonly Paper[]): Finding[] {
  const editions = groupEditions(papers).filter(
    (edition) => edition.papers.length >= FEWEST_PAPERS,
  );
  return editions.filter((edition) => isOutlier(edition, editions)).map(report);
}

function isOutlier(edition: VenueEdition, editions: readonly VenueEdition[]): boolean {
  const others = editions.filter(
    ({ venue, year }) => venue === edition.venue && year !== edition.year,
  );
  const rest = others.flatMap(({ papers }) => papers);
  return singleShare(edition.papers) >= NEARLY_ALL && rest.length > 0 && singleShare(rest) <= FEW;
}

function singleShare(papers: readonly Paper[]): number {
  const named = papers.filter(({ authors }) => authors.length > 0);
  return named.filter(({ authors }) => authors.length === 1).length / Math.max(1, named.length);
}

function report({ venue, year, papers }: VenueEdition): Finding {
  const single = papers.filter(({ authors }) => authors.length === 1);
  return makeFinding('presenter-only-authors', {
    records: single.map(({ id }) => id),
    place: spanPlaces(papers),
    evidence:
      `${single.length} of the ${papers.length} papers and posters of ${venue} ${year} name one author; ` +
      `in its other years most name several.`,
    effect: 'The numbers of authors of this year are not compared with those of other years.',
  });
}
