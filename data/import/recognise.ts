import { findDelimiter } from './delimiter.ts';
import { RefusedError } from './table.ts';

export const formats = [
  'bibtex',
  'ris',
  'medline',
  'web-of-science',
  'endnote',
  'pubmed-xml',
  'endnote-xml',
  'json',
  'jsonl',
  'table',
] as const;
export type Format = (typeof formats)[number];

const SAMPLE = 300_000;

/** The format of a text, by what stands in it and not by the name of its file; throws a RefusedError in words if it is none. */
export function recognise(text: string): Format {
  const head = text.slice(0, SAMPLE);
  if (head.trim() === '') throw new RefusedError('the file is empty');
  const first = head.trimStart();
  if (/^[[{]/.test(first) && /^(?:\{\s*["}]|\[\s*[[{"\]\d])/.test(first))
    return isJsonLines(first) ? 'jsonl' : 'json';
  if (first.startsWith('<')) return recogniseXml(head);
  const [best] = tagged
    .map(([format, mark]) => ({ format, at: head.search(mark) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  if (best !== undefined && !isCellOfTable(head, best.at)) return best.format;
  if (findDelimiter(text) !== null || isColumn(head)) return 'table';
  if (best !== undefined) return best.format;
  throw new RefusedError(
    'none of the known formats: BibTeX, RIS, CSV, JSON, PubMed, Web of Science, EndNote or Excel',
  );
}

const tagged = [
  ['ris', /^\uFEFF?TY(?: {1,4}|[ ]?\t[ ]?)-/m],
  ['medline', /^\uFEFF?PMID ?- ?\d/m],
  ['web-of-science', /^\uFEFF?PT [A-Z]\b/m],
  ['endnote', /^\uFEFF?%0 \S/m],
  ['bibtex', /^[ \t\uFEFF]{0,40}@[ \t]{0,5}[a-zA-Z]{3,20}[ \t]{0,5}[{(]/m],
] as const;

// A tag in the first line, or one that follows lines without a delimiter in common, is no cell of a table.
function isCellOfTable(head: string, at: number): boolean {
  const before = head.slice(0, at);
  return (
    before.split('\n', 3).length > 1 &&
    /^[^\n]*\b(?:title|abstract)\b[^\n]*\n/i.test(before) &&
    findDelimiter(before) !== null
  );
}

// A single column under the name of a title or an abstract.
function isColumn(head: string): boolean {
  return /^\uFEFF?"?(?:title|abstract)s?"?[ \t]*\n/i.test(head);
}

function isJsonLines(first: string): boolean {
  if (!first.startsWith('{')) return false;
  const end = first.indexOf('\n');
  if (end < 0) return false;
  const rest = first.slice(end).replace(/^\s*\n/, '');
  return rest.startsWith('{') || (rest.trim() !== '' && isWhole(first.slice(0, end)));
}

function isWhole(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

function recogniseXml(head: string): Format {
  if (/<(?:PubmedArticle|MedlineCitation)[\s>]/.test(head)) return 'pubmed-xml';
  if (/<records?>/.test(head) && /<titles>|<contributors>|<ref-type/.test(head))
    return 'endnote-xml';
  if (/<(?:!doctype html|html|head|body)\b/i.test(head))
    throw new RefusedError('it is a web page; save the export itself, not the page around it');
  throw new RefusedError('it is XML, but neither of PubMed nor of EndNote');
}
