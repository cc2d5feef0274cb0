import type { Corpus } from '../../data/corpus.ts';
import type { Filter } from '../../data/filter.ts';
import type { Paper } from '../../data/paper.ts';
import { columnsOf } from '../state/columns.ts';
import type { Choices, Pick } from './choices.ts';

/** The notes, and those on what a link names and the corpus, once it is there, does not have. */
export function withUnknown(notes: string[], choices: Choices, corpus: Corpus | null): string[] {
  const more = corpus ? unknownNames(choices, corpus.papers) : [];
  return more.length > 0 ? [...new Set([...notes, ...more])] : notes;
}

/** A note on each venue, label, record and topic that a link names and that is not there. */
export function unknownNames(choices: Choices, papers: readonly Paper[]): string[] {
  const { filter, a, b, pick, k } = choices;
  const filters = [filter, a, b, ...whereOf(pick)];
  const named = (part: 'venue' | 'label' | 'id'): string[] =>
    filters.flatMap((one) => one[part] ?? []);
  const topics = [
    ...filters.flatMap(({ topic = [] }) => topic),
    ...(pick.kind === 'topic' ? [pick.topic] : []),
  ];
  const missing = (what: string, names: readonly string[], part: Part): string[] =>
    names.length === 0 ? [] : notThere(what, names, namesOf(papers, part));
  const records = [
    ...named('id').filter((id) => id !== 'none'),
    ...choices.without,
    ...(pick.kind === 'paper' ? [pick.id] : []),
  ];
  return [
    ...missing('venue', named('venue'), 'venues'),
    ...missing('label', named('label'), 'labels'),
    ...missing('record', records, 'ids'),
    ...[...new Set(topics)]
      .filter((topic) => topic >= k)
      .map((topic) => `The link names topic ${topic + 1}, but there are ${k} topics.`),
  ];
}

function whereOf(pick: Pick): Filter[] {
  return pick.kind === 'papers' || pick.kind === 'paper' ? [pick.where] : [];
}

type Part = 'venues' | 'labels' | 'ids';

const known: Record<Part, WeakMap<readonly Paper[], ReadonlySet<string>>> = {
  venues: new WeakMap(),
  labels: new WeakMap(),
  ids: new WeakMap(),
};

/** What papers are called by, in small letters; found once for papers that are asked about at each choice. */
function namesOf(papers: readonly Paper[], part: Part): ReadonlySet<string> {
  const names = known[part].get(papers) ?? new Set<string>(allNames(papers, part).map(small));
  known[part].set(papers, names);
  return names;
}

function allNames(papers: readonly Paper[], part: Part): readonly string[] {
  if (part === 'venues') return columnsOf(papers).venue.values;
  return papers.flatMap((paper) => (part === 'ids' ? paper.id : paper.labels));
}

function small(name: string): string {
  return name.toLowerCase();
}

function notThere(what: string, names: readonly string[], there: ReadonlySet<string>): string[] {
  const unknown = names.filter((name) => !there.has(small(name)));
  return [...new Set(unknown)].map(
    (name) => `The link names the ${what} “${name}”, which is not among the papers here.`,
  );
}
