import type { Corpus } from '../../../data/corpus.ts';
import type { Paper } from '../../../data/paper.ts';
import type { Choice } from '../../../workers/claims/sample.ts';
import { makePaper } from '../../fixtures/paper.ts';

/** A paper whose abstract is its words; null for one that has only a title. */
export type Small = Pick<Paper, 'id' | 'year'> & Partial<Paper> & { words?: string | null };

/** A corpus whose every word is a noun and its own term; titles have no words unless given in lower case. */
export function smallCorpus(rows: readonly Small[]): Corpus {
  const papers = rows.map(({ words = '', ...fields }) =>
    makePaper({ ...fields, abstract: words, ...(words === null && { abstractStatus: 'missing' }) }),
  );
  const split = (text: string) => text.split(' ').filter(Boolean);
  const texts = papers.map((paper, at) => ({
    title: rows[at]!.title === undefined ? [] : split(paper.title),
    abstract: split(paper.abstract ?? ''),
  }));
  const terms = [
    ...new Set(texts.flatMap(({ title, abstract }) => [...title, ...abstract])),
  ].sort();
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const number = (word: string) => numbers.get(word) ?? -1;
  return {
    papers,
    vocabulary: terms.map((term) => ({ term, label: term, wordClass: 'noun', stop: false })),
    tokens: texts.map(({ title, abstract }) => ({
      title: title.map(number),
      abstract: abstract.map(number),
    })),
    forms: Object.fromEntries(numbers),
    acronyms: [],
    findings: [],
  };
}

/** All papers of a corpus, unless told otherwise. */
export function choiceOf(change: Partial<Choice> = {}): Choice {
  return {
    collection: 'all',
    slice: {},
    byTitle: false,
    without: [],
    topicOf: new Map(),
    ...change,
  };
}

/** So many papers of one year with the same words. */
export function several(count: number, year: number, words: string, more: Partial<Paper> = {}) {
  return Array.from({ length: count }, (_, at): Small => {
    return { id: `${more.venue ?? ''}${year} ${words} ${at}`, year, words, ...more };
  });
}
