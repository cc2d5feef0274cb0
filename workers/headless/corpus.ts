import { matches } from '../../data/filter.ts';
import { inChosenCorpus, openCorpus } from './input.ts';
import { readOptions } from './options.ts';

/** Prints the chosen records as JSON Lines. */
export function corpusCommand(args: readonly string[]): string {
  const options = readOptions(args, 'all');
  const { papers } = openCorpus(options);
  return papers
    .filter((paper) => inChosenCorpus(options, paper.collections))
    .filter((paper) => matches(options.slice, paper, { topic: null, terms: new Set() }))
    .map((paper) => `${JSON.stringify({ ...paper, year: paper.year || null })}\n`)
    .join('');
}
