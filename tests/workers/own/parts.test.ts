import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../../data/corpus.ts';
import { packTokens } from '../../../data/token-row.ts';
import { tokenise } from '../../../data/tokens.ts';
import { joinParts, openPart, partsOf } from '../../../workers/own/parts.ts';
import { makePaper } from '../../fixtures/paper.ts';
import { twelvePapers } from '../../fixtures/twelve-papers.ts';

describe('the parts that a corpus is kept in', () => {
  it('give the same corpus again', () => {
    const corpus = buildCorpus(twelvePapers, tokenise);
    const joined = joinParts([...partsOf(corpus)].map(openPart));
    const tokens = joined.tokens.map(({ title, abstract }) => ({
      title: [...title],
      abstract: [...abstract],
    }));
    expect({ ...joined, tokens }).toEqual(corpus);
  });

  it('hold 250 papers each, after the words', () => {
    const papers = Array.from({ length: 600 }, (_, at) => makePaper({ id: `paper ${at}` }));
    const parts = [...partsOf(buildCorpus(papers, () => []))];
    const sizes = parts.map((part) => (part.kind === 'words' ? 'words' : part.papers));
    expect(sizes).toEqual(['words', 250, 250, 100]);
  });

  it('are read too as the first schema kept them, a list a paper', () => {
    const corpus = buildCorpus(twelvePapers, tokenise);
    const { papers, tokens, ...words } = corpus;
    const kept = [
      { kind: 'words' as const, ...words },
      { kind: 'papers' as const, papers, tokens },
    ];
    expect(joinParts(kept.map(openPart))).toEqual(corpus);
  });

  it('are read too as the second schema kept them, records as they are', () => {
    const corpus = buildCorpus(twelvePapers, tokenise);
    const { papers, tokens, ...words } = corpus;
    const kept = [
      { kind: 'words' as const, ...words },
      { kind: 'papers' as const, papers, tokens: packTokens(tokens) },
    ];
    const joined = joinParts(kept.map(openPart));
    expect(joined.papers).toEqual(papers);
    expect(joined.tokens.map(({ title }) => [...title])).toEqual(
      tokens.map(({ title }) => [...title]),
    );
  });

  it('are refused in words where the words are missing', () => {
    const [, ...papers] = [...partsOf(buildCorpus(twelvePapers, tokenise))];
    expect(() => joinParts(papers.map(openPart))).toThrow('not whole; open their file again');
  });
});
