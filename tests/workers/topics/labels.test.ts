import { describe, expect, it } from 'vitest';
import type { Term } from '../../../data/corpus.ts';
import { labelTopics } from '../../../workers/topics/labels.ts';
import { defaultTermOptions, selectTerms } from '../../../workers/topics/terms.ts';
import { paperSaying, vocabularyOf } from '../../fixtures/words.ts';

/** Names the topics of papers with these words; `topics` says which paper is in which. */
function label(texts: string[], topics: number[], words: Term[], k = 2) {
  const tokens = texts.map((text) => paperSaying(words, text));
  const selection = selectTerms(tokens, words, { ...defaultTermOptions, maxShare: 1 });
  return labelTopics(Int32Array.from(topics), k, tokens, words, selection);
}

const words = vocabularyOf('cache graph phone token vertex');

describe('a topic’s name', () => {
  it('is the word that best tells its papers from the others, by F1', () => {
    // Topic 0 is papers 0 to 2. phone: all three and no other, F1 1; graph: two and no other,
    // 2 * 2 / (2 + 3) = .8; cache: two of its three, 2 * 2 / (3 + 3) = .67.
    const texts = [
      'phone . graph',
      'phone . graph . cache',
      'phone . cache',
      'token . cache',
      'token',
    ];
    const [first, second] = label(texts, [0, 0, 0, 1, 1], words);
    expect(first?.labels).toEqual(['phone', 'graph', 'cache']);
    expect(first?.words).toEqual([
      { terms: [2], label: 'phone', papers: 3, all: 3 },
      { terms: [1], label: 'graph', papers: 2, all: 2 },
      { terms: [0], label: 'cache', papers: 2, all: 3 },
    ]);
    expect(second).toEqual({
      labels: ['token'],
      names: [{ terms: [3], label: 'token', papers: 2, all: 2 }],
      words: [{ terms: [3], label: 'token', papers: 2, all: 2 }],
      relevant: [{ terms: [3], label: 'token', papers: 2, all: 2 }],
    });
  });

  it('is a noun where there is one, though a verb may be among the words', () => {
    const mixed = [...vocabularyOf('train', 'verb'), ...vocabularyOf('graph')];
    const [topic] = label(['train . graph', 'train . graph', 'train'], [0, 0, 0], mixed, 1);
    expect(topic?.labels).toEqual(['graph']);
    expect(topic?.words.map((word) => word.label)).toEqual(['train', 'graph']);
  });

  it('is a verb where there is no noun', () => {
    const [topic] = label(['train', 'train'], [0, 0], vocabularyOf('train', 'verb'), 1);
    expect(topic?.labels[0]).toBe('train');
  });

  it('is not taken twice; the larger topic has the first choice', () => {
    const texts = Array.from({ length: 5 }, () => 'phone . token');
    const names = label(texts, [1, 1, 1, 0, 0], words).map(({ labels }) => labels[0]);
    expect(names).toEqual(['token', 'phone']);
    const few = label(['phone', 'phone', 'phone', 'phone', 'phone'], [1, 1, 1, 0, 0], words);
    expect(few[1]?.labels[0]).toBe('phone');
    expect(few[0]?.labels[0]).not.toBe('phone');
  });

  it('is rather a word of three papers than one of two', () => {
    // token: three of four papers and three others, 2 * 3 / (6 + 4) = .6; graph: two of four and
    // no other, 2 * 2 / (2 + 4) = .67.
    const texts = ['token . graph', 'token . graph', 'token', 'cache', 'token', 'token', 'token'];
    const [first] = label(texts, [0, 0, 0, 0, 1, 1, 1], words);
    expect(first?.labels).toEqual(['token', 'graph']);
  });

  it('is no word that tells another topic more than twice as well', () => {
    // phone: all six papers of topic 1, 12 / 14 = .86, and two of eight in topic 0, 4 / 16 = .25.
    const texts = [...Array.from({ length: 6 }, () => 'phone'), 'phone', 'phone', ...'......'];
    const topics = texts.map((_, i) => (i < 6 ? 1 : 0));
    expect(label(texts, topics, words).map(({ labels }) => labels[0])).toEqual([
      'Topic 1',
      'phone',
    ]);
  });

  it('is its number where no word stands in two of its papers', () => {
    const named = label(['phone', 'token', 'phone', 'token'], [0, 0, 1, 1], words);
    expect(named.map(({ labels }) => labels)).toEqual([['Topic 1'], ['Topic 2']]);
    expect(named.every((topic) => topic.words.length === 0)).toBe(true);
  });

  it('is a phrase where it tells more than its words, which stay among the words', () => {
    // The phrase: all three papers of topic 0 and no other; each word: these and one more.
    const pair = vocabularyOf('neural network data');
    const said = 'neural network';
    const [topic] = label(
      [said, said, said, 'neural . data', 'network . data'],
      [0, 0, 0, 1, 1],
      pair,
    );
    expect(topic?.labels).toEqual(['neural network']);
    expect(topic?.words).toEqual([
      { terms: [1], label: 'network', papers: 3, all: 4 },
      { terms: [0], label: 'neural', papers: 3, all: 4 },
    ]);
  });

  it('is two broad words together where they tell its papers better than any name, and more of them', () => {
    // Topic 0 is papers 0 to 4. gpu, memory: four and three others, 8 / 12 = .67, and broad; both: four
    // and no other, 8 / 9 = .89; phone: three and no other, 6 / 8 = .75.
    const broad = vocabularyOf('gpu memory phone');
    const texts = ['gpu . memory', ...Array.from({ length: 3 }, () => 'gpu . memory . phone')];
    const others = ['', ...Array.from({ length: 3 }, () => ['gpu', 'memory']).flat()];
    const topics = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1];
    const [first] = label([...texts, ...others], topics, broad);
    expect(first?.names).toEqual([
      { terms: [0, 1], label: 'gpu and memory', papers: 4, all: 4, pair: true },
      { terms: [2], label: 'phone', papers: 3, all: 3 },
    ]);
    const [all] = label(['gpu . memory . phone', ...texts.slice(1), ...others], topics, broad);
    expect(all?.labels[0]).toBe('phone');
  });

  it('leaves out another form of a word that it has', () => {
    const forms = vocabularyOf('compiler compile compute');
    const texts = ['compiler . compile . compute', 'compiler . compile . compute', 'compiler'];
    const [topic] = label(texts, [0, 0, 0], forms, 1);
    expect(topic?.words.map((word) => word.label)).toEqual(['compiler', 'compute']);
  });

  it('takes no paper that is in no topic into account', () => {
    const [topic] = label(['phone', 'phone', 'token', 'token'], [0, 0, -1, -1], words, 1);
    expect(topic?.labels).toEqual(['phone']);
  });
});
