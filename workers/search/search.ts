import MiniSearch from 'minisearch';
import type { Corpus } from '../../data/corpus.ts';
import { usableAbstract, type Paper } from '../../data/paper.ts';
import { parseQuery } from './query.ts';
import { wordsOf } from './words.ts';

interface Entry {
  id: string;
  title: string;
  abstract: string;
  authors: string;
  terms: string;
}

/** The papers of a corpus, ready to be searched. */
export interface SearchIndex {
  index: MiniSearch<Entry>;
  /** Each paper's text as phrases are looked for in it. */
  texts: ReadonlyMap<string, string>;
}

const fields = ['title', 'abstract', 'authors', 'terms'] as const;
const boost = { title: 3, authors: 2, terms: 2 };
const fuzziest = 0.2;
const shortestFuzzy = 5;
/** So many papers are indexed in some 20 ms. */
const breathe = 64;

/** Indexes title, usable abstract, authors and terms of every paper: an acronym's term brings papers that write it out; yields the papers done. */
export function* indexPapers({
  papers,
  vocabulary,
  tokens,
}: Pick<Corpus, 'papers' | 'vocabulary' | 'tokens'>): Generator<number, SearchIndex> {
  const index = new MiniSearch<Entry>({
    fields: [...fields],
    tokenize: wordsOf,
    processTerm: (word) => word,
  });
  const texts = new Map<string, string>();
  for (const [at, paper] of papers.entries()) {
    const { title, abstract } = tokens[at] ?? { title: [], abstract: [] };
    const own = new Set([...title, ...abstract].filter((term) => term >= 0));
    const terms = [...own].map((term) => vocabulary[term]!.label).join(' ');
    const entry = { ...textsOf(paper), terms };
    index.add(entry);
    texts.set(entry.id, fold(fields.map((field) => entry[field]).join(' | ')));
    if (at % breathe === 0) yield at;
  }
  return { index, texts };
}

function textsOf(paper: Paper): Omit<Entry, 'terms'> {
  return {
    id: paper.id,
    title: paper.title,
    abstract: usableAbstract(paper) ?? '',
    authors: paper.authors.map(({ name }) => name).join(', '),
  };
}

/**
 * Ids of the papers that have every word and every quoted phrase of the query, best first. A word finds what begins with
 * it; one of five letters or more also what differs in a letter of five. null for a query without a word.
 */
export function search({ index, texts }: SearchIndex, query: string): string[] | null {
  const { words, phrases } = parseQuery(query);
  const wanted = [...words, ...phrases.flat()];
  if (wanted.length === 0) return null;
  const exact = new Set(phrases.flat());
  const found = index.search(wanted.join(' '), {
    combineWith: 'AND',
    boost,
    prefix: (word) => !exact.has(word),
    fuzzy: (word) => (exact.has(word) || word.length < shortestFuzzy ? false : fuzziest),
  });
  const ids = found.map(({ id }) => id as string); // the ids of the entries
  const spoken = phrases.map((phrase) => ` ${phrase.join(' ')} `);
  return ids.filter((id) => spoken.every((phrase) => texts.get(id)!.includes(phrase)));
}

/** Words between spaces, with one before and after, so that a phrase is found at word bounds. */
function fold(text: string): string {
  const parts = text.split(' | ').map((part) => wordsOf(part).join(' '));
  return ` ${parts.join(' | ')} `;
}
