import { describe, expect, it } from 'vitest';
import { measureLikeness } from '../../../workers/claims/likeness.ts';
import { isInverted, nearDerivations, nearFollowers } from '../../../workers/claims/near-forms.ts';
import { several, smallCorpus } from './small-corpus.ts';

// Serving and inference keep the same company, training another; paging follows in one paper only.
const corpus = smallCorpus([
  ...several(3, 2023, 'llm serving latency batch request'),
  ...several(3, 2024, 'llm inference latency batch request'),
  ...several(4, 2024, 'llm training gradient shard optimiser'),
  ...several(1, 2024, 'llm paging latency batch request'),
  ...several(2, 2024, 'soil water field'),
]);
const term = (word: string) => corpus.vocabulary.findIndex((known) => known.term === word);
const label = (number: number) => corpus.vocabulary[number]!.term;

describe('nearFollowers', () => {
  it('takes what follows the same word in the same company for near', () => {
    const forms = nearFollowers(term('llm'), term('serving'), corpus);
    expect(forms.map((form) => [label(form.term), form.near])).toEqual([
      ['inference', true],
      ['training', false],
    ]);
  });

  it('takes no follower for near that another one is nearer to', () => {
    const forms = nearFollowers(term('llm'), term('training'), corpus);
    expect(forms.every(({ near }) => !near)).toBe(true);
  });

  it('knows nothing of a word that nothing follows', () => {
    expect(nearFollowers(term('field'), term('soil'), corpus)).toEqual([]);
  });
});

describe('nearDerivations', () => {
  const robots = smallCorpus([
    ...several(3, 2023, 'robot arm grasps cup'),
    ...several(3, 2024, 'robotic arm grasps cup'),
    ...several(3, 2024, 'robotwin paper stamps'),
    ...several(2, 2024, 'covid wave'),
    ...several(1, 2024, 'covid-19 wave'),
    ...several(3, 2024, 'a and ab'),
  ]);
  const near = (word: string) => {
    const from = robots.vocabulary.findIndex((known) => known.term === word);
    return nearDerivations(from, robots).map((form) => [
      robots.vocabulary[form.term]!.term,
      form.near,
    ]);
  };

  it('takes a longer word in the same company for near', () => {
    expect(near('robot')).toEqual([
      ['robotic', true],
      ['robotwin', false],
    ]);
  });

  it('takes a name with a number for near, however rare', () => {
    expect(near('covid')).toEqual([['covid-19', true]]);
  });

  it('looks for no words that begin with a few letters', () => {
    expect(near('a')).toEqual([]);
  });
});

describe('measureLikeness', () => {
  it('is 1 for the same company, 0 for none in common, and the same both ways', () => {
    const words = ['serving', 'inference', 'soil'].map(term);
    const likeness = measureLikeness(words, corpus);
    expect(likeness(words[0]!, words[1]!)).toBeCloseTo(1, 12);
    expect(likeness(words[0]!, words[2]!)).toBe(0);
    expect(likeness(words[1]!, words[0]!)).toBe(likeness(words[0]!, words[1]!));
  });

  it('stops at a break', () => {
    const broken = smallCorpus([{ id: 'a', year: 2024, words: 'one two three four' }]);
    broken.tokens[0]!.abstract = [...broken.tokens[0]!.abstract].toSpliced(2, 0, -1);
    const [one, three] = ['one', 'three'].map((word) => broken.forms[word]!);
    expect(measureLikeness([one!, three!], broken)(one!, three!)).toBe(0);
  });
});

describe('isInverted', () => {
  it('tells which of two words the corpus says first', () => {
    expect(isInverted(term('serving'), term('llm'), corpus)).toBe(true);
    expect(isInverted(term('llm'), term('serving'), corpus)).toBe(false);
    expect(isInverted(term('soil'), term('llm'), corpus)).toBe(false);
  });
});
