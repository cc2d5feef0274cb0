import type { Filter, FilterPart } from '../../data/filter.ts';
import type { Kind, Paper } from '../../data/paper.ts';
import { describeFilter, listed, plural } from '../format.ts';
import { isOwn, type CorpusName } from '../state/corpus-name.ts';

const corpora = {
  euromlsys: 'EuroMLSys',
  'reading-list': 'the reading list',
  all: 'both corpora',
};

const kinds: readonly Kind[] = ['paper', 'poster', 'keynote'];

/** How many of each kind: `18 papers and 8 posters`, `1 keynote`, `no record`. */
export function countByKind(papers: readonly Paper[]): string {
  const counts = kinds.map((kind) => ({
    kind,
    n: papers.filter((paper) => paper.kind === kind).length,
  }));
  const there = counts.filter(({ n }) => n > 0);
  return there.length === 0 ? 'no record' : listed(there.map(({ kind, n }) => plural(n, kind)));
}

/** What was asked for, in full: `LLM serving · 2024 · papers and posters · with an abstract`; empty for everything. */
export function describeAsked(where: Filter, topicName: (topic: number) => string): string {
  const { kind, text, id, ...rest } = where;
  const parts = [
    id?.length ? 'records by name' : '',
    describeFilter(rest, topicName),
    kind?.length ? listed(kind.map((one) => `${one}s`)) : '',
    text?.length === 1
      ? text[0] === 'abstract'
        ? 'with an abstract of their own'
        : 'with a title only'
      : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

/** One part of a filter in words, as its chip says it: `2024`, `papers and posters`, `56 records by name`. */
export function describePart(
  filter: Filter,
  part: FilterPart,
  topicName: (topic: number) => string,
): string {
  const only: Filter = { [part]: filter[part] };
  return part === 'id' ? describeFilter(only, topicName) : describeAsked(only, topicName);
}

/** Where a list was looked for: a list by name everywhere, any other in the corpus and the filter in force. */
export function describeScope(
  where: Filter,
  { corpus, filter }: { corpus: CorpusName; filter: Filter },
  topicName: (topic: number) => string,
): string {
  if (where.id?.length) return '';
  const inForce = describeAsked(filter, topicName);
  return `in ${isOwn(corpus) ? corpus.slice(4) : corpora[corpus]}${inForce === '' ? '' : `, within the filters: ${inForce}`}`;
}
