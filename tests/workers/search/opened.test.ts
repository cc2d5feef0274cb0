import { expect, it } from 'vitest';
import type { Corpus } from '../../../data/corpus.ts';
import { openIndex } from '../../../workers/search/opened.ts';
import { search, type SearchIndex } from '../../../workers/search/search.ts';
import { corpusOf } from '../../fixtures/twelve-papers.ts';

async function opened(steps: AsyncGenerator<unknown, SearchIndex>): Promise<SearchIndex> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}

it('an index goes on being made for the next search when the first is stopped', async () => {
  const corpus = corpusOf();
  let asked = 0;
  let give: (corpus: Corpus) => void = () => undefined;
  const coming = new Promise<Corpus>((resolve) => (give = resolve));
  const get = (): Promise<Corpus> => {
    asked += 1;
    return coming;
  };
  const first = openIndex('one', get);
  expect((await first.next()).done).toBe(false);
  await first.return(undefined as never);
  give(corpus);
  const index = await opened(openIndex('one', get));
  expect(asked).toBe(1);
  expect(search(index, 'keyboards')).toEqual(['l']);
});

it('an index that could not be made is made anew', async () => {
  const failing = (): Promise<Corpus> => Promise.reject(new Error('no corpus'));
  await expect(opened(openIndex('two', failing))).rejects.toThrow('no corpus');
  const index = await opened(openIndex('two', () => Promise.resolve(corpusOf())));
  expect(search(index, 'keyboards')).toEqual(['l']);
});
