import type { Corpus } from '../../data/corpus.ts';
import { usableAbstract, type Paper } from '../../data/paper.ts';
import { PostingsBuilder, type Postings } from './postings.ts';
import { parseQuery } from './query.ts';
import { rank } from './rank.ts';
import { wordsOf } from './words.ts';

/** The papers of a corpus, ready to be searched. */
export interface SearchIndex {
  postings: Postings;
  ids: readonly string[];
  /** Each paper's text as phrases are looked for in it. */
  texts: readonly string[];
}

/** How much a word counts in title, abstract, authors and terms. */
const boosts = [3, 1, 2, 2];
/** So many papers are indexed in some 20 ms. */
const breathe = 64;

/** Indexes title, usable abstract, authors and terms of every paper: an acronym's term brings papers that write it out; yields the papers done. */
export function* indexPapers({
  papers,
  vocabulary,
  tokens,
}: Pick<Corpus, 'papers' | 'vocabulary' | 'tokens'>): Generator<number, SearchIndex> {
  const builder = new PostingsBuilder(boosts.length);
  const texts: string[] = [];
  for (const [at, paper] of papers.entries()) {
    const { title, abstract } = tokens[at] ?? { title: [], abstract: [] };
    const own = new Set([...title, ...abstract].filter((term) => term >= 0));
    const terms = [...own].map((term) => vocabulary[term]!.label).join(' ');
    const fields = [...textsOf(paper), terms].map(wordsOf);
    builder.add(fields);
    // Words between spaces, so that a phrase is found at word bounds, and within one field.
    texts.push(` ${fields.map((words) => words.join(' ')).join(' | ')} `);
    if (at % breathe === 0) yield at;
  }
  return { postings: builder.build(), ids: papers.map(({ id }) => id), texts };
}

function textsOf(paper: Paper): string[] {
  const authors = paper.authors.map(({ name }) => name).join(', ');
  return [paper.title, usableAbstract(paper) ?? '', authors];
}

/**
 * Ids of the papers that have every word and every quoted phrase of the query, best first. A word finds what begins with
 * it; one of five letters or more also what differs in a letter of five. The last word of a phrase whose quote is open may be
 * the beginning of one. null for a query without a word.
 */
export function search({ postings, ids, texts }: SearchIndex, query: string): string[] | null {
  const { words, phrases, isOpen } = parseQuery(query);
  const last = isOpen ? phrases.length - 1 : -1;
  const exact = new Set(
    phrases.flatMap((phrase, at) => (at === last ? phrase.slice(0, -1) : phrase)),
  );
  const wanted = new Set([...words, ...phrases.flat()]);
  if (wanted.size === 0) return null;
  const spoken = phrases.map((phrase, at) => ` ${phrase.join(' ')}${at === last ? '' : ' '}`);
  return rank(postings, [...wanted], exact, boosts)
    .filter((at) => spoken.every((phrase) => texts[at]!.includes(phrase)))
    .map((at) => ids[at]!);
}
