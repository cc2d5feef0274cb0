import { oneOf } from '../link/link-parts.ts';

export const collections = ['euromlsys', 'reading-list', 'all'] as const;

/** What buttons and commands call them. */
export const collectionNames = {
  euromlsys: 'EuroMLSys',
  'reading-list': 'Reading list',
  all: 'Both',
} as const;

/** A collection of the built-in corpus, or a corpus of the reader's own by its name. */
export type CorpusName = (typeof collections)[number] | `own:${string}`;

export function isOwn(text: string): text is `own:${string}` {
  return text.length > 4 && text.startsWith('own:');
}

/** What the reader calls the corpus; null for the built-in one. */
export function ownName(corpus: CorpusName): string | null {
  return isOwn(corpus) ? corpus.slice(4) : null;
}

/** The corpus that a link names; the workshop, with a note, where there is none such. */
export function readCorpus(text: string | null, notes: string[]): CorpusName {
  return text !== null && isOwn(text)
    ? text
    : oneOf(collections, text, 'corpus', notes, 'euromlsys');
}
