import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readBuiltIn } from '../../data/build/built-in.ts';
import { usableAbstract } from '../../data/paper.ts';
import { termPlaces } from '../../data/term-places.ts';

const vocabulary = ['llm', 'serve', 'latency', 'model', 'fine-tune'].map((term) => ({
  term,
  label: term,
  wordClass: 'noun' as const,
  stop: false,
}));
const forms = { llm: 0, serving: 1, latency: 2, model: 3, models: 3, 'fine-tuning': 4 };
const acronyms = [{ term: 'llm', short: 'LLM', long: 'large language model', papers: 3 }];
const everything = new Set(vocabulary.keys());

/** What is found, as `term: spelling`. */
function found(text: string, said: ReadonlySet<number> = everything): string[] {
  return termPlaces(text, { forms, acronyms, vocabulary }, said).map(
    ({ from, to, term }) => `${vocabulary[term]!.term}: ${text.slice(from, to)}`,
  );
}

describe('the places of terms in a text', () => {
  it('are the words with every spelling known, in reading order', () => {
    expect(found('Serving models: the Model’s LATENCY.')).toEqual([
      'serve: Serving',
      'model: models',
      'model: Model',
      'latency: LATENCY',
    ]);
  });

  it('take the longest expression, so that a word inside an expansion is not marked twice', () => {
    expect(found('Large Language Models (LLMs) need fine tuning and fine-tuning')).toEqual([
      'llm: Large Language Models',
      'llm: LLMs',
      'fine-tune: fine-tuning',
    ]);
  });

  it('leave out what the paper does not count', () => {
    expect(found('serving a model', new Set([3]))).toEqual(['model: model']);
  });

  it('are none in an empty text, and no key of objects', () => {
    expect(found('')).toEqual([]);
    expect(found('constructor __proto__')).toEqual([]);
  });
});

describe('in the built-in abstracts', () => {
  const corpus = readBuiltIn(fileURLToPath(new URL('../../data/papers', import.meta.url)));

  it('99 in 100 words that count are found, and none twice', () => {
    let [said, missed] = [0, 0];
    corpus.papers.forEach((paper, at) => {
      const text = usableAbstract(paper);
      if (text === null) return;
      const stream = [...corpus.tokens[at]!.abstract].filter(
        (term) => term >= 0 && !corpus.vocabulary[term]!.stop,
      );
      const places = termPlaces(text, corpus, new Set(stream));
      places.forEach(({ from }, i) => expect(from).toBeGreaterThanOrEqual(places[i - 1]?.to ?? 0));
      const left = new Map<number, number>();
      for (const term of stream) left.set(term, (left.get(term) ?? 0) + 1);
      for (const { term } of places) left.set(term, (left.get(term) ?? 0) - 1);
      said += stream.length;
      for (const count of left.values()) missed += Math.max(0, count);
    });
    expect(said).toBeGreaterThan(5000);
    expect(missed / said).toBeLessThan(0.01);
  });
});
