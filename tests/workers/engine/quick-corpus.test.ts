import { describe, expect, it } from 'vitest';
import { buildQuickCorpus, sampleOf, scanPapers } from '../../../workers/engine/quick-corpus.ts';
import { drain } from '../../../workers/headless/drain.ts';
import { openWords } from '../../../workers/headless/kernel.ts';
import { readHere } from '../../../workers/own/word-reader.ts';
import { twelvePapers } from '../../fixtures/twelve-papers.ts';

const corpus = buildQuickCorpus(
  drain(scanPapers(openWords(), twelvePapers)),
  readHere(sampleOf(twelvePapers)),
);

/** The labels of a paper's title, breaks as bars. */
function titleOf(id: string): string {
  const row = corpus.papers.findIndex((paper) => paper.id === id);
  const terms = [...corpus.tokens[row]!.title].map((term) => corpus.vocabulary[term]?.term ?? '|');
  return terms.join(' ');
}

describe('the quick corpus', () => {
  it('has the papers in order, a term for each word of two letters', () => {
    expect(corpus.papers.map(({ id }) => id)).toEqual(twelvePapers.map(({ id }) => id).sort());
    expect(titleOf('a')).toBe('federated train on idle phone');
  });

  it('takes class and stop words from wink', () => {
    const term = (name: string) => corpus.vocabulary.find((each) => each.term === name);
    expect(term('phone')).toMatchObject({ wordClass: 'noun', stop: false });
    expect(term('on')).toMatchObject({ stop: true });
  });

  it('has each term once, in order', () => {
    const terms = corpus.vocabulary.map(({ term }) => term);
    expect(terms).toEqual([...new Set(terms)].sort());
  });

  it('knows the spellings of its terms', () => {
    expect(corpus.vocabulary[corpus.forms['phones']!]?.term).toBe('phone');
  });
});
