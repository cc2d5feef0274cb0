import { choosePapers } from './choose.ts';
import { openCorpus } from './input.ts';
import { readOptions } from './options.ts';
import { topicsOf } from './topics.ts';

/** Prints the chosen records as JSON Lines. */
export function corpusCommand(args: readonly string[]): string {
  const options = readOptions(args, 'all');
  const corpus = openCorpus(options);
  return choosePapers(corpus, options, () => topicsOf(corpus, options))
    .map((paper) => `${JSON.stringify({ ...paper, year: paper.year || null })}\n`)
    .join('');
}
