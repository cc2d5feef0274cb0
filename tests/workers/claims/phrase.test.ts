import { describe, expect, it } from 'vitest';
import { readPhrase } from '../../../workers/claims/phrase.ts';
import { corpusOf } from '../../fixtures/twelve-papers.ts';
import { makePaper } from '../../fixtures/paper.ts';

const corpus = corpusOf([
  makePaper({
    id: 'a',
    title: 'Serving on GPUs',
    abstract:
      'Large language models (LLMs) serve users on a GPU. A large language model serves GPT-4.',
  }),
]);
const terms = (text: string) =>
  readPhrase(text, corpus).map(({ words, term }) => [
    words,
    term === null ? null : corpus.vocabulary[term]!.term,
  ]);

describe('readPhrase', () => {
  it('folds inflections to the term that the corpus knows', () => {
    expect(terms('Serving')).toEqual([['Serving', 'serve']]);
    expect(terms('GPUs')).toEqual([['GPUs', 'gpu']]);
  });

  it('joins an acronym, its plural and its expansion', () => {
    for (const text of ['LLM', 'llms', 'large language model', 'Large-Language Models']) {
      expect(terms(text).map(([, term]) => term)).toEqual(['llm']);
    }
    expect(terms('large language model serving')).toEqual([
      ['large language model', 'llm'],
      ['serving', 'serve'],
    ]);
  });

  it('splits at hyphens only what the corpus does not write with one', () => {
    expect(terms('gpt-4')).toEqual([['gpt-4', 'gpt-4']]);
    expect(terms('GPU-serving')).toEqual([
      ['GPU', 'gpu'],
      ['serving', 'serve'],
    ]);
  });

  it('has no term for a word that no paper uses, whatever its name', () => {
    expect(terms('blockchain constructor')).toEqual([
      ['blockchain', null],
      ['constructor', null],
    ]);
  });

  it('finds no part in a text without words', () => {
    expect(readPhrase(' – , ', corpus)).toEqual([]);
  });
});
