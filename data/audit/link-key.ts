import type { Paper } from '../paper.ts';
import { wordsOf } from '../title-key.ts';

const LEAST_LETTERS = 4;

/**
 * What an address leads to, spelled one way: `doi:…`, `arxiv:…`, or host and path without `www.`, a
 * last slash, a fragment and marks of tracking. Null where it leads to no page of its own, such as a
 * site's front page.
 */
export function linkKey(address: string): string | null {
  const text = address.trim();
  const doi = /^(?:doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(text)?.[1];
  if (doi !== undefined) return doiKey(doi);
  const parts = /^(?:[a-z][a-z\d+.-]*:)?\/\/(?:[^/?#@]*@)?([^/?#]+)([^?#]*)(\?[^#]*)?/i.exec(text);
  if (!parts) return null;
  const [, authority = '', path = '', query = ''] = parts;
  const host = authority
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^www\d*\./, '');
  return hostKey(host, decode(path), query);
}

/** What the link on the title and the DOI lead to. */
export function linkKeys({ url, doi }: Paper): string[] {
  const keys = [url, doi].map((address) => (address === null ? null : linkKey(address)));
  return [...new Set(keys.filter((key) => key !== null))];
}

/** What the links of one proceedings or one site's folder have in common: all but the last part. */
export function linkFamily(key: string): string {
  const last = key.startsWith('doi:') ? Math.max(key.lastIndexOf('.'), key.lastIndexOf('/')) : 0;
  return key.slice(0, Math.max(last, key.lastIndexOf('/'), key.indexOf(':')) + 1);
}

/** How many words of the key's last part, of four letters or more, are words of the text. */
export function countNamed(key: string, text: string): number {
  const known = new Set(wordsOf(text));
  const words = wordsOf(key.slice(linkFamily(key).length));
  return words.filter((word) => word.length >= LEAST_LETTERS && known.has(word)).length;
}

/** Whether the key leads to code, data or an archive rather than to a paper. */
export function isArtefact(key: string): boolean {
  return ARTEFACTS.test(key) || /artifact|artefact/.test(key) || /^doi:10\.5281\/zenodo/.test(key);
}

const ARTEFACTS =
  /^(?:[\w-]+\.)*(?:github\.com|github\.io|gitlab\.com|bitbucket\.org|zenodo\.org|figshare\.com|huggingface\.co|sourceforge\.net|osf\.io|hub\.docker\.com|codeocean\.com|kaggle\.com)\//;

function doiKey(doi: string): string {
  const bare = doi.toLowerCase().replace(/[/.,;]+$/, '');
  const arxiv = /^10\.48550\/arxiv\.(.+)$/.exec(bare)?.[1];
  return arxiv === undefined ? `doi:${bare}` : `arxiv:${arxiv.replace(/v\d+$/, '')}`;
}

function hostKey(host: string, path: string, query: string): string | null {
  const doi = /\/(10\.\d{4,9}\/[^\s?#]+?)\/?$/.exec(path)?.[1];
  if (doi !== undefined) return doiKey(doi);
  const arxiv = /^\/(?:abs|pdf|html|format|ps)\/(.+?)(?:v\d+)?(?:\.pdf)?\/?$/.exec(path)?.[1];
  if (/(?:^|\.)arxiv\.org$/.test(host) && arxiv !== undefined)
    return `arxiv:${arxiv.toLowerCase()}`;
  const ieee = /\/document\/(\d+)/.exec(path)?.[1];
  if (host === 'ieeexplore.ieee.org' && ieee !== undefined) return `ieee:${ieee}`;
  const forum = /[?&]id=([\w-]+)/.exec(query)?.[1];
  if (host === 'openreview.net' && forum !== undefined) return `openreview:${forum}`;
  const page = path.replace(/\/+$/, '').replace(/\/index\.\w+$/, '');
  const asked = keptQuery(query);
  return page === '' && asked === '' ? null : host + page + asked;
}

function keptQuery(query: string): string {
  const parts = query.slice(1).split('&');
  const kept = parts.filter((part) => part !== '' && !/^(?:utm_\w+|fbclid|gclid|ref)=/.test(part));
  return kept.length === 0 ? '' : `?${kept.sort().join('&')}`;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
