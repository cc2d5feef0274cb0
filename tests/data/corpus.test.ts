import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpus, type Corpus, type Term } from '../../data/corpus.ts';
import { tokenise } from '../../data/tokens.ts';
import { makePaper } from '../fixtures/paper.ts';

const papers = [
  makePaper({
    id: 'a',
    title: 'Serving on GPUs',
    abstract: 'GPUs serve large language models (LLMs). We tune serving on a GPU.',
  }),
  makePaper({
    id: 'b',
    title: 'Tuning LLM Serving',
    abstract: 'An LLM is served. We optimise, and optimize again, on GPUs.',
  }),
  makePaper({ id: 'c', title: 'Large Language Models in Phones' }),
];
const corpus = buildCorpus(papers, tokenise);

function term(name: string): Term | undefined {
  return corpus.vocabulary.find((entry) => entry.term === name);
}

function read({ vocabulary, tokens }: Corpus, paper: number): [title: string, abstract: string] {
  const text = (numbers: Iterable<number> = []): string =>
    Array.from(numbers, (number) => vocabulary[number]?.term ?? '.').join(' ');
  return [text(tokens[paper]?.title), text(tokens[paper]?.abstract)];
}

describe('a corpus of three papers', () => {
  it('holds the papers by id and their words as folded terms', () => {
    expect(corpus.papers.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(read(corpus, 0)).toEqual([
      'serve on gpu',
      'gpu serve llm . llm . we tune serve on a gpu .',
    ]);
    expect(read(corpus, 1)).toEqual([
      'tune llm serve',
      'an llm be serve . we optimize . and optimize again . on gpu .',
    ]);
    expect(read(corpus, 2)).toEqual(['llm in phone', '']);
  });

  it('has each term once, in order', () => {
    const terms = corpus.vocabulary.map((entry) => entry.term);
    expect(terms).toEqual([...new Set(terms)].sort());
  });

  it('labels a term as its reader sees it most, in capitals where they belong', () => {
    expect(term('gpu')?.label).toBe('GPUs');
    expect(term('llm')?.label).toBe('LLM');
    expect(term('serve')?.label).toBe('serving');
    expect(term('phone')?.label).toBe('phones');
  });

  it('marks the words of language and genre as stop words', () => {
    for (const name of ['we', 'on', 'an', 'again']) expect(term(name)?.stop).toBe(true);
    for (const name of ['gpu', 'llm', 'serve', 'tune']) expect(term(name)?.stop).toBe(false);
  });

  it('finds the term of every spelling', () => {
    const at = (form: string) => corpus.vocabulary[corpus.forms[form] ?? -1]?.term;
    expect(['gpu', 'gpus', 'serving', 'served', 'tuning', 'optimise'].map(at)).toEqual([
      'gpu',
      'gpu',
      'serve',
      'serve',
      'tune',
      'optimize',
    ]);
    expect(at('unheard')).toBeUndefined();
  });

  it('joins the acronym with its expansion', () => {
    expect(corpus.acronyms).toEqual([
      { term: 'llm', short: 'LLM', long: 'large language models', papers: 1 },
    ]);
  });

  it('is the same in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(papers, { minLength: 3 }), (shuffled) => {
        expect(buildCorpus(shuffled, tokenise)).toEqual(corpus);
      }),
      { seed: 1, numRuns: 12 },
    );
  });
});

describe('the text of a paper', () => {
  const title = 'Phones';

  it('is its mended abstract where there is one', () => {
    const paper = makePaper({ id: 'a', title, abstract: 'grahps', repairedAbstract: 'graphs' });
    expect(read(buildCorpus([paper], tokenise), 0)).toEqual(['phone', 'graph']);
  });

  it('is not another paper’s abstract', () => {
    const paper = makePaper({ id: 'a', title, abstract: 'graphs', abstractStatus: 'foreign' });
    expect(read(buildCorpus([paper], tokenise), 0)).toEqual(['phone', '']);
  });
});

describe('a corpus without papers', () => {
  it('is empty', () => {
    const { papers: none, vocabulary, tokens, acronyms } = buildCorpus([], tokenise);
    expect([none, vocabulary, tokens, acronyms]).toEqual([[], [], [], []]);
  });
});
