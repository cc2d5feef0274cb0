import { draftOf } from '../import/json-fields.ts';
import { noVenue } from '../import/entry.ts';
import type { Paper } from '../paper.ts';
import { leftover, splitName } from './leftover.ts';

/**
 * The papers as CSL-JSON, one item a line. What CSL has no variable for stands under `custom.undercurrent`, where its schema
 * leaves room, so that reading the file again gives the same records.
 */
export function writeCslJson(papers: readonly Paper[]): string {
  return `[\n${papers.map((paper) => JSON.stringify(itemOf(paper))).join(',\n')}\n]\n`;
}

function itemOf(paper: Paper): Record<string, unknown> {
  const item = plainItem(paper);
  const undercurrent = leftover(paper, draftOf(item, [1, 1]));
  return { ...item, custom: { undercurrent } };
}

function plainItem(paper: Paper): Record<string, unknown> {
  const { id, title, authors, venue, year, doi, url, labels, abstract } = paper;
  const sign = labels.some((label) => label.includes(',')) ? '; ' : ', ';
  return {
    id,
    type: 'paper-conference',
    title,
    ...(authors.length > 0 && {
      author: authors.map(({ name }) => splitName(name) ?? { literal: name }),
    }),
    ...(venue !== noVenue && { 'container-title': venue }),
    ...(year > 0 && { issued: { 'date-parts': [[year]] } }),
    ...(doi !== null && { DOI: doi }),
    ...(url !== null && { URL: url }),
    ...(labels.length > 0 && { keyword: labels.join(sign) }),
    ...(abstract !== null && { abstract }),
  };
}
