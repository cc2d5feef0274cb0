import { describe, expect, it } from 'vitest';
import type { Filter } from '../../../data/filter.ts';
import { selectPapers, takeSample } from '../../../workers/claims/sample.ts';
import { choiceOf, smallCorpus, type Small } from './small-corpus.ts';

const rows: Small[] = [
  { id: 'a', year: 2021, words: 'cache' },
  { id: 'b', year: 2021, words: 'graph', kind: 'poster', venue: 'Other' },
  { id: 'talk', year: 2021, words: 'cache', kind: 'keynote' },
  { id: 'c', year: 2022, words: null, title: 'cache' },
  { id: 'd', year: 2024, words: 'cache graph', collections: ['euromlsys'] },
  { id: 'foreign', year: 2024, words: 'cache', abstractStatus: 'foreign' },
  { id: 'undated', year: 0, words: 'cache' },
];
const corpus = smallCorpus(rows);
const ids = (choice: Parameters<typeof choiceOf>[0]) =>
  takeSample(corpus, choiceOf(choice)).papers.map(({ id }) => id);
const counted = (choice: Parameters<typeof choiceOf>[0]) => {
  const sample = takeSample(corpus, choiceOf(choice));
  return sample.counted.map((at) => sample.papers[at]!.id);
};

describe('takeSample', () => {
  it('takes dated papers and posters with an abstract of their own, never keynotes', () => {
    expect(ids({})).toEqual(['a', 'b', 'd']);
  });

  it('takes papers by their title only when asked to, and still no keynote', () => {
    expect(ids({ byTitle: true })).toEqual(['a', 'b', 'd', 'foreign']);
  });

  it('knows loaded years, years with titles only, and years without records', () => {
    expect(takeSample(corpus, choiceOf()).years).toEqual([
      { year: 2021, state: 'loaded', papers: 2 },
      { year: 2022, state: 'titles only', papers: 0 },
      { year: 2023, state: 'none', papers: 0 },
      { year: 2024, state: 'loaded', papers: 1 },
    ]);
  });

  it('leaves a year of titles without papers even when papers take part by title', () => {
    const { years } = takeSample(corpus, choiceOf({ byTitle: true }));
    expect(years.map(({ state, papers }) => [state, papers])).toEqual([
      ['loaded', 2],
      ['titles only', 0],
      ['none', 0],
      ['loaded', 2],
    ]);
  });

  it.each<[string, Filter]>([
    ['topic', { topic: [3] }],
    ['label', { label: ['energy'] }],
    ['term', { term: ['graph'] }],
    ['text', { text: ['title'] }],
  ])('has the same years and papers whatever %s the slice is about', (_, slice) => {
    const all = takeSample(corpus, choiceOf());
    const some = takeSample(corpus, choiceOf({ slice, topicOf: new Map([['d', 3]]) }));
    expect([some.years, some.papers]).toEqual([all.years, all.papers]);
    expect(some.counted.length).toBeLessThan(all.counted.length);
  });

  it('keeps a loaded year loaded when all its papers are left out', () => {
    const { years } = takeSample(corpus, choiceOf({ without: ['d'] }));
    expect(years.at(-1)).toEqual({ year: 2024, state: 'loaded', papers: 0 });
  });

  it('has the state of the venue and kind that the slice names', () => {
    const ofPosters = takeSample(corpus, choiceOf({ slice: { kind: ['poster'] } })).years;
    expect(ofPosters).toEqual([{ year: 2021, state: 'loaded', papers: 1 }]);
  });

  it('narrows by collection, filter and what the reader left out', () => {
    expect(ids({ collection: 'euromlsys' })).toEqual(['d']);
    expect(ids({ slice: { venue: ['other'] } })).toEqual(['b']);
    expect(ids({ slice: { id: ['A', 'd'] } })).toEqual(['a', 'd']);
    expect(counted({ slice: { term: ['Graph'] } })).toEqual(['b', 'd']);
    expect(counted({ slice: { topic: [3] }, topicOf: new Map([['a', 3]]) })).toEqual(['a']);
    expect(ids({ without: ['a', 'd'] })).toEqual(['b']);
  });

  it('has no years where nothing is chosen', () => {
    expect(takeSample(corpus, choiceOf({ slice: { venue: ['none'] } }))).toEqual({
      papers: [],
      tokens: [],
      counted: [],
      years: [],
    });
  });
});

describe('selectPapers', () => {
  it('takes undated papers too', () => {
    const { papers, tokens } = selectPapers(corpus, choiceOf());
    expect(papers.map(({ id }) => id)).toEqual(['a', 'b', 'd', 'undated']);
    expect(tokens).toHaveLength(4);
  });
});
