import type { Corpus } from '../../data/corpus.ts';
import type { Filter } from '../../data/filter.ts';
import type { Paper } from '../../data/paper.ts';
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
  const there = namesOf(papers);
  const records = [
    ...named('id').filter((id) => id !== 'none'),
    ...choices.without,
    ...(pick.kind === 'paper' ? [pick.id] : []),
  ];
  return [
    ...missing('venue', named('venue'), there.venues),
    ...missing('label', named('label'), there.labels),
    ...missing('record', records, there.ids),
    ...[...new Set(topics)]
      .filter((topic) => topic >= k)
      .map((topic) => `The link names topic ${topic + 1}, but there are ${k} topics.`),
  ];
}

function whereOf(pick: Pick): Filter[] {
  return pick.kind === 'papers' || pick.kind === 'paper' ? [pick.where] : [];
}

interface Names {
  venues: ReadonlySet<string>;
  labels: ReadonlySet<string>;
  ids: ReadonlySet<string>;
}

const known = new WeakMap<readonly Paper[], Names>();

/** What papers are called by, in small letters; found once for papers that are asked about at each choice. */
function namesOf(papers: readonly Paper[]): Names {
  const names = known.get(papers) ?? {
    venues: folded(papers.map(({ venue }) => venue)),
    labels: folded(papers.flatMap(({ labels }) => labels)),
    ids: folded(papers.map(({ id }) => id)),
  };
  known.set(papers, names);
  return names;
}

function folded(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}

function missing(what: string, names: readonly string[], there: ReadonlySet<string>): string[] {
  const unknown = names.filter((name) => !there.has(name.toLowerCase()));
  return [...new Set(unknown)].map(
    (name) => `The link names the ${what} “${name}”, which is not among the papers here.`,
  );
}
