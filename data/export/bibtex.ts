import { parseBibtex } from '../import/bibtex.ts';
import { noVenue } from '../import/entry.ts';
import type { Paper } from '../paper.ts';
import { wordsOf } from '../title-key.ts';
import { leftover, splitName } from './leftover.ts';

/**
 * The papers as BibTeX, one entry each, in their order. What BibTeX has no field for stands percent-encoded in a field
 * `undercurrent`, which other programs pass over, so that reading the file again gives the same records.
 */
export function writeBibtex(papers: readonly Paper[]): string {
  const keys = new Set<string>();
  return papers.map((paper) => writeEntry(paper, keyOf(paper, keys))).join('\n');
}

/** One paper as a BibTeX entry for someone's list of references: what BibTeX has fields for, and nothing else. */
export function citeBibtex(paper: Paper): string {
  return entryText(keyOf(paper, new Set()), fieldsOf(paper));
}

function writeEntry(paper: Paper, key: string): string {
  const fields = fieldsOf(paper);
  const [draft] = parseBibtex(entryText(key, fields)).drafts;
  const rest = encodeURIComponent(JSON.stringify(leftover(paper, draft, 'bibtex')));
  return entryText(key, [...fields, ['undercurrent', rest]]);
}

function entryText(key: string, fields: readonly (readonly [string, string])[]): string {
  const lines = fields.map(([name, value]) => `  ${name.padEnd(12)} = {${value}},\n`);
  return `@inproceedings{${key},\n${lines.join('')}}\n`;
}

function fieldsOf(paper: Paper): [name: string, value: string][] {
  const { title, authors, venue, year, doi, url, labels, abstract } = paper;
  const fields: [string, string][] = [
    ['title', escape(title)],
    ['author', authors.map(({ name }) => nameOf(name)).join(' and ')],
    ['booktitle', venue === noVenue ? '' : escape(venue)],
    ['year', year > 0 ? String(year) : ''],
    ['doi', verbatim(doi)],
    ['url', verbatim(url)],
    ['keywords', labels.map(escape).join(labels.length > 1 ? '; ' : '')],
    ['abstract', escape(abstract ?? '')],
  ];
  return fields.filter(([, value]) => value !== '');
}

function nameOf(name: string): string {
  const parts = /\band\b/i.test(name) ? null : splitName(name);
  return parts === null ? `{${escape(name)}}` : `${escape(parts.family)}, ${escape(parts.given)}`;
}

// Addresses are not escaped in BibTeX; one with a brace goes into the rest.
function verbatim(text: string | null): string {
  return text === null || /[{}\\]/.test(text) ? '' : text;
}

const signs: Readonly<Record<string, string>> = {
  ...{ '\\': '{\\textbackslash}', '{': '{\\textbraceleft}', '}': '{\\textbraceright}' },
  ...{
    '~': '{\\textasciitilde}',
    '^': '{\\textasciicircum}',
    '<': '{\\textless}',
    '>': '{\\textgreater}',
  },
};

function escape(text: string): string {
  return text
    .replace(/[\\{}~^<>]/g, (sign) => signs[sign] ?? sign)
    .replace(/&(?=#?\w{1,12};)/g, '{\\&}')
    .replace(/(?<!\{\\)[&%#_$]/g, (sign) => `\\${sign}`)
    .replace(/([-`'])(?=\1)/g, '$1{}');
}

/** A key of last name, year and first long word of the title, none twice. */
function keyOf({ authors, year, title }: Paper, taken: Set<string>): string {
  const plain = (text: string) => (wordsOf(text).at(-1) ?? '').replace(/[^a-z0-9]/g, '');
  const word =
    wordsOf(title)
      .map(plain)
      .find((one) => one.length > 3) ?? '';
  const base = `${plain(authors[0]?.name ?? '')}${year || ''}${word}` || 'paper';
  let key = base;
  for (let number = 2; taken.has(key); number += 1) key = `${base}-${number}`;
  taken.add(key);
  return key;
}
