import { parseFilter } from '../../data/filter.ts';
import type { OwnEntry } from '../../workers/own/entry.ts';
import { topicCounts } from '../../workers/topics/topic-counts.ts';
import { defaultChoices, type Choices } from '../link/choices.ts';
import { isOwn, type CorpusName } from './corpus-name.ts';

const fresh = { filter: {}, pick: { kind: 'nothing' } } satisfies Partial<Choices>;

/** What changes on the way to a collection of the built-in corpus: what names papers or topics of other ones goes. */
export function toCollection(corpus: CorpusName, before: CorpusName): Partial<Choices> {
  if (!isOwn(before)) return { ...fresh, corpus };
  const { k, a, b, without, edits, search, concepts, concept, row } = defaultChoices;
  return { ...fresh, corpus, k, a, b, without, edits, search, concepts, concept, row };
}

/** What changes on the way to a corpus of the reader's own: as many topics as a third of its papers, ten at most. */
export function toOwn({ name, usable, a, b }: OwnEntry): Partial<Choices> {
  const k = Math.min(defaultChoices.k, Math.max(topicCounts.least, Math.floor(usable / 3)));
  const slices = { a: parseFilter(a), b: parseFilter(b) };
  const none = { without: [], edits: '', search: '', concepts: [], concept: null, row: null };
  return { ...fresh, ...none, ...slices, k, corpus: `own:${name}` };
}
