import type { FindingKind } from '../../../data/audit/index.ts';
import { mergeEntries, type Collected, type Merged } from '../../../data/merge.ts';
import type { Entry, Paper } from '../../../data/paper.ts';
import { random, shuffle } from '../../../workers/random.ts';
import { copyText, pick, readdress, respell, type Next } from './alterations.ts';
import { extend, companion } from './relatives.ts';

/** A defect that was planted: the audit must say so of the paper, and whose text it is. */
export interface Planted {
  kind: FindingKind;
  title: string;
  owner: string | null;
}

/** A library with planted defects; the other papers are clean, the relatives among them too. */
export interface Plantation extends Merged {
  planted: Planted[];
  relatives: number;
}

const OF_EACH = 10;

/** Plants ten defects of each kind and ten pairs of relatives into clean papers, no paper twice. */
export function plant(
  clean: readonly Paper[],
  vocabulary: readonly string[],
  seed: number,
): Plantation {
  const next = random(seed);
  const rows = clean.map((paper) => structuredClone(paper));
  const garden = { rows, next, used: new Set<Paper>(), planted: [] as Planted[] };
  plantAuthors(garden);
  plantLinks(garden);
  plantAbstracts(garden, vocabulary);
  plantMissing(garden);
  const relatives = plantRelatives(garden);
  const doubles = plantDoubles(garden);
  const merged = mergeEntries([...rows, ...relatives].map(collect).concat(doubles));
  return { ...merged, planted: garden.planted, relatives: relatives.length };
}

interface Garden {
  rows: Paper[];
  next: Next;
  used: Set<Paper>;
  planted: Planted[];
}

// Takes papers in random order until ten gave a defect; a paper that was used is not used again.
function plantEach(
  { rows, next, used, planted }: Garden,
  kind: FindingKind,
  spoil: (paper: Paper, before: Paper | undefined) => Paper | null | undefined,
): void {
  const order = rows.map((_, at) => at);
  shuffle(order, next);
  let left = OF_EACH;
  for (const at of order) {
    const [paper, before] = [rows[at], rows[at - 1]];
    if (left === 0 || !paper || used.has(paper) || (before && used.has(before))) continue;
    const owner = spoil(paper, before);
    if (owner === undefined) continue;
    for (const touched of [paper, owner ?? paper]) used.add(touched);
    planted.push({ kind, title: paper.title, owner: owner?.title ?? null });
    left--;
  }
}

function isSameDocument(paper: Paper, before: Paper | undefined): before is Paper {
  return paper.sources[0]?.document === before?.sources[0]?.document;
}

function plantAuthors(garden: Garden): void {
  plantEach(garden, 'foreign-authors', (paper, before) => {
    if (!isSameDocument(paper, before) || before.authors.length < 4) return undefined;
    const isAltered = garden.next() < 0.3;
    paper.authors = before.authors.map(({ name, affiliation }) => ({
      name,
      affiliation: isAltered ? 'University of Elsewhere' : affiliation,
    }));
    return before;
  });
}

function plantLinks(garden: Garden): void {
  plantEach(garden, 'wrong-link', (paper, before) => {
    if (!isSameDocument(paper, before) || before.url === null) return undefined;
    paper.url = readdress(before.url, garden.next);
    return before;
  });
}

function plantAbstracts(garden: Garden, vocabulary: readonly string[]): void {
  const { rows, used, next } = garden;
  plantEach(garden, 'foreign-abstract', (paper) => {
    const owner = pick(rows, next);
    if (paper.abstract === null || owner.abstract === null) return undefined;
    if (owner === paper || used.has(owner)) return undefined;
    paper.abstract = copyText(owner.abstract, vocabulary, next);
    return owner;
  });
}

function plantMissing(garden: Garden): void {
  plantEach(garden, 'missing-abstract', (paper) => {
    if (paper.abstract === null || paper.kind === 'keynote') return undefined;
    paper.abstract = null;
    return null;
  });
}

function plantRelatives(garden: Garden): Paper[] {
  const { rows, next, used } = garden;
  const free = rows.filter((paper) => paper.abstract !== null && !used.has(paper));
  shuffle(free, next);
  return Array.from({ length: OF_EACH }, (_, at) => {
    const [paper, other] = [free[2 * at], free[2 * at + 1]];
    if (!paper || !other) throw new Error('too few papers are left for relatives');
    for (const touched of [paper, other]) used.add(touched);
    rows.splice(rows.indexOf(other), 1);
    return at % 2 === 0 ? extend(paper, other, next) : companion(paper, other, next);
  });
}

function plantDoubles(garden: Garden): Collected[] {
  const doubles: Collected[] = [];
  plantEach(garden, 'double-entry', (paper) => {
    const again = collect({ ...paper, title: respell(paper.title, garden.next) });
    const [place] = again.entry.sources;
    if (place === undefined) return undefined;
    const lines = place.lines.map((line) => line + 10000) as [number, number]; // two, as before
    again.entry.sources = [{ ...place, lines }];
    doubles.push(again);
    return null;
  });
  return doubles;
}

function collect(paper: Paper): Collected {
  const { sources, origins } = paper;
  const { title, authors, abstract, venue, year, kind, session, url, doi } = paper;
  const { links, labels, stars, award } = paper;
  const content = { title, authors, abstract, venue, year, kind, session, url, doi };
  const entry: Entry = { ...content, links, labels, stars, award, sources, origins };
  return { entry, collection: paper.collections[0] ?? '' };
}
