import type { Paper } from '../paper.ts';
import { titleKey, wordsOf } from '../title-key.ts';
import { stemsOf, systemName } from './title-words.ts';

const CONTAINED = 0.6;
const ALIKE = 0.75;
const LEAST_WORDS = 3;
const FEW_TITLES = 4;

/** Whether two records are of one work, such as a paper and its extended version. */
export type IsSameWork = (one: Paper, other: Paper) => boolean;

/**
 * Tells by titles and authors: one title, one system's name, or most of the rarer words of the
 * shorter title in the longer, together with an author in common if authors are known.
 */
export function compareWorks(papers: readonly Paper[]): IsSameWork {
  const weigh = weighWords(papers);
  const named = countNames(papers);
  return (one, other) => {
    if (spelling(one.title) === spelling(other.title)) return true;
    const { contained, alike, words } = compareTitles(one.title, other.title, weigh);
    if (words >= LEAST_WORDS && alike >= ALIKE) return true;
    const share = sharedAuthors(one, other);
    if (share === 0) return false;
    const name = nameKey(one);
    const isName = name !== '' && (named.get(name) ?? 0) <= FEW_TITLES;
    if (isName && name === nameKey(other)) return true;
    return words >= LEAST_WORDS && contained >= CONTAINED;
  };
}

function spelling(title: string): string {
  return titleKey(title) || title;
}

/** The part of the shorter author list that stands in the longer; null where a list is empty. */
export function sharedAuthors(one: Paper, other: Paper): number | null {
  const [few, many] = [one, other]
    .map(({ authors }) => authors.map(({ name }) => wordsOf(name)))
    .sort((a, b) => a.length - b.length);
  if (!few || !many || few.length === 0) return null;
  const firstNames = new Map<string, string[]>();
  for (const name of many) {
    const last = name.at(-1) ?? '';
    const known = firstNames.get(last);
    if (known === undefined) firstNames.set(last, [name[0] ?? '']);
    else known.push(name[0] ?? '');
  }
  const shared = few.filter((name) =>
    firstNames.get(name.at(-1) ?? '')?.some((first) => isSameFirstName(first, name[0] ?? '')),
  );
  return shared.length / few.length;
}

function isSameFirstName(one: string, other: string): boolean {
  const isInitial = one.length === 1 || other.length === 1;
  return one === other || (isInitial && one[0] === other[0]);
}

type Weigh = (word: string) => number;

function weighWords(papers: readonly Paper[]): Weigh {
  const uses = new Map<string, number>();
  for (const { title } of papers)
    for (const word of stemsOf(title)) uses.set(word, (uses.get(word) ?? 0) + 1);
  return (word) => Math.log((papers.length + 1) / ((uses.get(word) ?? 0) + 0.5));
}

function countNames(papers: readonly Paper[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const paper of papers) {
    const name = nameKey(paper);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function nameKey({ title }: Paper): string {
  return titleKey(systemName(title) ?? '');
}

function compareTitles(one: string, other: string, weigh: Weigh) {
  const first = stemsOf(one);
  const second = new Set(stemsOf(other));
  const shared = first.filter((word) => second.has(word));
  const weightOf = (words: Iterable<string>) =>
    [...words].reduce((sum, word) => sum + weigh(word), 0);
  const common = weightOf(shared);
  const [a, b] = [weightOf(first), weightOf(second)];
  return {
    words: shared.length,
    contained: common / Math.max(Math.min(a, b), 1e-9),
    alike: common / Math.max(a + b - common, 1e-9),
  };
}
