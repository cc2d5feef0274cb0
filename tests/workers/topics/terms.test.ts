import { describe, expect, it } from 'vitest';
import { countTerms, selectTerms, type TermOptions } from '../../../workers/topics/terms.ts';
import { fiveWords, fourTexts, paperSaying, vocabularyOf } from '../../fixtures/words.ts';

const options: TermOptions = {
  wordClasses: ['noun', 'name', 'verb'],
  titleWeight: 3,
  minPapers: 2,
  maxShare: 0.5,
  stopWords: [],
};
const papers = fourTexts.map((text) => paperSaying(fiveWords, text));

function selected(change: Partial<TermOptions>, tokens = papers, words = fiveWords) {
  const { terms } = selectTerms(tokens, words, { ...options, ...change });
  return [...terms].map((term) => words[term]?.term);
}

describe('the choice of terms', () => {
  it('keeps what scikit-learn keeps with min_df=2 and max_df=0.5', () => {
    // graph stands in three of four papers, vertex in one.
    expect(selected({})).toEqual(['cache', 'phone', 'token']);
  });

  it('counts papers, not places', () => {
    const {
      terms,
      documentFrequency,
      papers: n,
    } = selectTerms(papers, fiveWords, {
      ...options,
      minPapers: 1,
      maxShare: 1,
    });
    expect([...terms]).toEqual([0, 1, 2, 3, 4]);
    expect([...documentFrequency]).toEqual([2, 3, 2, 2, 1]);
    expect(n).toBe(4);
  });

  it('counts a paper once that says a word in title and abstract, and counts no break', () => {
    const tokens = [paperSaying(fiveWords, 'graph . graph', 'graph'), paperSaying(fiveWords, '.')];
    const { documentFrequency } = selectTerms(tokens, fiveWords, {
      ...options,
      minPapers: 1,
    });
    expect([...documentFrequency]).toEqual([1]);
  });

  it('lets a word stand in `minPapers` papers although that is more than the greatest share', () => {
    expect(selected({ maxShare: 0.1 })).toEqual(['cache', 'phone', 'token']);
    expect(selected({ minPapers: 3 })).toEqual(['graph']);
    expect(selected({ minPapers: 5 })).toEqual([]);
  });

  it('takes no stop word, no word the reader took out and no other class of word', () => {
    const words = vocabularyOf('cache graph phone token vertex').map((term) => ({
      ...term,
      stop: term.term === 'cache',
      wordClass: term.term === 'phone' ? ('adjective' as const) : term.wordClass,
    }));
    expect(selected({}, papers, words)).toEqual(['token']);
    expect(selected({ wordClasses: ['adjective'] }, papers, words)).toEqual(['phone']);
    expect(selected({ stopWords: ['token'] }, papers, words)).toEqual([]);
  });

  it('is empty where there are no papers', () => {
    const { terms, papers: n } = selectTerms([], fiveWords, options);
    expect([...terms]).toEqual([]);
    expect(n).toBe(0);
  });
});

describe('the counts', () => {
  const all = selectTerms(papers, fiveWords, {
    ...options,
    minPapers: 1,
    maxShare: 1,
  });

  it('stand row by row with rising columns', () => {
    const matrix = countTerms(papers, all, 1);
    expect(matrix.rows).toBe(4);
    expect([...matrix.start]).toEqual([0, 3, 5, 7, 10]);
    expect([...matrix.column]).toEqual([0, 1, 4, 1, 2, 0, 3, 1, 2, 3]);
    expect([...matrix.count]).toEqual([1, 2, 1, 1, 3, 1, 5, 1, 1, 1]);
  });

  it('weigh each word of the title', () => {
    const tokens = [paperSaying(fiveWords, 'graph token', 'graph graph cache')];
    const matrix = countTerms(tokens, all, 3);
    expect([...matrix.column]).toEqual([0, 1, 3]);
    expect([...matrix.count]).toEqual([3, 7, 1]);
  });

  it('leave out words that were not chosen, and leave a paper without any an empty row', () => {
    const few = selectTerms(papers, fiveWords, options);
    const matrix = countTerms([paperSaying(fiveWords, 'vertex . graph'), papers[3]!], few, 1);
    expect([...matrix.start]).toEqual([0, 0, 2]);
    expect([...matrix.column]).toEqual([1, 2]);
  });
});
