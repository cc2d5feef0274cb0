import { groupEntries } from '../entry-groups.ts';
import type { Duplicate } from '../merge.ts';
import type { Paper, Place } from '../paper.ts';
import { fold } from '../sources/lines.ts';
import { makeFinding, type Finding } from './finding.ts';
import { compareWorks, type IsSameWork } from './same-work.ts';

/**
 * One finding for each entry that lists a paper again in the document that lists it already, whether
 * or not the two became one record. A mention in another document is none.
 */
export function findDoubleEntries(
  papers: readonly Paper[],
  duplicates: readonly Duplicate[],
): Finding[] {
  const joined = joinedEntries(duplicates).map((repetition) =>
    report(repetition, 'The two entries are one record and count once.'),
  );
  const unjoined = unjoinedEntries(papers).map((repetition) =>
    report(repetition, 'Both records stay in the corpus until one is left out.'),
  );
  return [...joined, ...unjoined];
}

interface Repetition {
  id: string;
  place: Place;
  first: Place;
}

function joinedEntries(duplicates: readonly Duplicate[]): Repetition[] {
  const listed = new Map<string, Place>();
  return duplicates.flatMap(({ of, sources, keptSources }) => {
    const [place] = sources;
    const [kept] = keptSources;
    if (!place || !kept) return [];
    const key = `${of}\n${place.document}`;
    const first = kept.document === place.document ? kept : listed.get(key);
    if (first !== undefined) return [{ id: of, place, first }];
    listed.set(key, place);
    return [];
  });
}

function unjoinedEntries(papers: readonly Paper[]): Repetition[] {
  const isSameWork = compareWorks(papers);
  const groups = [...groupTitles(papers), ...groupAbstracts(papers, isSameWork)];
  const repeated = new Map<string, Repetition>();
  for (const [first, ...later] of groups) {
    for (const paper of later) {
      const repetition = first === undefined ? null : repetitionOf(paper, first);
      if (repetition !== null && !repeated.has(paper.id)) repeated.set(paper.id, repetition);
    }
  }
  return [...repeated.values()];
}

function repetitionOf(paper: Paper, first: Paper): Repetition | null {
  const [place] = paper.sources;
  const [kept] = first.sources;
  const isOneList = place !== undefined && place.document === kept?.document;
  return isOneList ? { id: paper.id, place, first: kept } : null;
}

function groupTitles(papers: readonly Paper[]): Paper[][] {
  const groups = groupEntries(papers).filter(({ length }) => length > 1);
  return groups.map((group) => group.flatMap((at) => papers[at] ?? []));
}

// Papers of one edition with nearly one title and the same abstract.
function groupAbstracts(papers: readonly Paper[], isSameWork: IsSameWork): Paper[][] {
  const groups = new Map<string, Paper[]>();
  for (const paper of papers) {
    const text = fold(paper.abstract ?? '').toLowerCase();
    if (text === '') continue;
    const key = [paper.venue, paper.year, text].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [paper]);
    else if (group[0] !== undefined && isSameWork(group[0], paper)) group.push(paper);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function report({ id, place, first }: Repetition, effect: string): Finding {
  const evidence = `The entry repeats that of line ${first.lines[0]}.`;
  return makeFinding('double-entry', { records: [id], place, evidence, effect });
}
