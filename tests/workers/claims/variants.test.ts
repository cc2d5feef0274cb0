import { describe, expect, it } from 'vitest';
import { conceptMembers } from '../../../workers/claims/concept-members.ts';
import { takeSample } from '../../../workers/claims/sample.ts';
import { ConceptError, proposeVariants, tickVariants } from '../../../workers/claims/variants.ts';
import { makePaper } from '../../fixtures/paper.ts';
import { corpusOf } from '../../fixtures/twelve-papers.ts';
import { choiceOf, several, smallCorpus } from './small-corpus.ts';

const corpus = smallCorpus([
  ...several(2, 2023, 'llm serving latency batch request'),
  ...several(1, 2023, 'latency request llm batch serving'),
  ...several(1, 2024, 'llm serving latency batch request'),
  ...several(3, 2024, 'llm inference latency batch request'),
  ...several(4, 2024, 'llm training gradient shard optimiser'),
  ...several(3, 2024, 'llm survey of gradient shard'),
]);
const sample = takeSample(corpus, choiceOf());
const lines = (text: string) =>
  proposeVariants(text, corpus, sample).map(({ text: own, papers, used }) => [own, papers, used]);

describe('proposeVariants', () => {
  it('uses the text and near forms of its second part and lists what else follows the first', () => {
    expect(lines('LLM serving')).toEqual([
      ['LLM serving', 4, true],
      ['LLM inference', 3, true],
      ['LLM training', 4, false],
      ['LLM survey', 3, false],
    ]);
  });

  it('finds the same near form for words in the other order', () => {
    expect(lines('serving LLM')).toContainEqual(['LLM inference', 3, true]);
  });

  it('counts the papers of the sample, though the corpus teaches the near forms', () => {
    const early = takeSample(corpus, choiceOf({ slice: { year: [[2023, 2023]] } }));
    const variants = proposeVariants('LLM serving', corpus, early);
    expect(variants.map(({ text, papers }) => [text, papers])).toEqual([['LLM serving', 3]]);
  });

  it('proposes nothing but the text for one word, three words or an unknown word', () => {
    expect(lines('serving')).toEqual([['serving', 4, true]]);
    expect(lines('llm serving latency')).toEqual([['llm serving latency', 4, true]]);
    expect(lines('llm blockchain')).toEqual([['llm blockchain', 0, true]]);
  });

  it('refuses a text without words', () => {
    expect(() => lines(' – ')).toThrow(ConceptError);
  });

  it('tells how the papers write the terms', () => {
    const texts = [
      'Large language models (LLMs) are served here. An LLM is large.',
      'We serve a large language model (LLM).',
      'Serving a large-language model takes time.',
    ];
    const written = corpusOf(texts.map((abstract, at) => makePaper({ id: `p${at}`, abstract })));
    const all = takeSample(written, choiceOf());
    const [first] = proposeVariants('LLM serving', written, all);
    expect(first).toMatchObject({ papers: 3 });
    expect(first!.spellings).toEqual([
      { text: 'large language model', papers: 3 },
      { text: 'LLM', papers: 2 },
      { text: 'serve', papers: 1 },
      { text: 'served', papers: 1 },
      { text: 'serving', papers: 1 },
    ]);
  });
});

describe('tickVariants', () => {
  const proposed = proposeVariants('LLM serving', corpus, sample);

  it('uses exactly what was ticked and adds what was not proposed', () => {
    const ticked = tickVariants(proposed, ['llm training ', 'shard'], corpus, sample);
    expect(ticked.map(({ text, papers, used }) => [text, papers, used])).toEqual([
      ['shard', 7, true],
      ['LLM serving', 4, false],
      ['LLM inference', 3, false],
      ['LLM training', 4, true],
      ['LLM survey', 3, false],
    ]);
  });

  it('refuses to use nothing', () => {
    expect(() => tickVariants(proposed, [' '], corpus, sample)).toThrow('no variant');
  });
});

describe('conceptMembers', () => {
  it('takes a paper that uses every word of one variant, anywhere and once', () => {
    const places = conceptMembers(['serving llm', 'latency'], corpus, sample);
    const textOf = new Map(corpus.papers.map(({ id, abstract }) => [id, abstract]));
    const words = places.map((at) => textOf.get(sample.papers[at]!.id));
    expect(words).toHaveLength(7);
    expect(words.every((text) => text!.includes('latency'))).toBe(true);
    expect(conceptMembers(['blockchain'], corpus, sample)).toEqual([]);
  });
});
