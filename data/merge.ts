import type { Content, Entry, Field, Paper, Place } from './paper.ts';
import { paperId } from './paper-id.ts';
import { authorKeys, doiKeys, editionTitle, groupEntries } from './entry-groups.ts';

/** An entry as a reader gave it and the collection of the document it stands in. */
export interface Collected {
  entry: Entry;
  collection: string;
}

/** An entry that was joined to a paper that an earlier entry had brought. */
export interface Duplicate {
  /** Id of the paper. */
  of: string;
  collection: string;
  /** Where the joined entry stands, and where the earlier one does. */
  sources: Place[];
  keptSources: Place[];
  /** The titles as the two spell them; they differ if this is a variant. */
  title: string;
  keptTitle: string;
  by: 'title' | 'doi';
}

export interface Merged {
  papers: Paper[];
  duplicates: Duplicate[];
}

/**
 * Joins the entries of one paper into one record, so that entries = papers + duplicates. Papers come
 * in the order of their first entry, which wins field by field; a field that it leaves empty is
 * filled from the next entry that has it. An abstract counts as the paper's own; findings and repairs
 * are yet to come. Ids do not depend on the order of the entries.
 */
export function mergeEntries(collected: readonly Collected[]): Merged {
  const groups = groupEntries(collected.map(({ entry }) => entry)).map((indices) =>
    indices.flatMap((index) => collected[index] ?? []),
  );
  const ids = nameGroups(groups.map((group) => group.map(({ entry }) => entry)));
  const papers: Paper[] = [];
  const duplicates: Duplicate[] = [];
  for (const [at, group] of groups.entries()) {
    const [first, ...later] = group;
    const id = ids[at];
    if (first === undefined || id === undefined) continue;
    papers.push(joinPaper(id, first, later));
    for (const next of later) duplicates.push(describeDuplicate(id, first.entry, next));
  }
  return { papers, duplicates };
}

// The least of the ids that a paper's spellings give is the same in any order. Papers that differ
// in their DOIs or authors alone get ids that say so.
function nameGroups(groups: readonly Entry[][]): string[] {
  const ids = groups.map((group) => leastId(group, ''));
  const uses = new Map<string, number>();
  for (const id of ids) uses.set(id, (uses.get(id) ?? 0) + 1);
  return ids.map((id, at) => {
    const group = groups[at] ?? [];
    return uses.get(id) === 1 ? id : leastId(group, distinguishing(group));
  });
}

function leastId(group: readonly Entry[], suffix: string): string {
  const ids = group.map(({ venue, year, title }) => paperId(venue, year, title + suffix));
  return ids.sort()[0] ?? '';
}

function distinguishing(group: readonly Entry[]): string {
  const marks = new Set(group.flatMap((entry) => [...doiKeys(entry), ...authorKeys(entry)]));
  return ['', ...[...marks].sort()].join(' | ');
}

function joinPaper(id: string, first: Collected, later: readonly Collected[]): Paper {
  const { sources, origins, ...content } = first.entry;
  const paper: Paper = {
    id,
    ...content,
    collections: [first.collection],
    repairedAbstract: null,
    repairs: [],
    abstractStatus: 'missing',
    sources: [...sources],
    origins: { ...origins },
    findings: [],
  };
  for (const next of later) addEntry(paper, next);
  if (paper.abstract !== null) paper.abstractStatus = 'own';
  return paper;
}

const FILLABLE = [
  'authors',
  'abstract',
  'session',
  'url',
  'doi',
  'links',
  'labels',
  'stars',
  'award',
] as const satisfies readonly Field[];

function addEntry(paper: Paper, { entry, collection }: Collected): void {
  if (!paper.collections.includes(collection)) paper.collections.push(collection);
  for (const place of entry.sources)
    if (!paper.sources.some((known) => isSamePlace(known, place))) paper.sources.push(place);
  for (const field of FILLABLE) if (isEmpty(paper[field])) fill(paper, entry, field);
}

function isEmpty(value: Content[Field]): boolean {
  return (
    value === null || value === 0 || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function fill<K extends Field>(paper: Paper, entry: Entry, field: K): void {
  if (isEmpty(entry[field])) return;
  (paper as Content)[field] = entry[field];
  const origin = entry.origins[field];
  const { [field]: _, ...others } = paper.origins;
  paper.origins = origin === undefined ? others : { ...others, [field]: origin };
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.document === b.document && a.lines[0] === b.lines[0] && a.lines[1] === b.lines[1];
}

function describeDuplicate(of: string, kept: Entry, { entry, collection }: Collected): Duplicate {
  return {
    of,
    collection,
    sources: entry.sources,
    keptSources: kept.sources,
    title: entry.title,
    keptTitle: kept.title,
    by: editionTitle(entry) === editionTitle(kept) ? 'title' : 'doi',
  };
}
