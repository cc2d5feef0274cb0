import { areNearTitles, doiKeys } from '../entry-groups.ts';
import { isSuffix } from '../sources/name.ts';
import { titleKey, wordsOf } from '../title-key.ts';
import type { Imported } from './imported.ts';

/** By what an entry is known to be the twin of another. */
export type Likeness = 'doi' | 'title';

/** How many records under one key an entry is compared with; more would make a file of like titles slow. */
const MOST_COMPARED = 8;
/** More titles than this under one DOI mean that it names a volume, not a paper. */
const MOST_TITLES = 3;

/**
 * Finds for each entry the earlier one that is of the same paper: the one with its DOI, else the one with its normalised
 * title and year. Different DOIs, or authors or abstracts without anything in common, keep entries of one title apart.
 */
export class TwinFinder {
  readonly #known = new Map<string, Imported[]>();
  /** The entry last looked for; most are added next, and to make keys is most of the work. */
  #last: { entry: Imported; dois: string[]; titles: string[] } | null = null;

  /** The twin among the entries added, null if there is none. */
  find(entry: Imported): { twin: Imported; by: Likeness } | null {
    const last = { entry, dois: dois(entry), titles: titles(entry) };
    this.#last = last;
    for (const key of last.dois) {
      const sharing = this.#known.get(key) ?? [];
      const twin = sharing.find((other) => isSameWork(entry, other, sharing.length));
      if (twin !== undefined) return { twin, by: 'doi' };
    }
    for (const key of last.titles) {
      const twin = this.#known
        .get(key)
        ?.find((other) => !isContradicted(entry, other) && isTelling(entry, other));
      if (twin !== undefined) return { twin, by: 'title' };
    }
    return null;
  }

  add(entry: Imported): void {
    const last = this.#last?.entry === entry ? this.#last : null;
    for (const key of last ? [...last.dois, ...last.titles] : [...dois(entry), ...titles(entry)]) {
      const known = this.#known.get(key);
      if (known === undefined) this.#known.set(key, [entry]);
      else if (known.length < MOST_COMPARED && !known.includes(entry)) known.push(entry);
    }
  }
}

function dois(entry: Imported): string[] {
  return doiKeys(entry).map((doi) => `doi ${doi}`);
}

// With an author first, so that namesakes of a common title do not hide each other.
function titles(entry: Imported): string[] {
  const title = `title ${entry.year} ${titleKey(entry.title) || entry.title}`;
  const authors = [...lastNames(entry)].slice(0, 20).map((name) => `${title} by ${name}`);
  const [doi] = doiKeys(entry);
  return [...(doi === undefined ? [] : [`${title} as ${doi}`]), ...authors, title];
}

function lastNames({ authors }: Imported): Set<string> {
  return new Set(
    authors.flatMap(({ name }) => {
      const words = name.split(/[\s,]+/).filter((word) => !isSuffix(word));
      return wordsOf(words.at(-1) ?? '').at(-1) ?? [];
    }),
  );
}

function isSameWork(entry: Imported, other: Imported, sharing: number): boolean {
  const [a, b] = [titleKey(entry.title), titleKey(other.title)];
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter >= 20 && a.slice(0, shorter) === b.slice(0, shorter)) return true;
  if (areNearTitles(entry.title, other.title)) return true;
  return (
    sharing <= MOST_TITLES &&
    !isNumbered(entry.title, other.title) &&
    !isContradicted({ ...entry, doi: null }, other)
  );
}

/** Whether numbers tell the titles apart, as those of two chapters. */
function isNumbered(a: string, b: string): boolean {
  const numbers = (title: string) => (title.match(/\d+|\b[IVX]+\b/g) ?? []).join(' ');
  return numbers(a) !== numbers(b);
}

function isContradicted(entry: Imported, other: Imported): boolean {
  const [a] = doiKeys(entry);
  const [b] = doiKeys(other);
  if (a !== undefined && b !== undefined && a !== b) return true;
  return (
    areApart(lastNames(entry), lastNames(other), 0) || areApart(words(entry), words(other), 0.3)
  );
}

/** Whether more than a title as common as “Preface” speaks for one paper. */
function isTelling(entry: Imported, other: Imported): boolean {
  if (wordsOf(entry.title).length > 2 || entry.venue === other.venue) return true;
  const authors = lastNames(other);
  if ([...lastNames(entry)].some((name) => authors.has(name))) return true;
  return entry.abstract !== null && other.abstract !== null;
}

function words({ abstract }: Imported): Set<string> {
  return new Set(wordsOf((abstract ?? '').slice(0, 2000)));
}

/** Whether two sets that both say something share no more than the given part of the smaller one. */
function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>, part: number): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size === 0) return false;
  let shared = 0;
  for (const one of small) if (large.has(one)) shared += 1;
  return shared <= part * small.size;
}
