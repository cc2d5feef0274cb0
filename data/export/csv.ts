import { noVenue } from '../import/entry.ts';
import { bare } from '../import/table.ts';
import { splitAuthors } from '../import/names.ts';
import type { Paper } from '../paper.ts';
import { draftWith, leftover } from './leftover.ts';

const columns = [
  'title',
  'authors',
  'abstract',
  'venue',
  'year',
  'doi',
  'url',
  'labels',
  'kind',
  'session',
  'stars',
  'award',
  'id',
  'undercurrent',
] as const;

/**
 * The papers as CSV after RFC 4180, a header and one row each; lists are divided by `; `. A cell that a spreadsheet would take
 * for a formula begins with an apostrophe. What a cell cannot hold stands as JSON in the column `undercurrent`, so that reading
 * the file again gives the same records.
 */
export function writeCsv(papers: readonly Paper[]): string {
  return [columns.join(','), ...papers.map(writeRow)].map((row) => `${row}\r\n`).join('');
}

function writeRow(paper: Paper): string {
  const cells = cellsOf(paper);
  const read = Object.fromEntries(
    Object.entries(cells).map(([name, cell]) => [name, bare(unformulated(cell))]),
  ) as typeof cells; // the same names
  const { title, authors, abstract, venue, year, doi, url, labels, session } = read;
  const draft = draftWith({
    ...{ title: [title], authors: splitAuthors(authors), abstract: [abstract], venue: [venue] },
    ...{ year: [year], doi: [doi], url: [url], labels: [labels], session: [session] },
  });
  const undercurrent = JSON.stringify(leftover(paper, draft));
  return columns.map((name) => quote(unformulated({ ...cells, undercurrent }[name]))).join(',');
}

function cellsOf(paper: Paper): Record<Exclude<(typeof columns)[number], 'undercurrent'>, string> {
  const {
    title,
    authors,
    abstract,
    venue,
    year,
    doi,
    url,
    labels,
    kind,
    session,
    stars,
    award,
    id,
  } = paper;
  return {
    ...{
      title,
      abstract: abstract ?? '',
      venue: venue === noVenue ? '' : venue,
      year: year > 0 ? `${year}` : '',
    },
    authors: authors.map(({ name }) => name).join('; '),
    ...{ doi: doi ?? '', url: url ?? '', labels: labels.join('; ') },
    ...{ kind, session: session ?? '', stars: `${stars}`, award: award ?? '', id },
  };
}

function unformulated(cell: string): string {
  return /^[=+@\t\r-]/.test(cell) ? `'${cell}` : cell;
}

function quote(cell: string): string {
  return /[",\r\n;|\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
