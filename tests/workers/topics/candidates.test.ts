import { describe, expect, it } from 'vitest';
import type { Term } from '../../../data/corpus.ts';
import {
  phraseCandidates,
  withoutRelatives,
  wordCandidates,
} from '../../../workers/topics/candidates.ts';
import { defaultTermOptions, selectTerms } from '../../../workers/topics/terms.ts';
import { paperSaying, vocabularyOf } from '../../fixtures/words.ts';

const vocabulary = vocabularyOf('cache memory token');
const papers = (texts: string[]) => texts.map((text) => paperSaying(vocabulary, text));

describe('a word that may stand for a topic', () => {
  it('comes with the papers that say it', () => {
    const tokens = papers(['cache', 'cache . token', 'token . token']);
    const selection = selectTerms(tokens, vocabulary, { ...defaultTermOptions, maxShare: 1 });
    expect(wordCandidates(tokens, vocabulary, selection)).toEqual([
      { terms: [0], label: 'cache', rows: [0, 1], apart: [], noun: true },
      { terms: [2], label: 'token', rows: [1, 2], apart: [], noun: true },
    ]);
  });

  it('is no noun where it is a verb or adjective', () => {
    const verbs = vocabularyOf('train', 'verb');
    const tokens = ['train', 'train'].map((text) => paperSaying(verbs, text));
    const selection = selectTerms(tokens, verbs, { ...defaultTermOptions, maxShare: 1 });
    expect(wordCandidates(tokens, verbs, selection)[0]?.noun).toBe(false);
  });
});

describe('a phrase that may name a topic', () => {
  it('is two neighbours in three papers, with the papers that say its words apart', () => {
    const said = 'memory cache';
    const tokens = papers([said, said, `${said} . token`, 'cache . memory', 'cache']);
    expect(phraseCandidates(tokens, vocabulary)).toEqual([
      { terms: [1, 0], label: 'memory cache', rows: [0, 1, 2], apart: [3], noun: true },
    ]);
  });

  it('is not one that two papers say', () => {
    expect(phraseCandidates(papers(['memory cache', 'memory cache']), vocabulary)).toEqual([]);
  });
});

describe('what repeats a better candidate', () => {
  const spelt: Term[] = [
    ...vocabularyOf('schedule scheduler gpu'),
    { term: 'fl', label: 'federated learning', wordClass: 'name', stop: false },
    ...vocabularyOf('federated'),
    { term: 'llm', label: 'LLM', wordClass: 'name', stop: false },
    { term: 'key-value', label: 'key-value', wordClass: 'name', stop: false },
    ...vocabularyOf('key'),
  ];
  const kept = (...ranked: number[][]) =>
    withoutRelatives(
      ranked.map((terms) => ({ terms })),
      spelt,
      10,
    ).map(({ terms }) => terms.map((term) => spelt[term]?.term).join(' '));

  it.each([
    ['another form of a word', [[0], [1], [2]], ['schedule', 'gpu']],
    ['a word inside a phrase', [[2, 0], [0], [5]], ['gpu schedule', 'llm']],
    ['a phrase around a word', [[2], [2, 0], [5]], ['gpu', 'llm']],
    [
      'a phrase of other forms',
      [
        [2, 0],
        [2, 1],
      ],
      ['gpu schedule'],
    ],
    ['a word of a spelt-out acronym', [[3], [4]], ['fl']],
    ['a part of a compound', [[6], [7]], ['key-value']],
  ])('is left out: %s', (_, ranked, expected) => {
    expect(kept(...ranked)).toEqual(expected);
  });

  it('is not a phrase that shares one of two words', () => {
    expect(kept([2, 0], [5, 0])).toEqual(['gpu schedule', 'llm schedule']);
  });

  it('counts for nothing beyond the number wanted', () => {
    const ranked = [{ terms: [2] }, { terms: [5] }, { terms: [0] }];
    expect(withoutRelatives(ranked, spelt, 2)).toEqual(ranked.slice(0, 2));
  });
});
