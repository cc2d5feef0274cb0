import { noVenue } from '../import/entry.ts';
import { parseRis, restMark } from '../import/ris.ts';
import type { Paper } from '../paper.ts';
import { leftover, splitName } from './leftover.ts';

/**
 * The papers as RIS, lines ended as its specification asks. What RIS has no tag for stands percent-encoded in the custom field
 * C8, so that reading the file again gives the same records.
 */
export function writeRis(papers: readonly Paper[]): string {
  return papers.map(writeEntry).join('\r\n');
}

function writeEntry(paper: Paper): string {
  const fields = fieldsOf(paper);
  const [draft] = parseRis(entryText(fields).replaceAll('\r\n', '\n')).drafts;
  const rest = restMark + encodeURIComponent(JSON.stringify(leftover(paper, draft)));
  return entryText([...fields, ['C8', rest]]);
}

function entryText(fields: readonly (readonly [tag: string, value: string])[]): string {
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `TY  - CPAPER\r\n${lines.join('')}ER  - \r\n`;
}

function fieldsOf({
  title,
  authors,
  venue,
  year,
  doi,
  url,
  labels,
  abstract,
}: Paper): [string, string][] {
  return [
    ['TI', title],
    ...authors.map(({ name }): [string, string] => ['AU', nameOf(name)]),
    ['T2', venue === noVenue ? '' : venue],
    ['PY', year > 0 ? String(year) : ''],
    ['DO', doi ?? ''],
    ['UR', url ?? ''],
    ...labels.map((label): [string, string] => ['KW', label]),
    ['AB', abstract ?? ''],
  ];
}

function nameOf(name: string): string {
  const parts = splitName(name);
  return parts === null ? name : `${parts.family}, ${parts.given}`;
}
