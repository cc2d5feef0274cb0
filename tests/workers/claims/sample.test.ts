import { describe, expect, it } from 'vitest';
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

describe('takeSample', () => {
  it('takes dated papers and posters with an abstract of their own, never keynotes', () => {
    expect(ids({})).toEqual(['a', 'b', 'd']);
  });

  it('takes papers by their title only when asked to, and still no keynote', () => {
    expect(ids({ byTitle: true })).toEqual(['a', 'b', 'c', 'd', 'foreign']);
  });

  it('knows loaded years, years with titles only, and years without records', () => {
    expect(takeSample(corpus, choiceOf()).years).toEqual([
      { year: 2021, state: 'loaded', papers: 2 },
      { year: 2022, state: 'titles only', papers: 0 },
      { year: 2023, state: 'none', papers: 0 },
      { year: 2024, state: 'loaded', papers: 1 },
    ]);
  });

  it('loads a year of titles when papers take part by title', () => {
    const { years } = takeSample(corpus, choiceOf({ byTitle: true }));
    expect(years[1]).toEqual({ year: 2022, state: 'loaded', papers: 1 });
  });

  it('still knows a year of titles when the slice asks for abstracts', () => {
    const { years } = takeSample(corpus, choiceOf({ slice: { text: ['abstract'] } }));
    expect(years[1]?.state).toBe('titles only');
  });

  it('narrows by collection, filter, term, topic and what the reader left out', () => {
    expect(ids({ collection: 'euromlsys' })).toEqual(['d']);
    expect(ids({ slice: { venue: ['other'] } })).toEqual(['b']);
    expect(ids({ slice: { term: ['Graph'] } })).toEqual(['b', 'd']);
    expect(ids({ slice: { topic: [3] }, topicOf: new Map([['a', 3]]) })).toEqual(['a']);
    expect(ids({ without: ['a', 'd'] })).toEqual(['b']);
  });

  it('has no years where nothing is chosen', () => {
    expect(takeSample(corpus, choiceOf({ slice: { venue: ['none'] } }))).toEqual({
      papers: [],
      tokens: [],
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
