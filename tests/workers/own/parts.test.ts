import { describe, expect, it } from 'vitest';
import { buildCorpus, type Corpus } from '../../../data/corpus.ts';
import { packTokens } from '../../../data/token-row.ts';
import { tokenise } from '../../../data/tokens.ts';
import {
  handedParts,
  joinParts,
  openHanded,
  openPart,
  papersPart,
  takePapers,
  wordParts,
  type Part,
} from '../../../workers/own/parts.ts';
import { makePaper } from '../../fixtures/paper.ts';
import { twelvePapers } from '../../fixtures/twelve-papers.ts';

function partsOf({ papers, tokens, ...words }: Corpus): Part[] {
  const left = { ...words, papers: [...papers], tokens: [...tokens] };
  return [...wordParts(words), ...[...takePapers(left)].map(papersPart)];
}

describe('the parts that a corpus is kept in', () => {
  it('give the same corpus again', () => {
    const corpus = buildCorpus(twelvePapers, tokenise);
    const joined = joinParts(partsOf(corpus).map(openPart));
    const tokens = joined.tokens.map(({ title, abstract }) => ({
      title: [...title],
      abstract: [...abstract],
    }));
    expect({ ...joined, tokens }).toEqual(corpus);
  });

  it('give the same words again where they are too many for one part', () => {
    const names = Array.from({ length: 12_000 }, (_, at) => `word ${at}`);
    const corpus: Corpus = {
      papers: [],
      tokens: [],
      acronyms: [],
      findings: [],
      vocabulary: names.map((term) => ({ term, label: term, wordClass: 'noun', stop: false })),
      forms: Object.fromEntries([...names, 'words'].map((form, at) => [form, at % 12_000])),
    };
    const parts = partsOf(corpus);
    expect(parts.map(({ kind }) => kind)).toEqual(['words', 'terms', 'terms']);
    expect(joinParts(parts.map(openPart))).toEqual(corpus);
  });

  it('hold 250 papers each, after the words', () => {
    const papers = Array.from({ length: 600 }, (_, at) => makePaper({ id: `paper ${at}` }));
    const parts = partsOf(buildCorpus(papers, () => []));
    const sizes = parts.map((part) => (part.kind === 'papers' ? part.papers : part.kind));
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

  it('are handed over without the texts where papers are many, and all else as it is', () => {
    const corpus = buildCorpus(twelvePapers, tokenise);
    const handed = (many: boolean) => joinParts([...handedParts(corpus, many)].map(openHanded));
    const papers = corpus.papers.map(({ abstract: _, repairedAbstract: __, ...facts }) => facts);
    const tokens = corpus.tokens.map(({ title, abstract }) => [[...title], [...abstract]]);
    for (const many of [false, true]) {
      const joined = handed(many);
      expect(joined.papers).toEqual(many ? papers : corpus.papers);
      expect(joined.tokens.map(({ title, abstract }) => [[...title], [...abstract]])).toEqual(
        tokens,
      );
      expect(joined.vocabulary).toEqual(corpus.vocabulary);
    }
  });

  it('are refused in words where the words are missing', () => {
    const [, ...papers] = partsOf(buildCorpus(twelvePapers, tokenise));
    expect(() => joinParts(papers.map(openPart))).toThrow('not whole; open their file again');
  });
});
