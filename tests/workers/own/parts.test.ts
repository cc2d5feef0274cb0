import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../../data/corpus.ts';
import { tokenise } from '../../../data/tokens.ts';
import { joinParts, partsOf } from '../../../workers/own/parts.ts';
import { makePaper } from '../../fixtures/paper.ts';
import { twelvePapers } from '../../fixtures/twelve-papers.ts';

describe('the parts that a corpus is kept in', () => {
  it('give the same corpus again', () => {
    const corpus = buildCorpus(twelvePapers, tokenise);
    const joined = joinParts([...partsOf(corpus)]);
    const tokens = joined.tokens.map(({ title, abstract }) => ({
      title: [...title],
      abstract: [...abstract],
    }));
    expect({ ...joined, tokens }).toEqual(corpus);
  });

  it('hold 250 papers each, after the words', () => {
    const papers = Array.from({ length: 600 }, (_, at) => makePaper({ id: `paper ${at}` }));
    const parts = [...partsOf(buildCorpus(papers, () => []))];
    const sizes = parts.map((part) => (part.kind === 'words' ? 'words' : part.papers.length));
    expect(sizes).toEqual(['words', 250, 250, 100]);
  });

  it('are read too as the first schema kept them, a list a paper', () => {
    const corpus = buildCorpus(twelvePapers, tokenise);
    const { papers, tokens, ...words } = corpus;
    const kept = joinParts([
      { kind: 'words', ...words },
      { kind: 'papers', papers, tokens },
    ]);
    expect(kept).toEqual(corpus);
  });

  it('are refused in words where the words are missing', () => {
    const [, ...papers] = [...partsOf(buildCorpus(twelvePapers, tokenise))];
    expect(() => joinParts(papers)).toThrow('not whole; open their file again');
  });
});
