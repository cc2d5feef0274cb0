import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../../data/corpus.ts';
import { tokenise } from '../../../data/tokens.ts';
import { drain } from '../../../workers/headless/drain.ts';
import { parseQuery } from '../../../workers/search/query.ts';
import { indexPapers, search } from '../../../workers/search/search.ts';
import { makePaper } from '../../fixtures/paper.ts';

const rows: [id: string, title: string, abstract: string, author: string][] = [
  [
    'a',
    'Serving Large Language Models',
    'A large language model (LLM) answers in turn. We page its cache.',
    'Pınar Tözün',
  ],
  ['b', 'LLMs on Phones', 'LLMs run on phones. The cache is small.', 'Ana Klimović'],
  ['c', 'Scheduling Phones', 'A scheduler for phones with batteries.', 'Ehsan Yousefzadeh'],
];
const papers = rows.map(([id, title, abstract, name]) =>
  makePaper({ id, title, abstract, authors: [{ name, affiliation: null }] }),
);
const index = drain(indexPapers(buildCorpus(papers, tokenise)));
const found = (query: string): string[] | null => search(index, query)?.sort() ?? null;

describe('the search', () => {
  it('finds words in title, abstract and authors, and all of them', () => {
    expect(found('phones')).toEqual(['b', 'c']);
    expect(found('phones cache')).toEqual(['b']);
    expect(found('phones unheard')).toEqual([]);
  });

  it('finds what begins with a word, and what is misspelt by a letter of five', () => {
    expect(found('sched')).toEqual(['c']);
    expect(found('scheduilng')).toEqual(['c']);
    expect(found('cachf')).toEqual(['a', 'b']);
    expect(found('cach')).toEqual(['a', 'b']);
    expect(found('cbch')).toEqual([]);
  });

  it('knows no accents', () => {
    expect(found('tozun')).toEqual(['a']);
    expect(found('Klimović')).toEqual(['b']);
  });

  it('finds an acronym where it is written out, and the other way round', () => {
    expect(found('llm')).toEqual(['a', 'b']);
  });

  it('finds a phrase while it is typed, as far as it goes', () => {
    for (const typed of ['"la', '"large lang', '"large language', '"large language mod'])
      expect(found(typed), typed).toEqual(['a']);
    expect(found('"large langauge')).toEqual([]);
    expect(found('"large lang ')).toEqual([]);
    expect(found('"large lang"')).toEqual([]);
    expect(found('phones "the ca')).toEqual(['b']);
  });

  it('takes a phrase in quotes as it stands, at word bounds, within one field', () => {
    expect(found('"large language"')).toEqual(['a']);
    expect(found('"language large"')).toEqual([]);
    expect(found('"arge language"')).toEqual([]);
    expect(found('"phones llms"')).toEqual([]);
    expect(found('cache "on phones"')).toEqual(['b']);
  });

  it('ranks the title before the abstract', () => {
    expect(search(index, 'phones scheduling')?.[0]).toBe('c');
    expect(search(index, 'large')?.[0]).toBe('a');
  });

  it('finds nothing to look for in a query without a word', () => {
    for (const query of ['', '  ', '""', '-- "']) expect(found(query)).toBeNull();
  });
});

describe('a query', () => {
  it('is words and phrases; an open quote runs to the end', () => {
    expect(parseQuery('a "b c" d “e f” "g')).toEqual({
      words: ['a', 'd'],
      phrases: [['b', 'c'], ['e', 'f'], ['g']],
      isOpen: true,
    });
  });
});
