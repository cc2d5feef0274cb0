import type { Place } from '../paper.ts';
import { fold } from '../sources/lines.ts';
import type { Draft } from './draft.ts';
import type { Imported } from './imported.ts';
import { nameInOrder } from './names.ts';
import { type Dialect, toPlain } from './plain.ts';
import { type OwnFields, readOwn } from './own-fields.ts';
import { safeLink } from './safe-link.ts';
import { inverted } from './json-fields.ts';

/** The venue of an entry that names none. */
export const noVenue = 'no venue';

/** The entry that a draft describes; a text instead says why it is none. */
export function toEntry(draft: Draft, document: string, dialect: Dialect): Imported | string {
  const { lines, values } = draft;
  const own = readOwn(values.rest?.[0] ?? null);
  const abstract =
    firstText(values.abstract, dialect) ?? firstText(abstractOfIndex(draft), dialect);
  const title = firstText(values.title, dialect) ?? titleOf(own.abstract ?? abstract);
  if (title === null && own.title === undefined) return 'it has neither a title nor an abstract';
  const entry: Imported = {
    id: null,
    title: title ?? '',
    authors: (values.authors ?? []).flatMap((name) => toAuthor(name, dialect)),
    abstract: isPlaceholder(abstract) ? null : abstract,
    repairedAbstract: null,
    abstractStatus: 'missing',
    venue: firstText(values.venue, dialect) ?? noVenue,
    year: firstYear(values.year) || firstYear(values.venue),
    kind: 'paper',
    session: firstText(values.session, dialect),
    url:
      values.url?.flatMap((text) => safeLink(text.trim().split(/[\s|]/)[0] ?? '') ?? [])[0] ?? null,
    doi: firstDoi(values.doi),
    links: [],
    labels: labelsOf(values.labels ?? [], dialect),
    stars: 0,
    award: null,
    sources: [{ document, lines } satisfies Place],
    origins: {},
  };
  return withOwn(entry, own);
}

function withOwn(entry: Imported, own: OwnFields): Imported {
  const joined = Object.assign(entry, own);
  const foreign = own.abstractStatus === 'foreign' ? 'foreign' : 'own';
  joined.abstractStatus = joined.abstract === null ? 'missing' : foreign;
  return joined;
}

function firstText(values: readonly string[] | undefined, dialect: Dialect): string | null {
  for (const value of values ?? []) {
    const text = toPlain(value, dialect);
    if (text !== '') return text;
  }
  return null;
}

function abstractOfIndex({ values }: Draft): string[] {
  const [text] = values.inverted ?? [];
  if (text === undefined || !text.startsWith('{')) return text === undefined ? [] : [text];
  try {
    return inverted(JSON.parse(text));
  } catch {
    return [];
  }
}

/** What stands for the title of an entry that has an abstract only. */
function titleOf(abstract: string | null): string | null {
  if (abstract === null || isPlaceholder(abstract)) return null;
  const words = abstract.split(' ');
  return `[no title] ${words.slice(0, 10).join(' ')}${words.length > 10 ? ' …' : ''}`.slice(0, 200);
}

const PLACEHOLDER =
  /^(?:\W*|n\/?a|null|none|nan|\[?(?:no abstract(?: available)?|abstract (?:is )?(?:not available|unavailable|missing))\.?\]?)$/i;

function isPlaceholder(text: string | null): boolean {
  return text !== null && PLACEHOLDER.test(text);
}

function toAuthor(name: string, dialect: Dialect): { name: string; affiliation: null }[] {
  const isWhole = dialect === 'bibtex' && /^\s*\{[^{}]*\}\s*$/.test(name);
  const plain = toPlain(name, dialect).replace(/ \(\d{6,}\)$/, '');
  const ordered = isWhole ? plain : nameInOrder(plain);
  return ordered === '' || /^(?:and )?others$|^et al\.?$/i.test(ordered)
    ? []
    : [{ name: ordered, affiliation: null }];
}

function firstYear(values: readonly string[] | undefined): number {
  for (const value of values ?? []) {
    const found = /(?<!\d)(?:1[5-9]|20|21)\d\d(?!\d)/.exec(value.slice(0, 200))?.[0];
    if (found !== undefined) return Number(found);
  }
  return 0;
}

const DOI = /\b10\.\d{4,9}\/[^\s"<>|{}]+/;

function firstDoi(values: readonly string[] | undefined): string | null {
  for (const value of values ?? []) {
    if (/^\s*10\.\S{1,200}\s*$/.test(value) && !DOI.test(value)) return value.trim();
    const found = DOI.exec(decoded(value.slice(0, 500)).replace(/\\(?=[_%&#])/g, ''))?.[0];
    if (found !== undefined)
      return found.replace(/[.,;:)\]]+$/, (end) =>
        found.includes('(') ? end.replace(/[.,;:]+$/, '') : '',
      );
  }
  return null;
}

function decoded(text: string): string {
  try {
    return /%2f/i.test(text) ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}

function labelsOf(values: readonly string[], dialect: Dialect): string[] {
  const lists = values.flatMap((value) => {
    const [, inner] = /^\s*\[(.*)\]\s*$/s.exec(value) ?? [];
    const text = inner === undefined ? value : inner.replace(/['"]/g, '');
    const signs = /[;|\n]/.test(text) ? /[;|\n]/ : values.length === 1 ? /,/ : /\n/;
    return text.split(signs);
  });
  return [
    ...new Set(lists.map((label) => fold(toPlain(label, dialect)).replace(/^\*/, ''))),
  ].filter((label) => !isPlaceholder(label) && label.length <= 100);
}
